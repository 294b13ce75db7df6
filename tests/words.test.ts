import fc from "fast-check";
import { expect, test } from "vitest";
import { wordType } from "../src/word-type.js";
import { scanWords } from "../src/words.js";

function wordsOf(text: string, start = 0, end = text.length): string[] {
  const words: string[] = [];
  scanWords(text, { start, end }, (from, to) => {
    words.push(text.slice(from, to));
  });
  return words;
}

test.each([
  ["Stalin's one-sided i.e. view", ["Stalin's", "one-sided", "i", "e", "view"]],
  ["the Party—Leninism", ["the", "Party", "Leninism"]],
  ["workers' rock 'n' roll", ["workers", "rock", "n", "roll"]],
  ["don’t re-–enter a--b", ["don’t", "re", "enter", "a", "b"]],
  ["3.50 20th 1935-1938", ["3", "50", "20th", "1935-1938"]],
  ["Бурные аплодисменты", ["Бурные", "аплодисменты"]],
  ["e\u0301tat naïve İnönü", ["e\u0301tat", "naïve", "İnönü"]],
  ["𐐀𐐨-𝟛 😀", ["𐐀𐐨-𝟛"]],
  ["co\u00adoperate a\u00a0b\tc", ["co", "operate", "a", "b", "c"]],
  ["\ud800a \udc00", ["a"]],
  ["---'''", []],
  ["", []],
])("%j has the words %j", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test("a word ends where the span ends, also in the middle of a letter pair", () => {
  expect(wordsOf("one-two three", 1, 5)).toEqual(["ne-t"]);
  expect(wordsOf("one-two three", 0, 4)).toEqual(["one"]);
  expect(wordsOf("a𐐀", 0, 2)).toEqual(["a"]);
});

test("the scan finds what the pattern finds, in any text", () => {
  const pattern = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu;
  const letters = fc.constantFrom(
    "a",
    "B",
    "é",
    "\u0301",
    "7",
    "'",
    "’",
    "-",
    " ",
    "𐐀",
    "\ud801",
    "\udc00",
    "—",
  );
  const texts = fc.oneof(
    fc.string({ unit: letters, maxLength: 30 }),
    fc.string({ unit: "binary", maxLength: 30 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(wordsOf(text)).toEqual(text.match(pattern) ?? []);
    }),
    { numRuns: 5000, seed: 1956 },
  );
});

test("a type is lower case, with straight apostrophes and composed marks", () => {
  expect(
    ["Stalin’s", "Stalinʼs", "ПАРТИЯ", "Éa", "E\u0301a", "İ", "ΛΟΓΟΣ"].map((word) =>
      wordType(word),
    ),
  ).toEqual(["stalin's", "stalin's", "партия", "éa", "éa", "İ", "λογοσ"]);
  expect(wordType("one Two three", 4, 7)).toBe("two");
});
