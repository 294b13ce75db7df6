import fc from "fast-check";
import { expect, test } from "vitest";
import { voicesOf } from "../../src/tokens/voice.js";
import { khrushchev } from "../gold.js";
import { speechOf } from "../speech-of.js";

const typesOf = ({ tokens }: ReturnType<typeof speechOf>) =>
  [...tokens.type].map((type) => tokens.types[type]);

test("the columns say type, paragraph, sentence and run of each spoken word", () => {
  const { tokens } = speechOf("The [big] cult. The\n\nCULT’s …power");
  expect(typesOf({ ...speechOf("The [big] cult. The\n\nCULT’s …power") })).toEqual([
    "the",
    "cult",
    "the",
    "cult's",
    "power",
  ]);
  expect(tokens.types).toEqual(["the", "cult", "cult's", "power"]);
  expect([...tokens.paragraph]).toEqual([1, 1, 1, 2, 2]);
  expect([...tokens.sentence]).toEqual([1, 1, 2, 3, 3]);
  expect([...tokens.run]).toEqual([0, 1, 1, 2, 3]);
});

test("the speech has 1,192 tokens, whose types occur as often as a count over plain strings says", () => {
  const { tokens, edition } = khrushchev;
  const counts = new Map<string, number>();
  for (let i = 0; i < tokens.count; i++) {
    const word = edition.text.slice(tokens.start[i], tokens.end[i]).toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const found = new Map<string, number>();
  for (const type of typesOf(khrushchev))
    found.set(type as string, (found.get(type as string) ?? 0) + 1);
  expect(found).toEqual(counts);
  expect(tokens.count).toBe(1192);
});

test("interning gives what a Map from type to number gives", () => {
  const word = fc.string({
    unit: fc.constantFrom("a", "A", "b", "Я", "я", "é", "İ", "7", "𐐀", "’", "'"),
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 200 }), (words) => {
      const speech = speechOf(words.join(" "));
      const { text } = speech.edition;
      const index = new Map<string, number>();
      const wanted = [...speech.tokens.start].map((start, i) => {
        const folded = [...text.slice(start, speech.tokens.end[i])]
          .map((letter) => (letter.length === 1 && letter !== "İ" ? letter.toLowerCase() : letter))
          .join("")
          .replaceAll("’", "'");
        if (!index.has(folded)) index.set(folded, index.size);
        return index.get(folded);
      });
      expect([...speech.tokens.type]).toEqual(wanted);
      expect(speech.tokens.types).toEqual([...index.keys()]);
    }),
    { numRuns: 500, seed: 1956 },
  );
});

test("a word printed with composed and with separate marks is one type", () => {
  const { tokens } = speechOf("cafe\u0301 one caf\u00e9 CAFE\u0301");
  expect([...tokens.type]).toEqual([0, 1, 0, 0]);
  expect(tokens.types).toEqual(["caf\u00e9", "one"]);
});

test("interning keeps 50,000 types apart, and words longer than any buffer", () => {
  const words = Array.from({ length: 50_000 }, (_, i) => `w${i.toString(36)}`);
  const long = "a".repeat(100_000);
  const { tokens } = speechOf([...words, long, `${long}b`, long, ...words].join(" "));
  expect(tokens.types).toEqual([...words, long, `${long}b`]);
  expect(tokens.type[50_002]).toBe(50_000);
  expect([...tokens.type.slice(50_003)]).toEqual(words.map((_, i) => i));
});

test("words that plain objects know are types like others", () => {
  expect(speechOf("constructor __proto__ toString constructor").tokens.types).toEqual([
    "constructor",
    "proto",
    "tostring",
  ]);
});

test("an empty speech has no tokens", () => {
  expect(speechOf("… [Applause.]").tokens).toMatchObject({ count: 0, types: [] });
});

test("a word has the voice of the quotation around it, else the speaker's", () => {
  const text = 'He wrote "one two" and "three" today.';
  const quotations = [
    { start: 9, end: 13, kind: "quotation", voice: "Lenin" },
    { start: 23, end: 30, kind: "term", voice: "Stalin" },
  ] as const;
  expect(voicesOf(speechOf(text, { quotations }))).toEqual([
    "Speaker",
    "Speaker",
    "Lenin",
    "Lenin",
    "Speaker",
    "Speaker",
    "Speaker",
  ]);
});
