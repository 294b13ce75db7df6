import { join } from "node:path";
import { toCsv } from "../tables/csv.js";
import { toHtml } from "../tables/html.js";
import { toLatex } from "../tables/latex.js";
import { toMarkdown } from "../tables/markdown.js";
import { present } from "../tables/presentation.js";
import { checkInside } from "./check-inside.js";
import { findProject } from "./project.js";
import { checkId, type Registry, type TableEntry } from "./registry.js";
import { checkFirst, logWritten } from "./run-log.js";
import { writeAllWhole } from "./write-whole.js";

/**
 * Makes rows of a notebook a table of the paper: writes `tables/<id>` as CSV (all columns, raw
 * numbers), Markdown, LaTeX and HTML into the project's outputs, and gives the rows back.
 *
 * Caption, columns, headings and decimals are what figures.yaml says of the id; without a
 * figures.yaml there is no caption and every column with a value in it is printed. In a notebook they
 * are shown so too.
 *
 * @throws for an id that is unknown, used before in this run or no file name
 */
export function table<T extends readonly object[]>(id: string, rows: T): T {
  checkId(id, "table");
  const { outputs, registry } = findProject();
  const entry = entryOf(id, registry);
  const { caption, headings, decimals } = entry ?? {};
  const options = { caption, headings, decimals, columns: entry?.columns ?? undefined };
  const folder = join(outputs, "tables");
  checkInside(folder, outputs);
  const files = new Map([
    [join(folder, `${id}.csv`), toCsv(rows)],
    [join(folder, `${id}.md`), toMarkdown(rows, options)],
    [join(folder, `${id}.tex`), toLatex(rows, { ...options, label: `tab:${id}` })],
    [join(folder, `${id}.html`), toHtml(rows, options)],
  ]);
  checkFirst(join(folder, `${id}.csv`), `table id: "${id}"`);
  writeAllWhole(files);
  logWritten([...files.keys()]);
  return present(rows, options);
}

function entryOf(id: string, registry: Registry | null): TableEntry | undefined {
  const entry = registry?.tables.find((table) => table.id === id);
  if (entry || !registry) return entry;
  const known = registry.tables.map((table) => table.id).join(", ");
  throw new Error(`unknown table id: "${id}" (add it to ${registry.file}, which has ${known})`);
}
