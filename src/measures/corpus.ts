import { checkSpeech } from "../tokens/check-speech.js";
import type { Speech } from "../tokens/speech.js";

/** One speech, or several that are counted together. */
export type Corpus = Speech | readonly Speech[];

/** The speeches of a corpus; one speech is a corpus of one. Throws on anything else. */
export function speechesOf(corpus: Corpus): readonly Speech[] {
  const speeches = Array.isArray(corpus) ? corpus : [corpus as Speech];
  for (const speech of speeches) checkSpeech(speech);
  return speeches;
}
