import fc from "fast-check";
import { expect, test } from "vitest";
import { keynessOfParts } from "../../src/measures/keyness-of-parts.js";
import {
  equalParts,
  maskOf,
  paragraphParts,
  partsAt,
  rangesWithin,
  restOf,
} from "../../src/measures/parts.js";
import { speechOf } from "./speech-of.js";

const speech = speechOf(
  "One two three. [Applause.]\n\nFour five.\n\n[Laughter.]\n\nSix seven eight nine ten.",
);

test("paragraphParts(speech) are the paragraphs that hold a spoken word", () => {
  expect(paragraphParts(speech)).toEqual([
    { token: 0, tokens: 3 },
    { token: 3, tokens: 2 },
    { token: 5, tokens: 5 },
  ]);
});

test("equalParts(speech, n) covers every word once, in parts that differ by one at most", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), (n) => {
      const parts = equalParts(speech, n);
      expect(parts).toHaveLength(n);
      let at = 0;
      for (const part of parts) {
        expect(part.token).toBe(at);
        at += part.tokens;
      }
      expect(at).toBe(10);
      const sizes = parts.map((part) => part.tokens);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
  expect(() => equalParts(speech, 11)).toThrow(
    "invalid number of parts: 11 (expected a whole number, 1 to 10)",
  );
  expect(() => equalParts(speech, 0)).toThrow("invalid number of parts: 0");
});

test("partsAt(speech, cuts) cuts before the given words", () => {
  expect(partsAt(speech, [4])).toEqual([
    { token: 0, tokens: 4 },
    { token: 4, tokens: 6 },
  ]);
  expect(() => partsAt(speech, [4, 4])).toThrow("invalid cut: 4 (expected a whole number, 5 to 9)");
  expect(() => partsAt(speech, [10])).toThrow("invalid cut: 10");
});

test("restOf(speech, ranges) is what no range holds, in any order", () => {
  const ranges = fc.array(
    fc
      .tuple(fc.nat(9), fc.nat(9))
      .map(([token, n]) => ({ token, tokens: Math.min(n, 10 - token) })),
  );
  fc.assert(
    fc.property(ranges, (list) => {
      const inside = maskOf(speech, list);
      const rest = maskOf(speech, restOf(speech, list));
      inside.forEach((value, i) => {
        expect(rest[i]).toBe(1 - value);
      });
    }),
  );
});

test("rangesWithin(speech, spans) gives the words inside spans and drops empty ones", () => {
  expect(rangesWithin(speech, speech.reactions)).toEqual([]);
  expect(rangesWithin(speech, speech.sentences)).toHaveLength(3);
  expect(() => maskOf(speech, [{ token: 8, tokens: 5 }])).toThrow(
    "invalid range: tokens 8 to 13 (expected whole numbers, 0 to 10)",
  );
});

test("keynessOfParts(speech, parts) compares a part with the rest of the speech", () => {
  const text = speechOf("party party party wheat\n\nwheat wheat the the");
  const rows = keynessOfParts(text, { target: [{ token: 0, tokens: 4 }] });
  expect(rows.map((r) => [r.word, r.a, r.b, r.keyOf])).toEqual([
    ["party", 3, 0, "target"],
    ["wheat", 1, 2, "reference"],
    ["the", 0, 2, "reference"],
  ]);
  expect(rows[0]).toMatchObject({ targetSize: 4, referenceSize: 4 });
});

test("keynessOfParts(speech, parts) refuses parts that overlap", () => {
  const range = [{ token: 0, tokens: 4 }];
  expect(() =>
    keynessOfParts(speech, { target: range, reference: [{ token: 3, tokens: 2 }] }),
  ).toThrow("invalid reference: token 3 is in the target too (expected parts that do not overlap)");
});
