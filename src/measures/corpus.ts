import type { Speech } from "../tokens/speech.js";

/** One speech, or several that are counted together. */
export type Corpus = Speech | readonly Speech[];

/** The speeches of a corpus; one speech is a corpus of one. */
export function speechesOf(corpus: Corpus): readonly Speech[] {
  return Array.isArray(corpus) ? corpus : [corpus as Speech];
}
