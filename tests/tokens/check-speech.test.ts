import { describe, expect, test } from "vitest";
import { concordance } from "../../src/matches/concordance.js";
import { find } from "../../src/matches/query.js";
import { people, termHits } from "../../src/matches/references.js";
import { beforeReactions } from "../../src/measures/before-reactions.js";
import { collocates } from "../../src/measures/collocates.js";
import { dispersion } from "../../src/measures/dispersion.js";
import { frequencies, frequenciesOf } from "../../src/measures/frequency.js";
import { hdD } from "../../src/measures/hd-d.js";
import { keyness } from "../../src/measures/keyness.js";
import { keynessOfParts } from "../../src/measures/keyness-of-parts.js";
import { lexicalDiversity } from "../../src/measures/lexical-diversity.js";
import { mattr, msttr } from "../../src/measures/moving-ttr.js";
import { mtld } from "../../src/measures/mtld.js";
import {
  equalParts,
  paragraphParts,
  partsAt,
  rangesWithin,
  restOf,
} from "../../src/measures/parts.js";
import { reactionClustering } from "../../src/measures/reaction-clustering.js";
import { reactionGaps } from "../../src/measures/reaction-gaps.js";
import { reactionSummary } from "../../src/measures/reaction-summary.js";
import { reactionWindows } from "../../src/measures/reaction-windows.js";
import { readability } from "../../src/measures/readability.js";
import { referenceRates } from "../../src/measures/reference-rates.js";
import { sentiment } from "../../src/measures/sentiment.js";
import { vocabularyGrowth } from "../../src/measures/vocabulary-growth.js";
import { layerWords, wordCounts } from "../../src/measures/word-counts.js";
import { zipf } from "../../src/measures/zipf.js";
import { toCsv } from "../../src/tables/csv.js";
import { describe as describeSpeech } from "../../src/tokens/describe.js";
import { lemmas } from "../../src/tokens/lemmas.js";
import { compareTokenizers } from "../../src/tokens/tokenizers.js";
import { speechOf } from "../speech-of.js";

const speech = speechOf("Stalin said so.");
const wrong = <T>(value: unknown) => value as T;

describe("a slip that no compiler caught", () => {
  test.each<[string, () => unknown]>([
    ['invalid speech: "Stalin" (expected what readSpeech gives)', () => people(wrong("Stalin"))],
    [
      "invalid speech: undefined (expected what readSpeech gives)",
      () => frequencies(wrong(undefined)),
    ],
    ["invalid speech: an object (expected what readSpeech gives)", () => wordCounts(wrong({}))],
    ["invalid speech: an object (expected what readSpeech gives)", () => describeSpeech(wrong({}))],
    ["invalid speech: 3 (expected what readSpeech gives)", () => lemmas(wrong(3))],
    [
      'invalid speech: "text" (expected what readSpeech gives)',
      () => concordance(wrong("text"), "so"),
    ],
    [
      'invalid speech: "text" (expected what readSpeech gives)',
      () => concordance(wrong("text"), []),
    ],
    ['invalid speech: "text" (expected what readSpeech gives)', () => find(wrong("text"), "so")],
    [
      "invalid speech: null (expected what readSpeech gives)",
      () => referenceRates(wrong(null), []),
    ],
    [
      'invalid speech: "text" (expected what readSpeech gives)',
      () => dispersion(wrong("text"), "so"),
    ],
    [
      'invalid speech: "text" (expected what readSpeech gives)',
      () => collocates(wrong("text"), "so"),
    ],
    ["invalid speech: an object (expected what readSpeech gives)", () => readability(wrong({}))],
    [
      "invalid speech: an object (expected what readSpeech gives)",
      () => keynessOfParts(wrong({}), { target: [] }),
    ],
    ["invalid speech: 3 (expected what readSpeech gives)", () => equalParts(wrong(3), 2)],
    ["invalid speech: 3 (expected what readSpeech gives)", () => paragraphParts(wrong(3))],
    ["invalid speech: 3 (expected what readSpeech gives)", () => partsAt(wrong(3), [1])],
    ["invalid speech: 3 (expected what readSpeech gives)", () => rangesWithin(wrong(3), [])],
    ["invalid speech: 3 (expected what readSpeech gives)", () => restOf(wrong(3), [])],
    ["invalid speech: 3 (expected what readSpeech gives)", () => layerWords(wrong(3))],
    ["invalid speech: 3 (expected what readSpeech gives)", () => beforeReactions(wrong(3))],
    ["invalid speech: 3 (expected what readSpeech gives)", () => reactionClustering(wrong(3))],
    ["invalid speech: 3 (expected what readSpeech gives)", () => reactionGaps(wrong(3))],
    ["invalid speech: 3 (expected what readSpeech gives)", () => reactionSummary(wrong(3))],
    ["invalid speech: 3 (expected what readSpeech gives)", () => reactionWindows(wrong(3))],
    ["invalid speech: 3 (expected what readSpeech gives)", () => sentiment(wrong(3))],
    [
      "invalid text: an object (expected a text, such as speech.edition.text)",
      () => compareTokenizers(wrong(speech)),
    ],
    [
      "invalid query: an array (expected a word, a phrase or /a regular expression/)",
      () => find(speech, wrong(["so"])),
    ],
    ["invalid cuts: 2 (expected an array of numbers)", () => partsAt(speech, wrong(2))],
    [
      "invalid query: undefined (expected a word, a phrase, /a regular expression/ or hits)",
      () => concordance(speech, wrong(undefined)),
    ],
    [
      'invalid lexicon: "terms.yaml" (expected what readPeople or readTerms gives)',
      () => termHits(speech, { lexicon: wrong("terms.yaml") }),
    ],
    [
      "invalid words: an object (expected an array of words, such as layerWords(speech) gives)",
      () => lexicalDiversity(wrong(speech)),
    ],
    [
      'invalid words: "text" (expected an array of words, such as layerWords(speech) gives)',
      () => vocabularyGrowth(wrong("text")),
    ],
    ...[mattr, msttr, mtld].map((measure): [string, () => unknown] => [
      "invalid words: an object (expected an array of words, such as layerWords(speech) gives)",
      () => measure(wrong(speech)),
    ]),
    ...[zipf, frequenciesOf, hdD].map((measure): [string, () => unknown] => [
      "invalid counts: an object (expected a Map of counts, such as wordCounts(speech) gives)",
      () => measure(wrong(speech)),
    ]),
    [
      "invalid reference: undefined (expected a Map of counts, such as wordCounts(speech) gives)",
      () => keyness(wrong({ target: wordCounts(speech) })),
    ],
    ["table: invalid rows: an object (expected an array of objects)", () => toCsv(wrong(speech))],
  ])("is one sentence: %s", (message, call) => {
    expect(call).toThrow(new TypeError(message));
  });
});
