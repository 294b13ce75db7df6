import { isPromise, valueText } from "../value-text.js";

/** What a field of a row must be. */
export type FieldKind = "text" | "number";

/**
 * Makes sure that rows are an array of objects, and have the fields that a chart draws, for callers whose
 * rows no compiler checked. Undefined measures (`NaN`) and null, which JSON makes of them, are numbers here.
 *
 * @throws naming the chart or table, the row, the field and what the row has instead.
 */
export function checkRows(
  name: string,
  rows: readonly object[],
  fields: Readonly<Record<string, FieldKind>> = {},
): void {
  if (!Array.isArray(rows)) {
    throw new TypeError(`${name}: invalid rows: ${valueText(rows)} (expected an array of objects)`);
  }
  const wanted = Object.entries(fields);
  rows.forEach((row: unknown, index) => {
    if (typeof row !== "object" || row === null || isPromise(row)) {
      throw new TypeError(`${name}: row ${index + 1} is ${valueText(row)} (expected an object)`);
    }
    for (const [field, kind] of wanted) {
      const value = (row as Record<string, unknown>)[field];
      if (kind === "text" ? typeof value === "string" : isNumber(value)) continue;
      const has = `the row has ${Object.keys(row).join(", ") || "no fields"}`;
      const found = value === undefined ? `has no "${field}"` : `has ${field}: ${valueText(value)}`;
      throw new TypeError(`${name}: row ${index + 1} ${found} (expected a ${kind}; ${has})`);
    }
  });
}

function isNumber(value: unknown): boolean {
  return typeof value === "number" || value === null;
}
