import { cellOf, jsonText, tableColumns } from "./present-table.js";

/**
 * Rows as CSV: RFC 4180 quoting, UTF-8 without a byte-order mark, LF line ends, a heading line of
 * keys. Numbers are raw, absent values and `NaN` empty, dates ISO 8601, lists and objects JSON. The same rows give
 * the same bytes. No rows and no columns give an empty text.
 *
 * A text that starts with `=`, `+`, `-` or `@` is written as it is, because the file holds data and
 * not a spreadsheet; `guardFormulas` puts an apostrophe before it, for readers who open it in one.
 *
 * @param options.columns keys, in order; default: every key, in the order in which the rows bring them
 * @param options.guardFormulas default false
 */
export function toCsv(
  rows: readonly object[],
  { columns, guardFormulas = false }: { columns?: readonly string[]; guardFormulas?: boolean } = {},
): string {
  const keys = tableColumns(rows, columns);
  if (keys.length === 0) return "";
  const field = (value: unknown) => quoted(guardFormulas ? guarded(value) : value);
  const lines = rows.map((row) => keys.map((key) => field(cellOf(row, key))).join(","));
  return [keys.map(quoted).join(","), ...lines].map((line) => `${line}\n`).join("");
}

function quoted(value: unknown): string {
  const text = raw(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function raw(value: unknown): string {
  if (value === null || value === undefined || Number.isNaN(value)) return "";
  return typeof value === "object" ? jsonText(value) : String(value);
}

function guarded(value: unknown): unknown {
  return typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}
