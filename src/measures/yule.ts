import { checkItems } from "../check-argument.js";
import { checkCount } from "./counts.js";

/**
 * Yule's K: 10^4 (sum of f^2 - N) / N^2 over the counts f of all words (Yule 1944). Large values mean
 * much repetition. NaN for an empty text.
 *
 * @throws TypeError on what is no list of counts
 */
export function yuleK(counts: Iterable<number>): number {
  const { tokens, squares } = momentsOf(counts);
  return (1e4 * (squares - tokens)) / tokens ** 2;
}

/**
 * Yule's I: V^2 / (sum of f^2 - V) (Yule 1944; Oakes 1998). NaN when no word is repeated.
 *
 * @throws TypeError on what is no list of counts
 */
export function yuleI(counts: Iterable<number>): number {
  const { types, squares } = momentsOf(counts);
  return squares > types ? types ** 2 / (squares - types) : Number.NaN;
}

/**
 * Simpson's D: the chance that two tokens drawn without replacement are the same word
 * (Simpson 1949). NaN below two tokens.
 *
 * @throws TypeError on what is no list of counts
 */
export function simpsonD(counts: Iterable<number>): number {
  const { tokens, squares } = momentsOf(counts);
  return tokens < 2 ? Number.NaN : (squares - tokens) / (tokens * (tokens - 1));
}

/**
 * Herdan's Vm: sqrt(sum of (f / N)^2 - 1 / V) (Herdan 1955; Tweedie & Baayen 1998). NaN for an empty text.
 *
 * @throws TypeError on what is no list of counts
 */
export function herdanVm(counts: Iterable<number>): number {
  const { tokens, types, squares } = momentsOf(counts);
  // Equal counts give 0, which rounding may turn into a hair below.
  return Math.sqrt(Math.max(0, squares / tokens ** 2 - 1 / types));
}

function momentsOf(counts: Iterable<number>): { tokens: number; types: number; squares: number } {
  checkItems("counts", counts, "a list of counts, such as wordCounts(speech).values() gives");
  let tokens = 0;
  let types = 0;
  let squares = 0;
  for (const f of counts) {
    checkCount("count", f);
    tokens += f;
    squares += f * f;
    if (f > 0) types++;
  }
  return tokens === 0
    ? { tokens: Number.NaN, types: Number.NaN, squares: Number.NaN }
    : { tokens, types, squares };
}
