import fc from "fast-check";
import { expect, test } from "vitest";
import { countTypes, sizeOf } from "../../src/measures/counts.js";
import { frequencies, frequenciesOf } from "../../src/measures/frequency.js";
import { ngramCollocations } from "../../src/measures/ngram-collocations.js";
import { ngrams } from "../../src/measures/ngrams.js";
import { layerWords, wordCounts } from "../../src/measures/word-counts.js";
import { zipf } from "../../src/measures/zipf.js";
import { near } from "./near.js";
import { speechOf } from "./speech-of.js";

const speech = speechOf(
  "The Party [the Communists] is the Party. [Applause.]\n\nThe cult … of one man is over.",
);

test("frequencies(speech) counts the spoken words, never the brackets", () => {
  const rows = frequencies(speech);
  expect(rows.map((r) => [r.rank, r.word, r.count, r.documents])).toEqual([
    [1, "the", 3, 2],
    [2, "is", 2, 2],
    [2, "party", 2, 1],
    [4, "cult", 1, 1],
    [4, "man", 1, 1],
    [4, "of", 1, 1],
    [4, "one", 1, 1],
    [4, "over", 1, 1],
  ]);
  expect(rows[0]).toMatchObject({
    size: 12,
    perThousand: 250,
    perMillion: 250000,
    layer: "spoken",
  });
});

test("frequencies(speech) counts the printed layer, or any span layer, when asked", () => {
  expect(sizeOf(wordCounts(speech, { layer: "printed" }))).toBe(15);
  expect(layerWords(speech, { layer: "printed", within: speech.glosses })).toEqual([
    "the",
    "communists",
  ]);
  expect(layerWords(speech, { within: [{ token: 1, tokens: 2 }] })).toEqual(["party", "is"]);
  expect(layerWords(speech, { within: [speech.paragraphs[1] ?? { start: 0, end: 0 }] })[1]).toBe(
    "cult",
  );
  const [first] = frequencies(speech, { layer: "printed", within: speech.reactions });
  expect(first).toMatchObject({
    word: "applause",
    count: 1,
    size: 1,
    documents: 1,
    layer: "printed",
  });
});

test("frequencies(speech) counts no word twice when spans overlap", () => {
  const twice = [speech.edition.speech, speech.edition.speech];
  expect(sizeOf(wordCounts(speech, { within: twice }))).toBe(12);
  expect(sizeOf(wordCounts(speech, { within: twice, layer: "printed" }))).toBe(15);
});

test("frequencies(speech) knows the voices and refuses others", () => {
  expect(sizeOf(wordCounts(speech, { voice: "Speaker" }))).toBe(12);
  expect(() => wordCounts(speech, { voice: "Lenin" })).toThrow(
    "invalid voice: Lenin (expected one of: Speaker)",
  );
  expect(() => wordCounts(speech, { voice: "Speaker", layer: "printed" })).toThrow("invalid voice");
});

test("frequencies(speeches) adds up a corpus, a document being a speech when asked", () => {
  const rows = frequencies([speech, speechOf("Peace to the world.")], { documentUnit: "speech" });
  expect(rows[0]).toMatchObject({ word: "the", count: 4, size: 16, documents: 2 });
  expect(rows.find((r) => r.word === "party")).toMatchObject({ count: 2, documents: 1 });
});

test("frequenciesOf(counts) refuses counts that are none, and is empty for none", () => {
  expect(() => frequenciesOf(new Map([["a", 0.5]]))).toThrow('invalid count of "a": 0.5');
  expect(frequenciesOf(new Map())).toEqual([]);
});

test("frequenciesOf(counts) keeps the sum and the order of the counts", () => {
  const words = fc.array(fc.constantFrom("a", "b", "c", "__proto__", "constructor"));
  fc.assert(
    fc.property(words, (list) => {
      const rows = frequenciesOf(countTypes(list));
      expect(rows.reduce((sum, r) => sum + r.count, 0)).toBe(list.length);
      rows.forEach((row, i) => {
        expect(row.rank).toBe(rows.filter((r) => r.count > row.count).length + 1);
        if (i > 0) expect(row.count).toBeLessThanOrEqual(rows[i - 1]?.count ?? 0);
      });
    }),
  );
});

test("ngrams(speech) cross no bracket, omission or paragraph", () => {
  const found = ngrams(speech).map((r) => [r.ngram, r.count]);
  expect(found).toEqual([
    ["the party", 2],
    ["is over", 1],
    ["is the", 1],
    ["man is", 1],
    ["of one", 1],
    ["one man", 1],
    ["the cult", 1],
  ]);
  expect(ngrams(speech)[0]).toMatchObject({ n: 2, size: 8, perThousand: 250, layer: "spoken" });
  expect(ngrams(speech, { n: 5 }).map((r) => r.ngram)).toEqual(["of one man is over"]);
});

test("ngrams(speech) of one word are its frequencies; of none, an error", () => {
  expect(ngrams(speech, { n: 1 }).map((r) => [r.ngram, r.count])).toEqual(
    frequencies(speech).map((r) => [r.word, r.count]),
  );
  expect(() => ngrams(speech, { n: 0 })).toThrow(
    "invalid n: 0 (expected a whole number of words, 1 or more)",
  );
});

test("ngramCollocations(speech) compares an n-gram with its words on their own, by hand", () => {
  const text = speechOf("a b c a b c a b d");
  const [row] = ngramCollocations(text, { n: 3, measure: "mi" });
  // a b c twice in 7 places: expected 7 x 3/9 x 3/9 x 2/9.
  expect(row).toMatchObject({ ngram: "b c a", count: 2, size: 7, words: 9 });
  near(row?.expected ?? 0, (7 * 3 * 2 * 3) / 729, 1e-12);
  near(row?.value ?? 0, Math.log2(2 / ((7 * 3 * 2 * 3) / 729)), 1e-12);
  expect(() => ngramCollocations(text, { n: 1 })).toThrow("invalid n: 1");
  expect(() => ngramCollocations(text, { measure: "g2" as "mi" })).toThrow("invalid measure: g2");
});

test("zipf(counts) fits a slope of -1 to counts that follow Zipf's law exactly", () => {
  const rows = zipf(new Map([1, 2, 3, 4, 5, 6].map((rank) => [`w${rank}`, 60 / rank])));
  expect(rows.map((r) => r.rank)).toEqual([1, 2, 3, 4, 5, 6]);
  near(rows[0]?.slope ?? 0, -1, 1e-12);
  for (const row of rows) near(row.fitted, row.count, 1e-12);
  expect(rows[0]).toMatchObject({ size: 147, types: 6, logBase: 10 });
  expect(zipf(new Map([["a", 3]]))[0]?.slope).toBeNaN();
  expect(zipf(new Map())).toEqual([]);
});
