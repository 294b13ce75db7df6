import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";

/** A small project of its own for each test, and the working directory of it. */
export const project = { root: "", outputs: "" };

const FIGURES = `widths: { source: A journal, mm: { single: 85, double: 174 } }
figures:
  - { id: people, notebook: 01-people, cell: c1, width: single, caption: "People & terms, 100 %", alt: Bars. }
tables:
  - { id: people, notebook: 01-people, cell: c2, caption: References., columns: [name, count], headings: { name: person } }
`;

const code = (id: string, source: string) => ({ cell_type: "code", id, source: [source] });
const NOTEBOOK = JSON.stringify({
  cells: [
    code("c1", 'await figure("people", chart)'),
    code("c2", 'table("people", rows)'),
    { cell_type: "markdown", id: "c3", source: 'figure("people", chart)' },
  ],
});

const home = process.cwd();
const environment = { ...process.env };

export function useProject(): void {
  beforeEach(() => {
    project.root = mkdtempSync(join(tmpdir(), "stenogram-test-"));
    project.outputs = join(project.root, "outputs");
    for (const [file, text] of FILES) put(file, text);
    mkdirSync(project.outputs);
    process.chdir(project.root);
  });
  afterEach(() => {
    process.chdir(home);
    process.env = { ...environment };
    rmSync(project.root, { recursive: true, force: true });
  });
}

/** Writes a file of the project. */
export function put(file: string, text: string): void {
  const path = join(project.root, file);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
}

const FILES = [
  ["figures.yaml", FIGURES],
  [
    "project.yaml",
    "title: A test\nreleased: 2026-01-31\nauthors: [{ name: The authors }]\nkeywords: [a]\n",
  ],
  [
    "package.json",
    JSON.stringify({
      ...{ name: "test", version: "1.2.3", description: "A test project.", license: "MIT" },
      ...{ engines: { node: ">=20" }, dependencies: { vega: "6.4.0" } },
    }),
  ],
  [
    "corpus/a/edition.yaml",
    "id: a\ntitle: A speech\nspeaker: Nobody\nsource: A book\ntext: source.txt\n",
  ],
  ["corpus/a/source.txt", "Comrades! Stalin is named, and Stalin again.\n"],
  ["notebooks/01-people.ipynb", NOTEBOOK],
  ["notebooks/02-other.ipynb", "{}"],
  ["src/measures/count.ts", "export {};\n"],
  ["src/cli/main.ts", "export {};\n"],
] as const;
