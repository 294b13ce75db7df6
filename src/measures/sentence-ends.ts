import type { Speech } from "../tokens/speech.js";

/**
 * Where a reaction may stand, as numbers of spoken words before it, ascending: after the last word of
 * every sentence, and at the places of `also`.
 */
export function sentenceEnds({ tokens }: Speech, also: readonly number[] = []): number[] {
  const ends = new Set(also);
  for (let i = 0; i < tokens.count; i++) {
    const last = i === tokens.count - 1;
    if (last || tokens.sentence[i] !== tokens.sentence[i + 1]) ends.add(i + 1);
  }
  return [...ends].sort((x, y) => x - y);
}
