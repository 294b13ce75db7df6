import { escapeHtml } from "./escape-html.js";
import { presentTable, type TableOptions } from "./present-table.js";

/**
 * Rows as an accessible HTML table: a caption, column headings and the first cell of each row marked
 * with their scope, numbers set to the right. It needs no style sheet. When a limit leaves rows out,
 * the table says how many.
 */
export function toHtml(rows: readonly object[], options: TableOptions = {}): string {
  const { columns, rows: cells, leftOut } = presentTable(rows, options);
  if (columns.length === 0) return "";
  const align = columns.map((column) => (column.numeric ? RIGHT : LEFT));
  const heads = columns.map(
    (column, at) => `<th scope="col"${align[at]}>${escapeHtml(column.heading)}</th>`,
  );
  const body = cells.map((row) => {
    const [first = "", ...rest] = row;
    const tail = rest.map((text, at) => `<td${align[at + 1]}>${escapeHtml(text)}</td>`);
    return `<tr><th scope="row"${align[0]}>${escapeHtml(first)}</th>${tail.join("")}</tr>`;
  });
  return [
    "<table>",
    ...(options.caption === undefined
      ? []
      : [`<caption${LEFT}>${escapeHtml(options.caption)}</caption>`]),
    `<thead><tr>${heads.join("")}</tr></thead>`,
    "<tbody>",
    ...body,
    "</tbody>",
    ...(leftOut
      ? [`<tfoot><tr><td colspan="${columns.length}"${LEFT}>${leftOut}</td></tr></tfoot>`]
      : []),
    "</table>",
    "",
  ].join("\n");
}

const LEFT = ' style="text-align:left"';
const RIGHT = ' style="text-align:right;font-variant-numeric:tabular-nums"';
