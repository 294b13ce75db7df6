import { describe, expect, test } from "vitest";
import { concordance } from "../../src/matches/concordance.js";
import { people, termHits } from "../../src/matches/references.js";
import { frequencies } from "../../src/measures/frequency.js";
import { keyness } from "../../src/measures/keyness.js";
import { lexicalDiversity } from "../../src/measures/lexical-diversity.js";
import { vocabularyGrowth } from "../../src/measures/vocabulary-growth.js";
import { wordCounts } from "../../src/measures/word-counts.js";
import { zipf } from "../../src/measures/zipf.js";
import { toCsv } from "../../src/tables/csv.js";
import { describe as describeSpeech } from "../../src/tokens/describe.js";
import { lemmas } from "../../src/tokens/lemmas.js";
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
    [
      "invalid counts: an object (expected a Map of counts, such as wordCounts(speech) gives)",
      () => zipf(wrong(speech)),
    ],
    [
      "invalid reference: undefined (expected a Map of counts, such as wordCounts(speech) gives)",
      () => keyness(wrong({ target: wordCounts(speech) })),
    ],
    ["table: invalid rows: an object (expected an array of objects)", () => toCsv(wrong(speech))],
  ])("is one sentence: %s", (message, call) => {
    expect(call).toThrow(new TypeError(message));
  });
});
