import fc from "fast-check";
import { expect, test } from "vitest";
import { compareEditions } from "../../src/measures/compare-editions.js";
import { matchingBlocks } from "../../src/measures/matching-blocks.js";
import { speechOf } from "./speech-of.js";

const letters = (text: string) => Int32Array.from(text, (c) => c.charCodeAt(0));

test("matchingBlocks agrees with the example in Python's difflib documentation", () => {
  // SequenceMatcher(None, "abxcd", "abcd").get_matching_blocks(), without its closing dummy.
  expect(matchingBlocks(letters("abxcd"), letters("abcd"))).toEqual([
    { a: 0, b: 0, length: 2 },
    { a: 3, b: 2, length: 2 },
  ]);
});

test("matchingBlocks agrees with difflib on Ratcliff and Metzener's own example", () => {
  // WIKIMEDIA against WIKIMANIA: WIKIM, then IA.
  expect(matchingBlocks(letters("WIKIMEDIA"), letters("WIKIMANIA"))).toEqual([
    { a: 0, b: 0, length: 5 },
    { a: 7, b: 7, length: 2 },
  ]);
});

/** Ratcliff and Metzener by brute force: try every pair of places. */
function oracle(a: string, b: string, i0 = 0, j0 = 0): { a: number; b: number; length: number }[] {
  let best = { a: 0, b: 0, length: 0 };
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      let length = 0;
      while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length])
        length++;
      if (length > best.length) best = { a: i, b: j, length };
    }
  }
  if (best.length === 0) return [];
  return [
    ...oracle(a.slice(0, best.a), b.slice(0, best.b), i0, j0),
    { a: i0 + best.a, b: j0 + best.b, length: best.length },
    ...oracle(
      a.slice(best.a + best.length),
      b.slice(best.b + best.length),
      i0 + best.a + best.length,
      j0 + best.b + best.length,
    ),
  ];
}

test("matchingBlocks agrees with trying every pair of places", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "c"), { maxLength: 14 })
    .map((list) => list.join(""));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const pairs = (blocks: readonly { a: number; b: number; length: number }[]) =>
        blocks.flatMap((k) => Array.from({ length: k.length }, (_, i) => [k.a + i, k.b + i]));
      expect(pairs(matchingBlocks(letters(a), letters(b)))).toEqual(pairs(oracle(a, b)));
    }),
    { numRuns: 500 },
  );
});

test("compareEditions(target, reference) shows what is omitted, added and changed", () => {
  const target = speechOf("We condemn the cult of the individual today.");
  const reference = speechOf("Comrades, we condemn the personality cult of the individual.");
  expect(
    compareEditions({ target, reference }).map((r) => [r.kind, r.targetText, r.referenceText]),
  ).toEqual([
    ["omitted", "", "Comrades"],
    ["same", "We condemn the", "we condemn the"],
    ["omitted", "", "personality"],
    ["same", "cult of the individual", "cult of the individual"],
    ["added", "today", ""],
  ]);
  const changed = compareEditions({
    target: speechOf("one two three"),
    reference: speechOf("one 2 three"),
  });
  expect(changed.map((r) => r.kind)).toEqual(["same", "changed", "same"]);
  expect(changed[1]).toMatchObject({
    targetToken: 1,
    referenceToken: 1,
    targetWords: 1,
    referenceWords: 1,
  });
});

test("compareEditions(target, reference) shows what each marks, and what both mark in the same place", () => {
  const target = speechOf("One two. [Applause.] Three [a number] four.");
  const reference = speechOf("One two. [Stormy applause.] Three four. [Laughter.]");
  const marks = compareEditions({ target, reference }).filter((r) => r.kind === "marked");
  expect(
    marks.map((r) => [r.mark, r.markedBy, r.targetToken, r.targetText, r.referenceText]),
  ).toEqual([
    ["reaction", "both", 2, "[Applause.]", "[Stormy applause.]"],
    ["gloss", "target", 3, "[a number]", ""],
    ["reaction", "reference", 4, "", "[Laughter.]"],
  ]);
});

test("compareEditions(target, reference) accounts for every word of both, whatever they are", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1, maxLength: 30 })
    .map((list) => list.join(" "));
  fc.assert(
    fc.property(text, text, fc.integer({ min: 1, max: 4 }), (one, two, shortest) => {
      const target = speechOf(one);
      const reference = speechOf(two);
      const rows = compareEditions({ target, reference }, { shortest });
      let t = 0;
      let r = 0;
      for (const row of rows) {
        expect([row.targetToken, row.referenceToken]).toEqual([t, r]);
        t += row.targetWords;
        r += row.referenceWords;
        if (row.kind === "same") expect(row.targetText).toBe(row.referenceText);
      }
      expect([t, r]).toEqual([target.tokens.count, reference.tokens.count]);
    }),
  );
});

test("compareEditions(target, reference) aligns an excerpt of a long text without scattering it", () => {
  const passage = Array.from({ length: 400 }, (_, i) => `the ${i} of the w${i % 7}`).join(" ");
  const excerpt = passage.split(" ").slice(600, 700).join(" ");
  const rows = compareEditions({ target: speechOf(excerpt), reference: speechOf(passage) });
  expect(rows.map((r) => [r.kind, r.targetWords, r.referenceWords])).toEqual([
    ["omitted", 0, 600],
    ["same", 100, 100],
    ["omitted", 0, 1300],
  ]);
});

test("compareEditions(target, reference) refuses an edition against itself", () => {
  const speech = speechOf("one");
  expect(() => compareEditions({ target: speech, reference: speech })).toThrow(
    "invalid reference: the same edition as the target (expected another)",
  );
  expect(() =>
    compareEditions({ target: speech, reference: speechOf("two") }, { shortest: 0 }),
  ).toThrow("invalid shortest: 0");
});
