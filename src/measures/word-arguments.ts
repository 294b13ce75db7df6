import { valueText } from "../value-text.js";

/**
 * Makes sure that a value is a list of words, for callers whose arguments no compiler checked: a speech
 * handed over in its place is the usual slip.
 *
 * @throws naming what to hand over instead.
 */
export function checkWords(value: unknown): void {
  if (Array.isArray(value)) return;
  throw new TypeError(
    `invalid words: ${valueText(value)} (expected an array of words, such as layerWords(speech) gives)`,
  );
}

/**
 * The same for counts of words.
 *
 * @throws naming the argument and what to hand over instead.
 */
export function checkCounts(name: string, value: unknown): void {
  const counts = value as
    | { readonly size?: unknown; readonly entries?: unknown }
    | null
    | undefined;
  if (typeof counts?.entries === "function" && typeof counts.size === "number") return;
  throw new TypeError(
    `invalid ${name}: ${valueText(value)} (expected a Map of counts, such as wordCounts(speech) gives)`,
  );
}
