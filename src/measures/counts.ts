import { checkItems } from "../check-argument.js";
import { valueText } from "../value-text.js";

/** How often each word (or n-gram, person, term) occurs. */
export type Counts = ReadonlyMap<string, number>;

/**
 * Counts the items of a list.
 *
 * @returns a Map from item to count, in order of first use; empty for an empty list
 * @throws TypeError on what is no list: a text would count its letters
 */
export function countTypes(items: Iterable<string>): Map<string, number> {
  checkItems("items", items, "a list, such as layerWords(speech) gives");
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** The sum of all counts: the size, in tokens, of what was counted. */
export function sizeOf(counts: Counts): number {
  let size = 0;
  for (const n of counts.values()) size += n;
  return size;
}

/**
 * Passes a count on if it is a whole number, 0 or more.
 *
 * @throws RangeError `invalid f1: -1 (expected a whole number, 0 or more)`
 */
export function checkCount(name: string, value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(
      `invalid ${name}: ${valueText(value)} (expected a whole number, 0 or more)`,
    );
  }
  return value;
}
