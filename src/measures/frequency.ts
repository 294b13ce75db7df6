import type { Speech } from "../tokens/speech.js";
import { type Corpus, speechesOf } from "./corpus.js";
import { type Counts, checkCount, countTypes, sizeOf } from "./counts.js";
import type { Formula } from "./formula.js";
import { checkCounts } from "./word-arguments.js";
import { layerWords, type WordOptions, wordCounts } from "./word-counts.js";

/** How frequent one word is. */
export interface FrequencyRow extends Formula {
  /** 1 for the most frequent; equal counts share the smallest rank. */
  readonly rank: number;
  readonly word: string;
  readonly count: number;
  /** Tokens counted. */
  readonly size: number;
  readonly perThousand: number;
  readonly perMillion: number;
  /** Number of documents (see `documentUnit`) that hold the word; NaN when only counts are known. */
  readonly documents: number;
  readonly documentUnit: "speech" | "paragraph" | "";
  readonly layer: "spoken" | "printed" | "";
}

/** What frequencies are counted over. */
export interface FrequencyOptions extends WordOptions {
  /** What a document is for document frequency; default `paragraph`. */
  readonly documentUnit?: "speech" | "paragraph";
  /** Words below this count are left out of the rows, not of the size; default 1. */
  readonly minimum?: number;
}

const relative: Formula = {
  formula: "relative-frequency",
  variant: "count / size",
  logBase: null,
  source: "",
};

/**
 * Frequency of every word of a corpus, the most frequent first, ties by word.
 *
 * @returns one row a word; empty when nothing is counted
 * @example frequencies(speech, { layer: "printed", within: speech.glosses })
 */
export function frequencies(
  corpus: Corpus,
  { documentUnit = "paragraph", minimum = 1, ...options }: FrequencyOptions = {},
): FrequencyRow[] {
  const documents = new Map<string, number>();
  for (const speech of speechesOf(corpus)) {
    for (const words of documentsOf(speech, documentUnit, options)) {
      for (const word of words) documents.set(word, (documents.get(word) ?? 0) + 1);
    }
  }
  const { layer = "spoken" } = options;
  return frequenciesOf(wordCounts(corpus, options), { minimum }).map((row) => ({
    ...row,
    documents: documents.get(row.word) ?? 0,
    documentUnit,
    layer,
  }));
}

/**
 * The same from counts alone; document frequency is then NaN.
 *
 * @throws RangeError for a negative or fractional count
 */
export function frequenciesOf(
  counts: Counts,
  { minimum = 1 }: { minimum?: number } = {},
): FrequencyRow[] {
  checkCounts("counts", counts);
  for (const [word, n] of counts) checkCount(`count of "${word}"`, n);
  checkCount("minimum", minimum);
  const size = sizeOf(counts);
  const entries = [...counts].filter(([, n]) => n >= Math.max(1, minimum));
  entries.sort(([v, m], [w, n]) => n - m || (v < w ? -1 : 1));
  let rank = 0;
  return entries.map(([word, n], i) => {
    if (n !== entries[i - 1]?.[1]) rank = i + 1;
    return {
      rank,
      word,
      count: n,
      size,
      perThousand: (n * 1000) / size,
      perMillion: (n * 1e6) / size,
      documents: Number.NaN,
      documentUnit: "",
      layer: "",
      ...relative,
    };
  });
}

/** The distinct words of each document. */
function* documentsOf(
  speech: Speech,
  unit: "speech" | "paragraph",
  options: WordOptions,
): Generator<Iterable<string>> {
  if (unit === "speech") {
    yield countTypes(layerWords(speech, options)).keys();
    return;
  }
  if (options.layer !== "printed" && options.within === undefined && options.voice === undefined) {
    yield* paragraphTypes(speech);
    return;
  }
  const { within = [speech.edition.speech] } = options;
  for (const { start, end } of speech.paragraphs) {
    const inside = within.flatMap((part) => {
      const from = "start" in part ? part.start : (speech.tokens.start[part.token] ?? 0);
      const to =
        "end" in part ? part.end : (speech.tokens.end[part.token + part.tokens - 1] ?? from);
      const span = { start: Math.max(start, from), end: Math.min(end, to) };
      return span.start < span.end ? [span] : [];
    });
    if (inside.length > 0) yield new Set(layerWords(speech, { ...options, within: inside }));
  }
}

/** One pass over the tokens: cutting the speech up paragraph by paragraph costs a pass for each. */
function* paragraphTypes({ tokens }: Speech): Generator<Set<string>> {
  let words = new Set<string>();
  for (let i = 0; i < tokens.count; i++) {
    if (i > 0 && tokens.paragraph[i] !== tokens.paragraph[i - 1]) {
      yield words;
      words = new Set();
    }
    words.add(tokens.types[tokens.type[i] as number] as string);
  }
  if (words.size > 0) yield words;
}
