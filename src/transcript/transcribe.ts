import { checkObject } from "../check-argument.js";
import { checkReactionLexicon } from "../source/check-reaction-lexicon.js";
import type { Edition } from "../source/edition.js";
import type { ReactionLexicon } from "../source/reaction-lexicon.js";
import { clockOf, wordsBefore } from "./clock.js";
import { paragraphsOf, unpartedLines } from "./paragraphs.js";
import { quotationsOf } from "./quotations.js";
import { type Mark, segment } from "./segments.js";
import { sentencesOf } from "./sentences.js";
import type { Clock, Paragraph, Reaction, Sentence, Transcript } from "./transcript.js";

/**
 * Everything a printed speech says of itself, as spans beside its text: paragraphs, then the parts
 * that are not spoken, then the clock of spoken words, sentences, quotations and reactions.
 *
 * @throws when the edition names a bracket or a quotation that does not stand in the speech, and on what
 *   is no edition or no lexicon of reactions.
 */
export function transcribe(edition: Edition, lexicon: ReactionLexicon): Transcript {
  checkObject("edition", edition, {
    fields: ["text", "speech"],
    expected: "what readEdition gives",
  });
  checkReactionLexicon(lexicon);
  const { text } = edition;
  const paragraphs = paragraphsOf(text, edition.speech);
  const { segments, marks, warnings } = segment(edition, paragraphs, lexicon);
  const words = clockOf(text, segments);
  const sentences = sentencesOf(text, { paragraphs, marks, words });
  const quoted = quotationsOf(text, { paragraphs, segments, edition });
  const unspoken = (kind: Mark["kind"]) =>
    marks
      .filter((mark) => mark.kind === kind)
      .map(({ start, end, rule, paragraph }) => ({
        start,
        end,
        text: text.slice(start, end),
        rule,
        paragraph,
      }));
  return {
    edition,
    segments,
    words,
    paragraphs,
    sentences,
    reactions: reactionsOf(text, { marks, words, paragraphs, sentences }),
    glosses: unspoken("gloss"),
    omissions: unspoken("omission"),
    notes: unspoken("note"),
    quotations: quoted.quotations,
    warnings: [...unpartedLines(text, paragraphs), ...warnings, ...quoted.warnings].sort(
      (a, b) => a.start - b.start,
    ),
  };
}

function reactionsOf(
  text: string,
  {
    marks,
    words,
    paragraphs,
    sentences,
  }: {
    marks: readonly Mark[];
    words: Clock;
    paragraphs: readonly Paragraph[];
    sentences: readonly Sentence[];
  },
): Reaction[] {
  let sentence = 0;
  return marks
    .filter((mark) => mark.kind === "reaction")
    .map(({ start, end, rule, paragraph, events }, i) => {
      const before = wordsBefore(words, start);
      const { start: from, end: to } = paragraphs[paragraph - 1] as Paragraph;
      while ((sentences[sentence]?.start ?? Number.POSITIVE_INFINITY) < start) sentence++;
      return {
        n: i + 1,
        start,
        end,
        text: text.slice(start, end),
        events,
        rule,
        paragraph,
        position:
          wordsBefore(words, to) === before
            ? "end"
            : wordsBefore(words, from) === before
              ? "start"
              : "inside",
        wordsBefore: before,
        percent: words.count === 0 ? Number.NaN : (100 * before) / words.count,
        sentence: sentence === 0 ? null : sentence,
      };
    });
}
