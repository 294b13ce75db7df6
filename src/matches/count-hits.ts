import type { Speech } from "../tokens/speech.js";
import type { Hit } from "./hit.js";
import type { Lexicon } from "./lexicon.js";

/** How often a lexicon entry occurs. */
export interface EntryCount {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  /** How many of them have a possessive ending. */
  readonly possessive: number;
  /** Per thousand spoken words of the whole speech, whichever voice the hits are of; NaN when nothing is spoken. */
  readonly perThousand: number;
}

/** One row for every entry of the lexicon, also those that do not occur, most frequent first, then by label. */
export function countHits(speech: Speech, lexicon: Lexicon, hits: readonly Hit[]): EntryCount[] {
  const all = new Map<string, number>();
  const possessives = new Map<string, number>();
  for (const { id, possessive } of hits) {
    all.set(id, (all.get(id) ?? 0) + 1);
    if (possessive) possessives.set(id, (possessives.get(id) ?? 0) + 1);
  }
  const words = speech.tokens.count;
  return lexicon.entries
    .map(({ id, label }) => {
      const count = all.get(id) ?? 0;
      const perThousand = words === 0 ? Number.NaN : (1000 * count) / words;
      return { id, label, count, possessive: possessives.get(id) ?? 0, perThousand };
    })
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}
