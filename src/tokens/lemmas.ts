import { createRequire } from "node:module";
import type { Span } from "../span.js";
import { checkSpeech } from "./check-speech.js";
import type { Speech } from "./speech.js";

const require = createRequire(import.meta.url);

/** One spoken piece with its lemma and part of speech. */
export interface Lemma extends Span {
  readonly text: string;
  /** Dictionary form, lower case. */
  readonly lemma: string;
  /** Universal part-of-speech tag: `NOUN`, `VERB`, `PROPN`, … */
  readonly pos: string;
  /** Porter stem: a cruder key than the lemma, which needs no dictionary. */
  readonly stem: string;
  /** Number of the sentence. */
  readonly sentence: number;
}

/**
 * Lemmas and parts of speech of the spoken words by wink-nlp's English model, and Porter stems by
 * natural: one row a word, in order. The model reads a sentence at a time without its glosses and
 * omissions; it cuts words its own way (`Stalin` + `'s`), so that there can be more rows than spoken
 * words. Tags are a model's guess, right about 95 times in 100 on edited English.
 */
export function lemmas(speech: Speech): Lemma[] {
  checkSpeech(speech);
  const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"));
  const stemmer = require("natural/lib/natural/stemmers/porter_stemmer.js");
  const rows: Lemma[] = [];
  for (const { n, start, end } of speech.sentences) {
    const text = blanked(speech, { start, end });
    const tokens = nlp.readDoc(text).tokens();
    const words: string[] = tokens.out();
    const lemma: string[] = tokens.out(nlp.its.lemma);
    const pos: string[] = tokens.out(nlp.its.pos);
    let at = 0;
    words.forEach((word, i) => {
      at = text.indexOf(word, at);
      const from = start + at;
      at += word.length;
      if (!/[\p{L}\p{N}]/u.test(word)) return;
      rows.push({
        start: from,
        end: from + word.length,
        text: word,
        lemma: (lemma[i] ?? word).toLowerCase(),
        pos: pos[i] ?? "X",
        stem: stemmer.stem(word),
        sentence: n,
      });
    });
  }
  return rows;
}

/** The stretch with spaces for what is not spoken, so that offsets stay. */
function blanked({ edition, segments }: Speech, { start, end }: Span): string {
  let text = "";
  for (const segment of segments) {
    const piece = edition.text.slice(Math.max(start, segment.start), Math.min(end, segment.end));
    if (segment.end <= start || segment.start >= end) continue;
    text += segment.kind === "spoken" ? piece : " ".repeat(piece.length);
  }
  return text;
}
