import { type Counts, checkCount, sizeOf } from "./counts.js";
import { checkCounts } from "./word-arguments.js";

/**
 * HD-D (McCarthy & Jarvis 2007): the expected type-token ratio of `draws` tokens drawn at random
 * without replacement, from the hypergeometric distribution.
 *
 * @param options.draws default 42
 * @returns NaN when the text has fewer tokens than `draws`
 * @throws RangeError for a count that is negative or fractional, or 0 draws
 */
export function hdD(counts: Counts, { draws = 42 }: { draws?: number } = {}): number {
  checkCounts("counts", counts);
  if (checkCount("draws", draws) === 0) {
    throw new RangeError("invalid draws: 0 (expected 1 or more)");
  }
  for (const [word, f] of counts) checkCount(`count of "${word}"`, f);
  const tokens = sizeOf(counts);
  if (tokens < draws) return Number.NaN;
  let sum = 0;
  for (const f of counts.values()) sum += 1 - missed(f, tokens, draws);
  return sum / draws;
}

/** The chance that none of f tokens is drawn: C(N - f, n) / C(N, n), as a product of f or n factors. */
function missed(f: number, tokens: number, draws: number): number {
  const [few, many] = f < draws ? [f, draws] : [draws, f];
  let p = 1;
  for (let i = 0; i < few && p > 0; i++) p *= Math.max(0, tokens - many - i) / (tokens - i);
  return p;
}
