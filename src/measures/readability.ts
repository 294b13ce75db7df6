import { checkSpeech } from "../tokens/check-speech.js";
import type { Speech } from "../tokens/speech.js";
import type { Formula } from "./formula.js";
import { type ReadabilityCounts, readabilityCounts, wordsOfText } from "./readability-counts.js";
import {
  automatedReadability,
  colemanLiau,
  daleChallScore,
  fleschKincaid,
  fleschReadingEase,
  gunningFog,
  lix,
  smog,
} from "./readability-formulas.js";

/** One readability formula, on the spoken text and on all that is printed. */
export interface ReadabilityRow extends Formula, ReadabilityCounts {
  /** On the spoken text; the counts of the row are of this layer. */
  readonly value: number;
  readonly layer: "spoken";
  /** What the formula gives when the brackets are read as text, and how much they change it. */
  readonly printedValue: number;
  readonly printedWords: number;
  readonly printedSentences: number;
  readonly bracketEffect: number;
  readonly warning: string;
}

/**
 * Readability of the spoken text by eight formulas, with what the brackets would have done to each
 * beside it. The formulas were made for English; a translation shows the translator's sentences.
 * In the printed layer all words in brackets count, and each sentence in a reaction marker is one.
 *
 * @returns one row a formula; NaN for a speech without sentences
 * @throws TypeError on what is no speech
 */
export function readability(speech: Speech): ReadabilityRow[] {
  checkSpeech(speech);
  const spoken = spokenCounts(speech);
  const printed = printedCounts(speech);
  return formulas.map(({ score, least, ...formula }) => {
    const value = score(spoken);
    const printedValue = score(printed);
    const warnings = [
      spoken.sentences < least &&
        `text too short: ${spoken.sentences} ${spoken.sentences === 1 ? "sentence" : "sentences"} (made for ${least})`,
      speech.edition.language !== "en" && `made for English (this is ${speech.edition.language})`,
    ];
    return {
      ...formula,
      value,
      ...spoken,
      layer: "spoken",
      printedValue,
      printedWords: printed.words,
      printedSentences: printed.sentences,
      bracketEffect: printedValue - value,
      warning: warnings.filter(Boolean).join("; "),
    };
  });
}

function spokenCounts({ tokens, edition, sentences }: Speech): ReadabilityCounts {
  const words = Array.from({ length: tokens.count }, (_, i) => ({
    text: edition.text.slice(tokens.start[i], tokens.end[i]),
    opens: i === 0 || tokens.sentence[i] !== tokens.sentence[i - 1],
  }));
  return readabilityCounts(words, sentences.length);
}

function printedCounts({ edition, sentences, reactions }: Speech): ReadabilityCounts {
  const inMarkers = reactions.reduce(
    (sum, { text }) => sum + Math.max(1, text.match(/[.!?]+/g)?.length ?? 0),
    0,
  );
  const { start, end } = edition.speech;
  return readabilityCounts(
    wordsOfText(edition.text.slice(start, end)),
    sentences.length + inMarkers,
  );
}

const formulas: readonly (Formula & {
  /** Sentences that the formula was made for, or 1. */
  least: number;
  score: (counts: ReadabilityCounts) => number;
})[] = [
  {
    formula: "flesch-reading-ease",
    variant: "high is easy",
    logBase: null,
    source: "Flesch 1948, Journal of Applied Psychology 32(3)",
    least: 1,
    score: (c) => fleschReadingEase(c.sentences, c.words, c.syllables),
  },
  {
    formula: "flesch-kincaid",
    variant: "grade",
    logBase: null,
    source: "Kincaid et al. 1975, Research Branch Report 8-75",
    least: 1,
    score: (c) => fleschKincaid(c.sentences, c.words, c.syllables),
  },
  {
    formula: "smog",
    variant: "grade, all sentences",
    logBase: null,
    source: "McLaughlin 1969, Journal of Reading 12(8)",
    least: 30,
    score: (c) => smog(c.sentences, c.polysyllables),
  },
  {
    formula: "gunning-fog",
    variant: "all words of three syllables or more",
    logBase: null,
    source: "Gunning 1952, The Technique of Clear Writing",
    least: 1,
    score: (c) => gunningFog(c.sentences, c.words, c.polysyllables),
  },
  {
    formula: "coleman-liau",
    variant: "grade",
    logBase: null,
    source: "Coleman & Liau 1975, Journal of Applied Psychology 60(2)",
    least: 1,
    score: (c) => colemanLiau(c.sentences, c.words, c.letters),
  },
  {
    formula: "ari",
    variant: "letters and digits",
    logBase: null,
    source: "Senter & Smith 1967, AMRL-TR-66-220",
    least: 1,
    score: (c) => automatedReadability(c.sentences, c.words, c.letters),
  },
  {
    formula: "lix",
    variant: "long is seven letters or more",
    logBase: null,
    source: "Björnsson 1968, Läsbarhet",
    least: 1,
    score: (c) => lix(c.sentences, c.words, c.longWords),
  },
  {
    formula: "dale-chall",
    variant: "formula of 1948, word list of 1995, names familiar",
    logBase: null,
    source: "Dale & Chall 1948; Chall & Dale 1995, Readability Revisited",
    least: 1,
    score: (c) => daleChallScore(c.sentences, c.words, c.unfamiliar),
  },
];
