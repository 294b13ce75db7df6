import type { Speech } from "../tokens/speech.js";
import { type Corpus, speechesOf } from "./corpus.js";
import { checkCount } from "./counts.js";
import type { Formula } from "./formula.js";

/** How frequent one n-gram is. */
export interface NgramRow extends Formula {
  /** 1 for the most frequent; equal counts share the smallest rank. */
  readonly rank: number;
  /** The words, parted by one space. */
  readonly ngram: string;
  readonly n: number;
  readonly count: number;
  /** N-grams in all: places where n spoken words follow each other without a gap. */
  readonly size: number;
  readonly perThousand: number;
  readonly layer: "spoken";
}

/**
 * N-grams of the spoken text, the most frequent first, ties by n-gram. None crosses an omission, a
 * removed bracket or the end of a paragraph.
 *
 * @param options.n words in each, 1 or more, default 2
 * @param options.minimum n-grams below this count are left out of the rows, not of the size; default 1
 * @throws RangeError when n is not a whole number, 1 or more
 */
export function ngrams(
  corpus: Corpus,
  { n = 2, minimum = 1 }: { n?: number; minimum?: number } = {},
): NgramRow[] {
  if (!Number.isSafeInteger(n) || n < 1) {
    throw new RangeError(`invalid n: ${n} (expected a whole number of words, 1 or more)`);
  }
  checkCount("minimum", minimum);
  const counts = new Map<string, number>();
  let size = 0;
  for (const speech of speechesOf(corpus)) {
    for (const first of ngramStarts(speech, n)) {
      const words: string[] = [];
      for (let i = first; i < first + n; i++) {
        words.push(speech.tokens.types[speech.tokens.type[i] as number] as string);
      }
      const ngram = words.join(" ");
      counts.set(ngram, (counts.get(ngram) ?? 0) + 1);
      size++;
    }
  }
  const entries = [...counts].filter(([, k]) => k >= minimum);
  entries.sort(([v, j], [w, k]) => k - j || (v < w ? -1 : 1));
  let rank = 0;
  return entries.map(([ngram, k], i) => {
    if (k !== entries[i - 1]?.[1]) rank = i + 1;
    return {
      rank,
      ngram,
      n,
      count: k,
      size,
      perThousand: (k * 1000) / size,
      layer: "spoken",
      formula: "relative-frequency",
      variant: "count / n-grams, gaps not crossed",
      logBase: null,
      source: "",
    };
  });
}

/** Tokens at which an n-gram starts: the run goes on for n tokens. */
function* ngramStarts({ tokens }: Speech, n: number): Generator<number> {
  for (let i = 0; i + n <= tokens.count; i++) {
    if (tokens.run[i] === tokens.run[i + n - 1]) yield i;
  }
}
