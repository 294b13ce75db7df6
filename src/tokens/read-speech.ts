import { readReactionLexicon } from "../source/reaction-lexicon.js";
import type { ReadEditionOptions } from "../source/read-edition.js";
import { readEdition } from "../source/read-edition.js";
import { transcribe } from "../transcript/transcribe.js";
import type { Speech } from "./speech.js";
import { tokenize } from "./tokenize.js";

/** How to read a speech. */
export interface ReadSpeechOptions extends ReadEditionOptions {
  /** Path of a reaction lexicon; the project's own by default. */
  readonly reactions?: string;
}

/**
 * Reads a speech: the edition, its transcript and its tokens.
 *
 * @param path a folder with `edition.yaml`, or any text file.
 * @throws as `readEdition` and `readReactionLexicon` do.
 * @example
 * const speech = readSpeech("corpus/khrushchev-1956");
 * speech.tokens.count; // 1192
 */
export function readSpeech(path: string, options: ReadSpeechOptions = {}): Speech {
  const lexicon = readReactionLexicon(options.reactions);
  return tokenize(transcribe(readEdition(path, options), lexicon));
}
