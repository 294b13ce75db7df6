import { checkWords } from "./word-arguments.js";

/** How many different words a text has used by a given place. */
export interface GrowthRow {
  /** Tokens read so far. */
  readonly tokens: number;
  readonly percent: number;
  readonly types: number;
  /** Words seen exactly once so far. */
  readonly hapaxes: number;
  readonly typeTokenRatio: number;
  /** Hapaxes over tokens: the rate at which new words still come in (Baayen 2001). */
  readonly growthRate: number;
}

/**
 * Vocabulary growth: types and hapaxes after every `step` tokens, and at the end.
 *
 * @param options.step default 1
 * @returns one row a step; empty for an empty text
 */
export function vocabularyGrowth(
  words: readonly string[],
  { step = 1 }: { step?: number } = {},
): GrowthRow[] {
  if (!Number.isSafeInteger(step) || step < 1) {
    throw new RangeError(`invalid step: ${step} (expected a whole number of tokens, 1 or more)`);
  }
  checkWords(words);
  const counts = new Map<string, number>();
  const rows: GrowthRow[] = [];
  let hapaxes = 0;
  words.forEach((word, i) => {
    const seen = (counts.get(word) ?? 0) + 1;
    counts.set(word, seen);
    if (seen === 1) hapaxes++;
    if (seen === 2) hapaxes--;
    const tokens = i + 1;
    if (tokens % step !== 0 && tokens !== words.length) return;
    rows.push({
      tokens,
      percent: (tokens * 100) / words.length,
      types: counts.size,
      hapaxes,
      typeTokenRatio: counts.size / tokens,
      growthRate: hapaxes / tokens,
    });
  });
  return rows;
}
