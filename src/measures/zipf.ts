import { type Counts, sizeOf } from "./counts.js";
import type { Formula } from "./formula.js";
import { frequenciesOf } from "./frequency.js";
import { checkCounts } from "./word-arguments.js";

/** One word on the curve of rank against frequency. */
export interface ZipfRow extends Formula {
  readonly word: string;
  /** Its place in the list, 1 for the most frequent; equal counts in order of the alphabet. */
  readonly rank: number;
  readonly count: number;
  readonly logRank: number;
  readonly logCount: number;
  /** The count on the fitted line. */
  readonly fitted: number;
  /** Slope of the fitted line, about -1 where Zipf's law holds; NaN with fewer than two words. */
  readonly slope: number;
  readonly size: number;
  readonly types: number;
}

/**
 * Rank and frequency of every word with the straight line through their logarithms (ordinary least
 * squares over all words, base 10). The many words of the lowest counts pull such a line: it is a
 * description, not an estimate of an exponent.
 *
 * @returns one row a word, the most frequent first; empty without words
 */
export function zipf(counts: Counts): ZipfRow[] {
  checkCounts("counts", counts);
  const size = sizeOf(counts);
  const words = frequenciesOf(counts);
  const x = words.map((_, i) => Math.log10(i + 1));
  const y = words.map((row) => Math.log10(row.count));
  const meanX = mean(x);
  const meanY = mean(y);
  let products = 0;
  let squares = 0;
  x.forEach((value, i) => {
    products += (value - meanX) * ((y[i] as number) - meanY);
    squares += (value - meanX) ** 2;
  });
  const slope = products / squares;
  return words.map(({ word, count }, i) => ({
    word,
    rank: i + 1,
    count,
    logRank: x[i] as number,
    logCount: y[i] as number,
    fitted: 10 ** (meanY + slope * ((x[i] as number) - meanX)),
    slope,
    size,
    types: words.length,
    formula: "zipf",
    variant: "least squares on log rank and log count, all words",
    logBase: 10,
    source: "Zipf 1949, Human Behavior and the Principle of Least Effort",
  }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
