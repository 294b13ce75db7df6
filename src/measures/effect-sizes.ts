import { contingency, expected, type TwoCounts } from "./contingency.js";
import { checkCount } from "./counts.js";
import type { Formula } from "./formula.js";

/**
 * Simple maths (Kilgarriff 2009): the ratio of the two frequencies per million, `lambda` added to
 * both. A large `lambda` favours common words. NaN when a corpus is empty.
 *
 * @param options.lambda above 0, default 100
 * @throws RangeError for another lambda
 */
export function simpleMaths(counts: TwoCounts, { lambda = 100 }: { lambda?: number } = {}): number {
  contingency(counts);
  if (!(lambda > 0 && lambda < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`invalid lambda: ${lambda} (expected a number above 0)`);
  }
  const { f1, n1, f2, n2 } = counts;
  return ((f1 * 1e6) / n1 + lambda) / ((f2 * 1e6) / n2 + lambda);
}

/**
 * %DIFF (Gabrielatos & Marchi 2011): by how many per cent the word is more frequent in the target.
 * -100 or more. NaN when the reference lacks the word, or a corpus is empty.
 *
 * @throws RangeError for counts that are negative, fractional or above their corpus; TypeError on
 *   what is no object of counts
 */
export function percentDifference(counts: TwoCounts): number {
  contingency(counts);
  const { f1, n1, f2, n2 } = counts;
  const reference = f2 / n2;
  return reference > 0 ? ((f1 / n1 - reference) * 100) / reference : Number.NaN;
}

/**
 * The sample odds ratio ad / bc. NaN where b or c is 0 and no smoothing is asked for.
 *
 * @param options.add to each cell, 0 or more; default 0; 0.5 is Haldane's (1956) correction
 * @throws RangeError for another `add`
 */
export function oddsRatio(counts: TwoCounts, { add = 0 }: { add?: number } = {}): number {
  const { a, b, c, d } = contingency(counts);
  if (!(add >= 0 && add < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`invalid add: ${add} (expected a number, 0 or more)`);
  }
  const below = (b + add) * (c + add);
  return below > 0 ? ((a + add) * (d + add)) / below : Number.NaN;
}

/**
 * Difference coefficient (Hofland & Johansson 1982): the difference of the two relative frequencies
 * over their sum, -1 to 1. NaN when the word is in neither corpus, or a corpus is empty.
 *
 * @throws RangeError for counts that are negative, fractional or above their corpus; TypeError on
 *   what is no object of counts
 */
export function differenceCoefficient(counts: TwoCounts): number {
  contingency(counts);
  const target = counts.f1 / counts.n1;
  const reference = counts.f2 / counts.n2;
  return (target - reference) / (target + reference);
}

/**
 * Pointwise mutual information of word and target: the natural logarithm of observed over expected
 * count, as in quanteda. NaN when the target lacks the word.
 *
 * @throws RangeError for counts that are negative, fractional or above their corpus; TypeError on
 *   what is no object of counts
 */
export function keynessPmi(counts: TwoCounts): number {
  const table = contingency(counts);
  return table.a > 0 ? Math.log(table.a / expected(table).a) : Number.NaN;
}

/**
 * `count` per `base` tokens. NaN when size is 0.
 *
 * @throws RangeError for a count or size that is negative or fractional, or a base that is not above 0
 */
export function perTokens(count: number, size: number, base: number): number {
  checkCount("count", count);
  checkCount("size", size);
  if (!(base > 0 && base < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`invalid base: ${base} (expected a number above 0)`);
  }
  return size === 0 ? Number.NaN : (count * base) / size;
}

/** What the functions of this file compute, by id. */
export const effectFormulas = {
  "simple-maths": {
    formula: "simple-maths",
    variant: "per million, lambda added to both",
    logBase: null,
    source: "Kilgarriff 2009, Simple maths for keywords",
  },
  "percent-difference": {
    formula: "percent-difference",
    variant: "%DIFF",
    logBase: null,
    source: "Gabrielatos & Marchi 2011, Keyness: matching metrics to definitions",
  },
  "odds-ratio": {
    formula: "odds-ratio",
    variant: "sample, unsmoothed",
    logBase: null,
    source: "Pojanapunya & Watson Todd 2018, Corpus Linguistics and Linguistic Theory 14(1)",
  },
  "difference-coefficient": {
    formula: "difference-coefficient",
    variant: "relative frequencies",
    logBase: null,
    source: "Hofland & Johansson 1982, Word frequencies in British and American English",
  },
  pmi: {
    formula: "pmi",
    variant: "observed over expected",
    logBase: "e",
    source: "Church & Hanks 1990, Computational Linguistics 16(1)",
  },
} as const satisfies Record<string, Formula>;
