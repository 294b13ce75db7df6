import type { Speech } from "../../tokens/speech.js";
import { tokenize } from "../../tokens/tokenize.js";
import { clockOf } from "../../transcript/clock.js";
import type { PageData } from "../report-data.js";

/** The speech of a page, its words found anew by the library, with the offsets of the source. */
export function pageSpeech({ transcript }: PageData): Speech {
  const { edition, segments } = transcript;
  const text = " ".repeat(edition.speech.start) + edition.text;
  const words = clockOf(text, segments);
  return tokenize({ ...transcript, words, edition: { ...edition, text } });
}
