import { type Corpus, speechesOf } from "./corpus.js";
import type { Formula } from "./formula.js";
import { ngrams } from "./ngrams.js";
import { wordCounts } from "./word-counts.js";

/** Measures that compare an n-gram with what its words would do on their own. */
export type NgramMeasure = "mi" | "mi2" | "mi3" | "t" | "z";

/** An n-gram and how far it is more frequent than its words alone would make it. */
export interface NgramCollocationRow extends Formula {
  readonly ngram: string;
  readonly n: number;
  readonly count: number;
  /** Places for an n-gram x the product of the words' relative frequencies. */
  readonly expected: number;
  /** Places where n spoken words follow each other without a gap, and spoken words in all. */
  readonly size: number;
  readonly words: number;
  readonly measure: NgramMeasure;
  readonly value: number;
  readonly layer: "spoken";
  readonly warning: string;
}

/**
 * Adjacent n-grams of two words or more, ranked by a measure of observed count O against expected
 * count E under full independence of the words: MI = log2(O / E), MI2, MI3, t, z. For two words
 * `collocations` has more measures.
 *
 * @param options.n words in each, 2 or more, default 3
 * @param options.measure default `mi3`, which keeps single occurrences from the top
 * @param options.minimum n-grams below this count are left out, default 2
 * @returns one row an n-gram, the strongest first, ties by n-gram
 */
export function ngramCollocations(
  corpus: Corpus,
  {
    n = 3,
    measure = "mi3",
    minimum = 2,
  }: { n?: number; measure?: NgramMeasure; minimum?: number } = {},
): NgramCollocationRow[] {
  if (!Number.isSafeInteger(n) || n < 2) {
    throw new RangeError(`invalid n: ${n} (expected a whole number of words, 2 or more)`);
  }
  if (!Object.hasOwn(formulas, measure)) {
    throw new RangeError(`invalid measure: ${measure} (expected mi, mi2, mi3, t or z)`);
  }
  const speeches = speechesOf(corpus);
  const words = speeches.reduce((sum, speech) => sum + speech.tokens.count, 0);
  const counts = wordCounts(speeches);
  const { score, ...formula } = formulas[measure];
  const rows = ngrams(speeches, { n, minimum }).map(({ ngram, count, size }) => {
    let expected = size;
    for (const word of ngram.split(" ")) expected *= (counts.get(word) as number) / words;
    return {
      ngram,
      n,
      count,
      expected,
      size,
      words,
      measure,
      value: score(count, expected),
      layer: "spoken" as const,
      warning: expected < 5 ? `the expected count is under 5 (${expected.toPrecision(3)})` : "",
      ...formula,
    };
  });
  return rows.sort((x, y) => y.value - x.value || (x.ngram < y.ngram ? -1 : 1));
}

const independence = "Manning & Schütze 1999, Foundations of Statistical NLP, ch. 5";

const formulas: {
  readonly [M in NgramMeasure]: Formula & { score: (o: number, e: number) => number };
} = {
  mi: {
    formula: "mi",
    variant: "log(O / E), full independence",
    logBase: 2,
    source: independence,
    score: (o, e) => Math.log2(o / e),
  },
  mi2: {
    formula: "mi2",
    variant: "log(O^2 / E), full independence",
    logBase: 2,
    source: `Daille 1994; ${independence}`,
    score: (o, e) => Math.log2((o * o) / e),
  },
  mi3: {
    formula: "mi3",
    variant: "log(O^3 / E), full independence",
    logBase: 2,
    source: `Daille 1994; ${independence}`,
    score: (o, e) => Math.log2((o * o * o) / e),
  },
  t: {
    formula: "t",
    variant: "(O - E) / sqrt(O), full independence",
    logBase: null,
    source: independence,
    score: (o, e) => (o - e) / Math.sqrt(o),
  },
  z: {
    formula: "z",
    variant: "(O - E) / sqrt(E), full independence",
    logBase: null,
    source: independence,
    score: (o, e) => (o - e) / Math.sqrt(e),
  },
};
