import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { personHits } from "../../src/matches/references.js";
import { sizeOf } from "../../src/measures/counts.js";
import { keynessOfParts } from "../../src/measures/keyness-of-parts.js";
import { equalParts } from "../../src/measures/parts.js";
import { reactionClustering } from "../../src/measures/reaction-clustering.js";
import { reactionGaps } from "../../src/measures/reaction-gaps.js";
import { reactionRates } from "../../src/measures/reaction-rates.js";
import { reactionSummary } from "../../src/measures/reaction-summary.js";
import { readability } from "../../src/measures/readability.js";
import { referenceRates } from "../../src/measures/reference-rates.js";
import { wordCounts } from "../../src/measures/word-counts.js";
import { readSpeech } from "../../src/tokens/read-speech.js";

// The hand-checked annotation of the corpus is what the measures are held against.
interface Gold {
  readonly speech: {
    readonly spokenWords: number;
    readonly sentences: number;
    readonly wordsIncludingBracketed: number;
  };
  readonly markers: readonly { readonly spokenWordsSincePrevious: number }[];
  readonly persons: Readonly<Record<string, { readonly count: number }>>;
  readonly derived: {
    readonly markersPer1000SpokenWords: number;
    readonly applausePer1000SpokenWords: number;
  };
}

const folder = fileURLToPath(new URL("../../corpus/khrushchev-1956/", import.meta.url));
const gold = JSON.parse(readFileSync(`${folder}gold.json`, "utf8")) as Gold;
const speech = readSpeech(folder);

test("the spoken and the printed layer of the speech have as many words as the gold annotation", () => {
  expect(sizeOf(wordCounts(speech))).toBe(gold.speech.spokenWords);
  expect(sizeOf(wordCounts(speech, { layer: "printed" }))).toBe(
    gold.speech.wordsIncludingBracketed,
  );
});

test("reaction rates and gaps of the speech agree with the gold annotation", () => {
  const rates = reactionRates(speech);
  const rate = (kind: string) => rates.find((r) => r.kind === kind)?.perThousand ?? 0;
  expect(rate("any reaction")).toBeCloseTo(gold.derived.markersPer1000SpokenWords, 2);
  expect(rate("applause")).toBeCloseTo(gold.derived.applausePer1000SpokenWords, 2);
  expect(reactionGaps(speech).map((r) => r.words)).toEqual(
    gold.markers.map((m) => m.spokenWordsSincePrevious),
  );
});

test("four of the five markers of the speech stand in its last tenth; one is composite", () => {
  const value = (measure: string) =>
    reactionSummary(speech).find((r) => r.measure === measure)?.value;
  expect(value("share in the last tenth")).toBe(0.8);
  expect(value("composite share")).toBe(0.2);
});

test("five markers in fifty sentences are too many arrangements to try all, and the row says how few they are", () => {
  const row = reactionClustering(speech);
  // 50 choose 5.
  expect(reactionClustering(speech, { samples: 99 })).toMatchObject({
    method: "random",
    arrangements: 99,
  });
  expect(row).toMatchObject({ places: gold.speech.sentences, reactions: 5 });
  expect(row.warning).toContain("only 5 reactions");
  expect(reactionClustering(speech)).toEqual(row);
});

test("readability of the speech counts the sentences and words of the gold annotation", () => {
  const [row] = readability(speech);
  expect(row).toMatchObject({
    words: gold.speech.spokenWords,
    sentences: gold.speech.sentences,
    printedWords: gold.speech.wordsIncludingBracketed,
    // Five markers, one of them two sentences.
    printedSentences: gold.speech.sentences + 6,
  });
});

test("references to Stalin in windows side by side add up to the gold count", () => {
  const stalin = personHits(speech).filter((hit) => hit.label === "Joseph Stalin");
  // 1192 = 8 x 149.
  const rows = referenceRates(speech, stalin, { window: 149, step: 149 });
  expect(rows).toHaveLength(8);
  expect(rows.reduce((sum, r) => sum + r.count, 0)).toBe(gold.persons.Stalin?.count);
});

test("the halves of the speech cover every word", () => {
  const [first, second] = equalParts(speech, 2);
  const rows = keynessOfParts(speech, {
    target: second ? [second] : [],
    reference: first ? [first] : [],
  });
  expect(rows.reduce((sum, r) => sum + r.a + r.b, 0)).toBe(gold.speech.spokenWords);
  expect(rows[0]).toMatchObject({ targetSize: 596, referenceSize: 596 });
});
