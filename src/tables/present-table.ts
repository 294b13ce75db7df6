import { checkRows } from "./check-rows.js";
import { numberText } from "./number-text.js";

/** How a table is shown to a reader: everything but CSV, which keeps the raw rows. */
export interface TableOptions {
  /**
   * Keys of the columns, in order; one without any value is left out. Default: every key, in the order
   * in which the rows bring them.
   */
  readonly columns?: readonly string[];
  /** Headings by key. Default: the key in words, `perThousand` as `per thousand`. */
  readonly headings?: Readonly<Record<string, string>>;
  /** Fixed decimals by key. Default: four significant digits at most. */
  readonly decimals?: Readonly<Record<string, number>>;
  /** Rows to show; the table says how many are left out. Default: all. */
  readonly limit?: number;
  /** Default: none. */
  readonly caption?: string;
}

/** A table as texts, ready to be escaped and set. */
export interface PresentedTable {
  readonly columns: readonly PresentedColumn[];
  /** One array a row, one text a column. */
  readonly rows: readonly (readonly string[])[];
  /** Says how many rows the limit left out; empty when none. */
  readonly leftOut: string;
}

/** One column; `numeric` when all its values are numbers, so that it is set to the right. */
export interface PresentedColumn {
  readonly key: string;
  readonly heading: string;
  readonly numeric: boolean;
}

/**
 * Rows as columns with headings and texts. Absent values are empty, undefined measures (`NaN`) a
 * dash, a column without any value is left out, a number above 0 that its decimals would round to 0 is `<0.001` or the like, lists are joined by `; `.
 *
 * @throws when the limit is no whole number, or a wanted column is in no row
 */
export function presentTable(rows: readonly object[], options: TableOptions = {}): PresentedTable {
  checkRows("table", rows);
  const { headings = {}, decimals = {}, limit = rows.length } = options;
  if (!Number.isInteger(limit) || limit < 0) {
    throw new RangeError(`invalid limit: ${limit} (expected a whole number of rows, 0 or more)`);
  }
  const wanted = tableColumns(rows, options.columns);
  const filled = wanted.filter((key) => rows.some((row) => cellText(cellOf(row, key), 0) !== ""));
  const keys = filled.length > 0 ? filled : wanted;
  const columns = keys.map((key) => ({
    key,
    heading: headings[key] ?? inWords(key),
    numeric: isNumeric(rows.map((row) => cellOf(row, key))),
  }));
  const shown = rows.slice(0, limit);
  return {
    columns,
    rows: shown.map((row) => keys.map((key) => cellText(cellOf(row, key), decimals[key]))),
    leftOut: leftOut(rows.length - shown.length),
  };
}

/** The keys of all rows in the order in which they first come, or the wanted ones. */
export function tableColumns(
  rows: readonly object[],
  wanted?: readonly string[],
): readonly string[] {
  checkRows("table", rows);
  const known = new Set(rows.flatMap((row) => Object.keys(row)));
  const unknown = wanted?.find((key) => rows.length > 0 && !known.has(key));
  if (unknown !== undefined) {
    throw new Error(`unknown column: "${unknown}" (the rows have ${[...known].join(", ")})`);
  }
  return wanted ?? [...known];
}

/** What a row holds under a key; undefined when it has no such key of its own. */
export function cellOf(row: object, key: string): unknown {
  return Object.hasOwn(row, key) ? (row as Record<string, unknown>)[key] : undefined;
}

function cellText(value: unknown, decimals: number | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return roundedText(value, decimals);
  if (Array.isArray(value)) return value.map((item) => cellText(item, decimals)).join("; ");
  return typeof value === "object" ? jsonText(value) : String(value);
}

/** A value that is no list as text: a date as ISO 8601 has it, any other object as JSON. */
export function jsonText(value: object): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString();
  return JSON.stringify(value, (_, part) => (typeof part === "bigint" ? String(part) : part)) ?? "";
}

/** A number with its fixed decimals; one above 0 that they cannot show is smaller than the last of them. */
function roundedText(value: number, decimals: number | undefined): string {
  const least = decimals === undefined ? 0 : 10 ** -decimals;
  return value > 0 && value < least / 2
    ? `<${numberText(least, decimals)}`
    : numberText(value, decimals);
}

function leftOut(count: number): string {
  return count === 0 ? "" : `${count} more ${count === 1 ? "row" : "rows"} not shown`;
}

function isNumeric(values: readonly unknown[]): boolean {
  const present = values.filter((value) => value !== null && value !== undefined);
  return (
    present.length > 0 &&
    present.every((value) => typeof value === "number" || typeof value === "bigint")
  );
}

function inWords(key: string): string {
  return key.replace(
    /([a-z0-9])([A-Z])(?![A-Z])/g,
    (_, a: string, b: string) => `${a} ${b.toLowerCase()}`,
  );
}
