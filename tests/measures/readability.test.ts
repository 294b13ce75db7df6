import { expect, test } from "vitest";
import { readability } from "../../src/measures/readability.js";
import {
  isFamiliar,
  readabilityCounts,
  wordsOfText,
} from "../../src/measures/readability-counts.js";
import { near } from "./near.js";
import { speechOf } from "./speech-of.js";

test("readabilityCounts counts syllables, letters and long words, by hand", () => {
  // The cat sat on the mat: six words, six syllables, 17 letters.
  expect(readabilityCounts(wordsOfText("The cat sat on the mat."), 1)).toEqual({
    sentences: 1,
    words: 6,
    letters: 17,
    syllables: 6,
    polysyllables: 0,
    longWords: 0,
    unfamiliar: 0,
  });
  // com-mu-ni-ty (9 letters) and con-gress (8).
  expect(readabilityCounts(wordsOfText("The community congress"), 1)).toMatchObject({
    syllables: 7,
    polysyllables: 1,
    longWords: 2,
    letters: 20,
  });
});

test("isFamiliar knows the list, inflections, possessives, numbers and compounds of familiar words", () => {
  for (const word of [
    "cat",
    "cats",
    "babies",
    "cried",
    "stopped",
    "stopping",
    "baked",
    "baker",
    "biggest",
    "boy's",
    "1956",
    "fire-man",
  ]) {
    expect(isFamiliar(word), word).toBe(true);
  }
  for (const word of ["proletarian", "collectivization", "leninism", "fire-proletarian"]) {
    expect(isFamiliar(word), word).toBe(false);
  }
});

test("readability(speech) takes names inside sentences for familiar, and opening words as they are", () => {
  const [row] = readability(speechOf("We met Kossior. Kossior left."));
  expect(row?.unfamiliar).toBe(1);
});

test("readability(speech) of one easy sentence is 116.145 on Flesch's scale", () => {
  const rows = readability(speechOf("The cat sat on the mat."));
  near(rows[0]?.value ?? 0, 116.145, 1e-9);
  expect(rows[0]).toMatchObject({
    formula: "flesch-reading-ease",
    layer: "spoken",
    bracketEffect: 0,
  });
  expect(rows.find((r) => r.formula === "smog")?.warning).toBe(
    "text too short: 1 sentence (made for 30)",
  );
});

test("readability(speech) shows what brackets would have done: their words and their sentences", () => {
  const [row] = readability(speechOf("The cat sat on the mat [a rug]. [Applause. All rise.]"));
  expect(row).toMatchObject({ words: 6, sentences: 1, printedWords: 11, printedSentences: 3 });
  near(row?.bracketEffect ?? 0, (row?.printedValue ?? 0) - 116.145, 1e-9);
});

test("readability(speech) warns of other languages", () => {
  expect(readability(speechOf("Le chat dort.", { language: "fr" }))[0]?.warning).toBe(
    "made for English (this is fr)",
  );
});
