import { checkWords } from "./word-arguments.js";

/** When a factor is complete: TTR `below` the threshold, or `at-or-below` it. */
export type FactorEnd = "below" | "at-or-below";

/**
 * Measure of textual lexical diversity (MTLD; McCarthy & Jarvis 2010): the mean length of stretches
 * that keep their TTR above `threshold`, read forwards and backwards, the rest at the end counted as
 * a part of a factor. The mean of both directions.
 *
 * @param options.threshold between 0 and 1, default 0.72
 * @param options.end `below` (default) closes a factor when TTR < threshold, as McCarthy & Jarvis
 *   say; `at-or-below` when TTR <= threshold, as some programs do
 * @returns NaN for an empty text, and when no word is repeated, where MTLD has no bound
 */
export function mtld(
  words: readonly string[],
  { threshold = 0.72, end = "below" }: { threshold?: number; end?: FactorEnd } = {},
): number {
  checkWords(words);
  if (!(threshold > 0 && threshold < 1)) {
    throw new RangeError(`invalid threshold: ${threshold} (expected between 0 and 1)`);
  }
  return (oneWay(words, threshold, end) + oneWay(words.slice().reverse(), threshold, end)) / 2;
}

function oneWay(words: readonly string[], threshold: number, end: FactorEnd): number {
  let factors = 0;
  let tokens = 0;
  let ttr = 1;
  const types = new Set<string>();
  for (const word of words) {
    types.add(word);
    tokens++;
    ttr = types.size / tokens;
    if (end === "below" ? ttr < threshold : ttr <= threshold) {
      factors++;
      tokens = 0;
      ttr = 1;
      types.clear();
    }
  }
  factors += (1 - ttr) / (1 - threshold);
  return factors === 0 ? Number.NaN : words.length / factors;
}
