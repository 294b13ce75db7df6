import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readRegistry } from "./registry.js";

/**
 * Makes sure that every figure and table of figures.yaml is made by the cell that it names.
 *
 * @param root folder of the project
 * @throws one line `figures.yaml:line: …` for a notebook or cell that is not there, or a cell whose code
 *   has no `figure` or `table` with the id; it names the cell that has
 */
export function checkCells(root: string): void {
  const file = join(root, "figures.yaml");
  const { figures, tables } = readRegistry(file);
  const entries = [
    ...figures.map((entry) => ({ kind: "figure", ...entry })),
    ...tables.map((entry) => ({ kind: "table", ...entry })),
  ];
  for (const { kind, id, line, notebook, cell } of entries) {
    const path = `notebooks/${notebook}.ipynb`;
    const fail = (what: string): never => {
      throw new Error(`${file}:${line}: ${what}`);
    };
    if (!existsSync(join(root, path))) fail(`no notebook ${path} (correct the ${kind}'s notebook)`);
    const cells = codeCells(join(root, path));
    const makes = (source: string) => hasCall(source, kind, id);
    if (makes(cells.get(cell) ?? "")) continue;
    const maker = [...cells].find(([, source]) => makes(source))?.[0];
    const hint = maker === undefined ? `no cell of it does` : `cell "${maker}" does`;
    fail(
      cells.has(cell)
        ? `cell "${cell}" of ${path} does not make the ${kind} "${id}" (${hint})`
        : `no code cell "${cell}" in ${path} makes the ${kind} "${id}" (${hint})`,
    );
  }
}

/** The source of every code cell, by the cell's id. */
function codeCells(file: string): ReadonlyMap<string, string> {
  const { cells = [] }: { cells?: NotebookCell[] } = JSON.parse(readFileSync(file, "utf8"));
  const code = cells.filter(({ cell_type }) => cell_type === "code");
  return new Map(code.map(({ id = "", source }) => [id, [source].flat().join("")]));
}

interface NotebookCell {
  readonly id?: string;
  readonly cell_type: string;
  readonly source: string | readonly string[];
}

function hasCall(source: string, kind: string, id: string): boolean {
  return new RegExp(`\\b${kind}\\(\\s*["'\`]${id}["'\`]`).test(source);
}
