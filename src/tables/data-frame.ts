import { createRequire } from "node:module";
import { checkRows } from "./check-rows.js";
import { cellOf, jsonText, tableColumns } from "./present-table.js";

/** A danfojs data frame: the part of it that the notebooks use. See the danfojs manual for the rest. */
export interface DataFrame {
  readonly columns: string[];
  readonly values: unknown[][];
  /** Rows, columns. */
  readonly shape: number[];
  head(rows?: number): DataFrame;
  tail(rows?: number): DataFrame;
  describe(): DataFrame;
  column(name: string): Series;
  sortValues(by: string, options?: { ascending?: boolean }): DataFrame;
  query(condition: unknown): DataFrame;
  loc(options: { rows?: unknown[]; columns?: string[] }): DataFrame;
  iloc(options: { rows?: unknown[]; columns?: unknown[] }): DataFrame;
  groupby(columns: string[]): GroupedFrame;
  print(): void;
  toString(): string;
}

/** One column of a data frame. */
export interface Series {
  readonly values: unknown[];
  sum(): number;
  mean(): number;
  median(): number;
  min(): number;
  max(): number;
  std(): number;
  unique(): Series;
  valueCounts(): Series;
  eq(other: unknown): Series;
  gt(other: unknown): Series;
  lt(other: unknown): Series;
  print(): void;
  toString(): string;
}

/** A data frame grouped by columns. */
export interface GroupedFrame {
  col(columns: string[]): GroupedFrame;
  count(): DataFrame;
  sum(): DataFrame;
  mean(): DataFrame;
  max(): DataFrame;
  min(): DataFrame;
}

/**
 * Rows as a danfojs DataFrame, columns in the order of {@link tableColumns}. Lists and objects
 * become JSON texts, an absent value `NaN` among numbers and an empty text among texts. danfojs is
 * loaded at the first call, in about half a second.
 *
 * @throws when there are no rows: danfojs has no empty frame with columns
 */
export function dataFrame(
  rows: readonly object[],
  { columns }: { columns?: readonly string[] } = {},
): DataFrame {
  checkRows("dataFrame", rows);
  if (rows.length === 0)
    throw new Error("invalid rows: none (a data frame needs at least one row)");
  const { DataFrame } = createRequire(import.meta.url)("danfojs-node") as Danfo;
  const keys = tableColumns(rows, columns);
  const absent = keys.map((key) =>
    rows.some((row) => typeof cellOf(row, key) === "number") ? Number.NaN : "",
  );
  const values = rows.map((row) => keys.map((key, at) => flat(cellOf(row, key)) ?? absent[at]));
  return new DataFrame(values, { columns: [...keys] });
}

interface Danfo {
  readonly DataFrame: new (values: unknown[][], options: { columns: string[] }) => DataFrame;
}

function flat(value: unknown): unknown {
  return typeof value === "object" && value !== null ? jsonText(value) : value;
}
