import { expect, test } from "vitest";
import { personHits } from "../../src/matches/references.js";
import { dispersion } from "../../src/measures/dispersion.js";
import { griesDp, juillandD } from "../../src/measures/parts-dispersion.js";
import { averageReducedFrequency } from "../../src/measures/positions-dispersion.js";
import { wordDispersion } from "../../src/measures/word-dispersion.js";
import { near } from "./near.js";
import { speechOf } from "./speech-of.js";

const speech = speechOf("Stalin spoke a b.\n\nc d Stalin e f g.\n\nh i Stalin's j Stalin k.");
const value = (rows: ReturnType<typeof dispersion>, formula: string) =>
  rows.find((r) => r.formula === formula)?.value ?? 0;

test("dispersion(speech, word) is counted over paragraphs, by hand", () => {
  const rows = dispersion(speech, "stalin");
  const parts = { counts: [1, 1, 2], sizes: [4, 6, 6] };
  near(value(rows, "gries-dp"), griesDp(parts), 1e-12);
  near(value(rows, "juilland-d"), juillandD(parts), 1e-12);
  near(value(rows, "arf"), averageReducedFrequency({ positions: [0, 6, 12, 14], size: 16 }), 1e-12);
  expect(rows).toHaveLength(12);
  expect(rows[0]).toMatchObject({
    item: "stalin",
    f: 4,
    parts: 3,
    size: 16,
    over: "paragraphs",
    layer: "spoken",
  });
});

test("dispersion(speech, items) takes several words, people, slices, given parts and a corpus", () => {
  const both = dispersion(speech, ["stalin", "spoke"], { over: 4 });
  expect(new Set(both.map((r) => r.item))).toEqual(new Set(["stalin", "spoke"]));
  expect(both[0]).toMatchObject({ parts: 4, over: "4 equal parts" });
  const people = dispersion(speech, personHits(speech));
  expect(people[0]).toMatchObject({ item: "Joseph Stalin", f: 4 });
  const given = dispersion(speech, "stalin", {
    over: [
      { token: 0, tokens: 10 },
      { token: 10, tokens: 6 },
    ],
  });
  near(value(given, "gries-dp"), griesDp({ counts: [2, 2], sizes: [10, 6] }), 1e-12);
  const corpus = dispersion([speech, speechOf("nobody here")], personHits, { over: "speeches" });
  near(value(corpus, "gries-dp"), griesDp({ counts: [4, 0], sizes: [16, 2] }), 1e-12);
});

test("dispersion(speech, items) of a word that does not occur is NaN, and says so", () => {
  const rows = dispersion(speech, "tito");
  expect(value(rows, "gries-dp")).toBeNaN();
  expect(rows[0]).toMatchObject({ f: 0, warning: "does not occur" });
});

test("dispersion(speech, items) refuses parts that do not add up", () => {
  expect(() => dispersion(speech, "a", { over: [{ token: 0, tokens: 10 }] })).toThrow(
    "invalid parts: they add up to 10 tokens (expected 16)",
  );
  expect(() =>
    dispersion(speech, "a", {
      over: [
        { token: 0, tokens: 10 },
        { token: 9, tokens: 7 },
      ],
    }),
  ).toThrow("invalid parts: a part of 7 tokens starts at token 9 (expected 1 or more, from 10)");
  expect(() => dispersion([speech, speech], "a", { over: [{ token: 0, tokens: 16 }] })).toThrow(
    "invalid parts",
  );
  expect(() => dispersion([speech, speech], personHits(speech))).toThrow("invalid items");
  expect(() => dispersion(speech, "a", { over: 17 })).toThrow("invalid number of parts: 17");
});

test("wordDispersion(speech) agrees with dispersion(speech, word) on every word", () => {
  const rows = wordDispersion(speech, { minimum: 1, over: 4 });
  expect(rows).toHaveLength(14);
  expect(rows[0]).toMatchObject({ word: "stalin", count: 3, size: 16, parts: 4 });
  // A query finds possessives too, so the two types of Stalin have no query of their own.
  for (const row of rows.filter((r) => !r.word.startsWith("stalin"))) {
    const one = dispersion(speech, row.word, { over: 4 });
    near(row.griesDp, value(one, "gries-dp"), 1e-12);
    near(row.arf, value(one, "arf"), 1e-12);
    expect(row.range).toBe(value(one, "range"));
  }
});
