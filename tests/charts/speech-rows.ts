import { readFileSync } from "node:fs";
import type { DispersionPlotRow } from "../../src/charts/dispersion-plot.js";
import type { GapBarsRow } from "../../src/charts/gap-bars.js";
import type { MovingRateRow } from "../../src/charts/moving-rate.js";
import type { RankFrequencyRow } from "../../src/charts/rank-frequency.js";
import type { RankedBarsRow } from "../../src/charts/ranked-bars.js";
import type { ReactionRow } from "../../src/charts/reaction-row.js";

interface Gold {
  readonly speech: { readonly start: number; readonly end: number };
  readonly markers: readonly {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly kind: string;
    readonly paragraph: number;
    readonly spokenWordsBefore: number;
  }[];
  readonly glosses: readonly { readonly start: number; readonly end: number }[];
  readonly ellipses: readonly { readonly start: number; readonly end: number }[];
  readonly persons: Record<
    string,
    {
      readonly count?: number;
      readonly possessive?: number;
      readonly mentions?: readonly {
        readonly start: number;
        readonly text: string;
        readonly paragraph: number;
      }[];
    }
  >;
  readonly terms: Record<string, { readonly count: number }>;
}

const folder = new URL("../../corpus/khrushchev-1956/", import.meta.url);
const gold: Gold = JSON.parse(readFileSync(new URL("gold.json", folder), "utf8"));
const text = readFileSync(new URL("source.txt", folder), "utf8");

/** The spoken words of the speech, straight from the annotation: what its brackets cover is blanked out. */
const words = (() => {
  const units = text.slice(0, gold.speech.end).split("");
  for (const { start, end } of [...gold.markers, ...gold.glosses, ...gold.ellipses]) {
    units.fill(" ", start, end);
  }
  units.fill(" ", 0, gold.speech.start);
  return [...units.join("").matchAll(/[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu)];
})();

export const spokenWords = words.length;

export const reactions: readonly ReactionRow[] = gold.markers.map((marker, index) => ({
  n: index + 1,
  text: marker.text,
  kind: marker.kind,
  kinds: marker.kind,
  strength: [2, 3, 2, 4, 6][index] ?? 1,
  paragraph: marker.paragraph,
  wordsBefore: marker.spokenWordsBefore,
  percent: (100 * marker.spokenWordsBefore) / spokenWords,
}));

export const gaps: readonly GapBarsRow[] = reactions.map((row, index) => ({
  label: row.text,
  words: row.wordsBefore - (reactions[index - 1]?.wordsBefore ?? 0),
}));

export const people: readonly RankedBarsRow[] = Object.entries(gold.persons).flatMap(
  ([label, { count, possessive }]) => (count === undefined ? [] : [{ label, count, possessive }]),
);

export const terms: readonly RankedBarsRow[] = Object.entries(gold.terms).map(
  ([label, { count }]) => ({ label, count }),
);

export const hits: readonly DispersionPlotRow[] = Object.entries(gold.persons).flatMap(
  ([label, { mentions = [] }]) =>
    mentions.map((mention) => ({
      label,
      text: mention.text,
      paragraph: mention.paragraph,
      percent:
        (100 * words.filter((word) => (word.index ?? 0) < mention.start).length) / spokenWords,
    })),
);

/** References per hundred spoken words in a window of 100 that moves by 10. */
export function rates(label: string, form: RegExp): readonly MovingRateRow[] {
  const flags = words.map((word) => (form.test(word[0]) ? 1 : 0));
  return Array.from({ length: Math.floor((spokenWords - 100) / 10) + 1 }, (_, step) => ({
    label,
    word: step * 10 + 50,
    perHundred: flags
      .slice(step * 10, step * 10 + 100)
      .reduce<number>((sum, flag) => sum + flag, 0),
  }));
}

export const ranks: readonly RankFrequencyRow[] = (() => {
  const counts = new Map<string, number>();
  for (const [word] of words) {
    counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([label, count], index) => ({ label, rank: index + 1, count }));
})();

const noises: readonly (readonly [string, string])[] = [
  ["[Applause.]", "applause"],
  ["[Laughter.]", "laughter"],
  [
    "[Stormy, prolonged applause turning into an ovation. All the delegates rise to their feet and sing the Internationale.]",
    "applause",
  ],
  ["(Commotion in the hall.)", "commotion"],
  ["(Indignation in the hall.)", "indignation"],
  ["[Voices: Shame!]", "exclamation"],
  ["[Movement in the hall.]", "movement"],
];

/** A long speech in a noisy hall: forty reactions, some of them with very long markers. */
export const manyReactions: readonly ReactionRow[] = Array.from({ length: 40 }, (_, index) => {
  const [marker, kind] = noises[(index * 7) % noises.length] ?? ["[Applause.]", "applause"];
  const wordsBefore = Math.floor(((index * 2654435761) % 4294967296) / 858994);
  return {
    text: marker,
    kind,
    kinds: kind,
    strength: (index % 5) + 1,
    paragraph: index,
    wordsBefore,
  };
})
  .sort((a, b) => a.wordsBefore - b.wordsBefore)
  .map((row, index) => ({ ...row, n: index + 1, percent: row.wordsBefore / 50 }));
