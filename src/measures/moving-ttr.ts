import { checkWords } from "./word-arguments.js";

/**
 * Mean segmental type-token ratio (MSTTR; Johnson 1944): the mean TTR of successive stretches of
 * `window` tokens; a shorter rest is left out.
 *
 * @param options.window default 100
 * @returns NaN when the text is shorter than one window
 */
export function msttr(
  words: readonly string[],
  { window = 100 }: { window?: number } = {},
): number {
  checkWords(words);
  checkWindow(window);
  const segments = Math.floor(words.length / window);
  let sum = 0;
  for (let s = 0; s < segments; s++) {
    sum += new Set(words.slice(s * window, (s + 1) * window)).size / window;
  }
  return segments === 0 ? Number.NaN : sum / segments;
}

/**
 * Moving-average type-token ratio (MATTR; Covington & McFall 2010): the mean TTR of all windows of
 * `window` tokens, each one token further on.
 *
 * @param options.window default 50
 * @returns NaN when the text is shorter than one window
 */
export function mattr(words: readonly string[], { window = 50 }: { window?: number } = {}): number {
  checkWords(words);
  checkWindow(window);
  if (words.length < window) return Number.NaN;
  const counts = new Map<string, number>();
  let sum = 0;
  words.forEach((word, i) => {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    if (i >= window) {
      const old = words[i - window] as string;
      const left = (counts.get(old) as number) - 1;
      if (left === 0) counts.delete(old);
      else counts.set(old, left);
    }
    if (i >= window - 1) sum += counts.size;
  });
  return sum / window / (words.length - window + 1);
}

function checkWindow(window: number): void {
  if (!Number.isSafeInteger(window) || window < 1) {
    throw new RangeError(
      `invalid window: ${window} (expected a whole number of tokens, 1 or more)`,
    );
  }
}
