import type { TableOptions } from "./present-table.js";

/** Of the whole process, because the library and the kernel that shows its rows are two files. */
const presentation = Symbol.for("stenogram.presentation");

/** Makes rows remember how they are to be shown: caption, columns, headings, decimals. Gives them back. */
export function present<T extends readonly object[]>(rows: T, options: TableOptions): T {
  return Object.defineProperty(rows, presentation, { value: options, configurable: true });
}

/** How rows are to be shown; `{}` when nobody said. */
export function presentationOf(rows: readonly object[]): TableOptions {
  return (rows as { readonly [presentation]?: TableOptions })[presentation] ?? {};
}
