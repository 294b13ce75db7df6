import { columnWidth } from "./column-width.js";
import { oneLine } from "./one-line.js";
import { presentTable, type TableOptions } from "./present-table.js";

/**
 * Rows as a table for the terminal: columns lined up by spaces, numbers to the right, a rule under
 * the headings. Line breaks and control characters in a cell become spaces.
 */
export function toText(rows: readonly object[], options: TableOptions = {}): string {
  const { columns, rows: cells, leftOut } = presentTable(rows, options);
  if (columns.length === 0) return "";
  const all = [columns.map((column) => column.heading), ...cells].map((row) => row.map(oneLine));
  const widths = columns.map((_, at) => Math.max(...all.map((row) => columnWidth(row[at] ?? ""))));
  const line = (row: readonly string[]) =>
    row
      .map((text, at) => {
        const space = " ".repeat((widths[at] ?? 0) - columnWidth(text));
        return columns[at]?.numeric ? space + text : text + space;
      })
      .join("  ")
      .trimEnd();
  const [head = [], ...body] = all;
  const lines = [
    line(head),
    widths.map((width) => "─".repeat(width)).join("  "),
    ...body.map(line),
  ];
  if (options.caption !== undefined) lines.unshift(options.caption, "");
  if (leftOut) lines.push(`(${leftOut})`);
  return `${lines.join("\n")}\n`;
}
