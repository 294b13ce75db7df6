import { presentTable, type TableOptions } from "./present-table.js";

/**
 * Rows as a Markdown pipe table (GitHub, Pandoc, Quarto): numbers set to the right, characters that
 * Markdown would read escaped, line breaks as spaces. The caption follows as Pandoc's `: caption`.
 * No columns give an empty text.
 */
export function toMarkdown(rows: readonly object[], options: TableOptions = {}): string {
  const table = presentTable(rows, options);
  if (table.columns.length === 0) return "";
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const lines = [
    line(table.columns.map((column) => escapeMarkdown(column.heading))),
    line(table.columns.map((column) => (column.numeric ? "---:" : ":---"))),
    ...table.rows.map((cells) => line(cells.map(escapeMarkdown))),
  ];
  if (table.leftOut) lines.push("", `*${table.leftOut}.*`);
  if (options.caption !== undefined) lines.push("", `: ${escapeMarkdown(options.caption)}`);
  return `${lines.join("\n")}\n`;
}

/** Text in which Markdown finds nothing to read: no emphasis, link, code, HTML, maths or table cell. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|$~#&^@]/g, "\\$&")
    .replace(/\s+/g, " ")
    .trim();
}
