import type { Edition } from "../src/source/edition.js";
import { defaultNotation } from "../src/source/notation.js";
import { readReactionLexicon } from "../src/source/reaction-lexicon.js";
import type { Speech } from "../src/tokens/speech.js";
import { tokenize } from "../src/tokens/tokenize.js";
import { transcribe } from "../src/transcript/transcribe.js";
import type { Transcript } from "../src/transcript/transcript.js";

export const reactionLexicon = readReactionLexicon();

/** An edition of a text that stands in the test, read whole unless `known` says otherwise. */
export function editionOf(text: string, known: Partial<Edition> = {}): Edition {
  return {
    id: "test",
    title: "Test",
    speaker: "A Speaker",
    voice: "Speaker",
    date: null,
    place: null,
    language: "en",
    translation: null,
    source: null,
    rights: null,
    minutes: null,
    file: "test.txt",
    text,
    speech: { start: 0, end: text.length },
    notation: defaultNotation,
    overrides: [],
    quotations: [],
    ...known,
  };
}

export function transcriptOf(text: string, known: Partial<Edition> = {}): Transcript {
  return transcribe(editionOf(text, known), reactionLexicon);
}

export function speechOf(text: string, known: Partial<Edition> = {}): Speech {
  return tokenize(transcriptOf(text, known));
}
