import { valueText } from "../value-text.js";

const someRanges = "token ranges, such as equalParts(speech, 2) gives";

/**
 * Makes sure that a value is an array of token ranges, for callers whose arguments no compiler checked.
 *
 * @throws naming the argument, or the item of it that is none, and what to hand over instead.
 */
export function checkRanges(name: string, value: unknown, expected = someRanges): void {
  checkItems(name, value, { expected, isItem: isRange });
}

/** The same for hits, of which only `label` and `token` need be there. */
export function checkHits(
  name: string,
  value: unknown,
  expected = "hits, such as personHits(speech) gives",
): void {
  const isItem = ({ label, token }: Fields) =>
    typeof label === "string" && typeof token === "number";
  checkItems(name, value, { expected, isItem });
}

/** The same for spans. */
export function checkSpans(name: string, value: unknown): void {
  checkItems(name, value, { expected: "spans, such as speech.sentences", isItem: isSpan });
}

/** The same for spans, token ranges, or some of both. */
export function checkSpansOrRanges(name: string, value: unknown): void {
  const expected = "spans or token ranges, such as speech.sentences or equalParts(speech, 2)";
  checkItems(name, value, { expected, isItem: (item) => isSpan(item) || isRange(item) });
}

type Fields = Readonly<Record<string, unknown>>;

function isRange({ token, tokens }: Fields): boolean {
  return typeof token === "number" && typeof tokens === "number";
}

function isSpan({ start, end }: Fields): boolean {
  return typeof start === "number" && typeof end === "number";
}

function checkItems(
  name: string,
  value: unknown,
  { expected, isItem }: { expected: string; isItem: (item: Fields) => boolean },
): void {
  if (!Array.isArray(value)) {
    throw new TypeError(`invalid ${name}: ${valueText(value)} (expected ${expected})`);
  }
  const at = value.findIndex((item) => typeof item !== "object" || item === null || !isItem(item));
  if (at < 0) return;
  throw new TypeError(`invalid ${name}[${at}]: ${valueText(value[at])} (expected ${expected})`);
}
