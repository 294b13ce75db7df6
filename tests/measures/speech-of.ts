import { readReactionLexicon } from "../../src/source/reaction-lexicon.js";
import type { Speech } from "../../src/tokens/speech.js";
import { tokenize } from "../../src/tokens/tokenize.js";
import { transcribe } from "../../src/transcript/transcribe.js";

/** A speech from a text in the test: paragraphs parted by an empty line, reactions and glosses in square brackets. */
export function speechOf(
  text: string,
  { minutes = null, language = "en" }: { minutes?: number | null; language?: string } = {},
): Speech {
  return tokenize(
    transcribe(
      {
        id: "test",
        title: "Test",
        speaker: "Speaker",
        voice: "Speaker",
        date: null,
        place: null,
        language,
        translation: null,
        source: null,
        rights: null,
        minutes,
        file: "test.txt",
        text,
        speech: { start: 0, end: text.length },
        notation: { square: "gloss", round: "spoken", ellipsis: "omission" },
        overrides: [],
        quotations: [],
      },
      readReactionLexicon(),
    ),
  );
}
