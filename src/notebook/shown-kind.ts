import type { Speech } from "../tokens/speech.js";
import type { Transcript } from "../transcript/transcript.js";
import type { KeywordLine } from "../views/keyword-line.js";

/** A Vega-Lite specification, as far as a display must know it. */
export interface ChartLike {
  readonly $schema: string;
  readonly description?: unknown;
  readonly title?: unknown;
}

/** A value that a notebook can show, with what it is. */
export type Showable =
  | { readonly kind: "chart"; readonly value: ChartLike }
  | { readonly kind: "speech"; readonly value: Speech | Transcript }
  | { readonly kind: "concordance"; readonly value: readonly KeywordLine[] }
  | { readonly kind: "table"; readonly value: readonly object[] };

/**
 * What a value is to a display: a chart (an object with a Vega-Lite `$schema`), a speech or
 * transcript, a concordance (rows with `left`, `node` and `right`), a table (one flat row or more:
 * plain objects of texts, numbers, truth values, nothing, or lists of them), or null.
 */
export function shownKind(value: unknown): Showable | null {
  if (Array.isArray(value)) return rowsKind(value);
  if (!isObject(value)) return null;
  if (typeof value.$schema === "string" && value.$schema.includes("vega-lite")) {
    return { kind: "chart", value: value as unknown as ChartLike };
  }
  const isSpeech =
    isObject(value.edition) &&
    typeof value.edition.text === "string" &&
    ["paragraphs", "segments", "reactions", "quotations"].every((key) => Array.isArray(value[key]));
  return isSpeech ? { kind: "speech", value: value as unknown as Speech | Transcript } : null;
}

function rowsKind(rows: readonly unknown[]): Showable | null {
  if (rows.length === 0 || !rows.every(isFlat)) return null;
  const isConcordance = rows.every((row) =>
    ["left", "node", "right"].every((key) => typeof row[key] === "string"),
  );
  if (!isConcordance) return { kind: "table", value: rows };
  return { kind: "concordance", value: rows as unknown as readonly KeywordLine[] };
}

/** A plain object, of whatever realm: a cell may run in a context of its own. */
function isFlat(row: unknown): row is Record<string, unknown> {
  if (!isObject(row) || Array.isArray(row)) return false;
  const prototype = Object.getPrototypeOf(row);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return false;
  return Object.values(row).every(
    (cell) => isSimple(cell) || (Array.isArray(cell) && cell.every(isSimple)),
  );
}

function isSimple(cell: unknown): boolean {
  return cell === null || (typeof cell !== "object" && typeof cell !== "function");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
