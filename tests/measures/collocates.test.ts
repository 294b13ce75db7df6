import fc from "fast-check";
import { expect, test } from "vitest";
import { association, pairTable } from "../../src/measures/association.js";
import { collocates } from "../../src/measures/collocates.js";
import { collocations } from "../../src/measures/collocations.js";
import { stretchesOf } from "../../src/measures/stops.js";
import { near } from "./near.js";
import { speechOf } from "./speech-of.js";

test("collocates(speech, node) counts the tokens around it, by hand", () => {
  const speech = speechOf("a b node c d e. f g node c h i.");
  const rows = collocates(speech, "node", { window: 2 });
  const c = rows.find((r) => r.word === "c");
  // Windows: a b c d, f g c h; outside: e, i.
  expect(c).toMatchObject({
    count: 2,
    a: 2,
    b: 0,
    c: 6,
    d: 2,
    windowTokens: 8,
    wordTokens: 2,
    size: 10,
  });
  expect(c).toMatchObject({ node: "node", nodes: 2, left: 2, right: 2, measure: "logDice" });
  near(c?.expected ?? 0, 1.6, 1e-12);
  near(c?.value ?? 0, 14 + Math.log2(4 / 10), 1e-12);
  expect(rows.map((r) => r.word)).toEqual(["c", "a", "b", "d", "f", "g", "h"]);
});

test("collocates(speech, node) stops at sentences, omissions and brackets unless told not to", () => {
  const speech = speechOf("one two node [gloss] three … four. Five six.");
  const words = (options: Parameters<typeof collocates>[2]) =>
    collocates(speech, "node", { window: 3, ...options })
      .map((r) => r.word)
      .sort();
  expect(words({})).toEqual(["one", "two"]);
  expect(words({ brackets: false })).toEqual(["one", "three", "two"]);
  expect(words({ brackets: false, omissions: false })).toEqual(["four", "one", "three", "two"]);
  expect(words({ brackets: false, omissions: false, sentences: false })).toEqual([
    "five",
    "four",
    "one",
    "three",
    "two",
  ]);
  expect(collocates(speech, "node")[0]?.stops).toBe("sentences, omissions, brackets");
  const none = { sentences: false, omissions: false, brackets: false };
  expect(collocates(speech, "node", none)[0]?.stops).toBe("none");
});

test("collocates(speech, node) looks to one side when asked", () => {
  const speech = speechOf("a b node c d");
  expect(collocates(speech, "node", { left: 0, right: 1 }).map((r) => r.word)).toEqual(["c"]);
  expect(collocates(speech, "node", { left: 1, right: 0 }).map((r) => r.word)).toEqual(["b"]);
});

test("collocates(speech, node) counts a token between two nodes once, and no node as its own collocate", () => {
  const rows = collocates(speechOf("node x node y"), "node", { window: 3 });
  expect(rows.map((r) => [r.word, r.count, r.windowTokens, r.size])).toEqual([
    ["x", 1, 2, 2],
    ["y", 1, 2, 2],
  ]);
});

test("collocates(speech, ranges) takes phrases, ranges, hits and functions of the speech", () => {
  const speech = speechOf("The cult of personality grew. The cult of one man grew.");
  const byPhrase = collocates(speech, "cult of", { window: 1 });
  expect(byPhrase.map((r) => [r.word, r.count])).toEqual([
    ["the", 2],
    ["one", 1],
    ["personality", 1],
  ]);
  const ranges = [
    { token: 1, tokens: 2 },
    { token: 6, tokens: 2 },
  ];
  expect(collocates(speech, ranges, { window: 1 }).map((r) => r.count)).toEqual([2, 1, 1]);
  expect(collocates([speech, speech], () => ranges, { window: 1 })[0]).toMatchObject({
    word: "the",
    count: 4,
    node: "token ranges",
  });
  expect(() => collocates([speech, speech], ranges)).toThrow(
    "invalid node: 2 ranges for 2 speeches",
  );
});

test("collocates(speech, node) is empty when the node does not occur, and names bad options", () => {
  const speech = speechOf("a b c");
  expect(collocates(speech, "z")).toEqual([]);
  expect(() => collocates(speech, "a", { window: 0 })).toThrow(
    "invalid window: 0 (expected a whole number of tokens, 1 or more)",
  );
  expect(() => collocates(speech, "a", { left: -1 })).toThrow("invalid left: -1");
  expect(() => collocates(speech, "a", { window: 1.5 })).toThrow("invalid window: 1.5");
  expect(() => collocates(speech, "a", { measure: "toString" as "t" })).toThrow("invalid measure");
  expect(() => collocates(speech, "a", { measure: "x" as "t" })).toThrow("invalid measure: x");
});

test("collocates(speech, node) puts an interval around effect sizes that holds the value", () => {
  const speech = speechOf("A node b. C node b. D e f. B g h. Node b i.");
  const row = collocates(speech, "node", { measure: "mi" }).find((r) => r.word === "b");
  expect(row?.low).toBeLessThan(row?.value ?? 0);
  expect(row?.high).toBeGreaterThan(row?.value ?? 0);
  // Garwood's interval of 3 is .6187 to 8.7673.
  near((row?.low ?? 0) - (row?.value ?? 0), Math.log2(0.6186721228956014 / 3), 1e-9);
  expect(collocates(speech, "node", { measure: "g2" })[0]?.low).toBeNaN();
  expect(row?.warning).toMatch(/^the expected count is under 5/);
});

test("collocates(speech, node) keeps an interval within what the margins allow", () => {
  // Both "b" of the speech stand near the node: the count cannot be more than 2.
  const speech = speechOf("A node b. C node b. D e f. G h i.");
  for (const measure of ["dice", "minimumSensitivity", "deltaPBackward"] as const) {
    const row = collocates(speech, "node", { measure }).find((r) => r.word === "b");
    expect(row?.high).toBe(row?.value);
    expect(row?.high).toBeLessThanOrEqual(1);
  }
});

const sentences = fc
  .array(fc.array(fc.constantFrom("a", "b", "c", "d", "node"), { minLength: 1, maxLength: 8 }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((list) => list.map((words) => `S ${words.join(" ")}.`).join(" "));

test("collocates(speech, node) agrees with a walk over every token", () => {
  fc.assert(
    fc.property(
      sentences,
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 1, max: 3 }),
      (text, left, right) => {
        const speech = speechOf(text);
        const { tokens } = speech;
        const word = (i: number) => tokens.types[tokens.type[i] as number] as string;
        const inside = new Map<string, number>();
        for (let i = 0; i < tokens.count; i++) {
          if (word(i) === "node") continue;
          let near = false;
          for (let j = i - right; j <= i + left; j++) {
            if (j < 0 || j >= tokens.count || word(j) !== "node") continue;
            if (tokens.sentence[i] === tokens.sentence[j]) near = true;
          }
          if (near) inside.set(word(i), (inside.get(word(i)) ?? 0) + 1);
        }
        const rows = collocates(speech, "node", { left, right });
        expect(new Map(rows.map((r) => [r.word, r.count]))).toEqual(inside);
        for (const r of rows) {
          expect(r.a + r.b + r.c + r.d).toBe(r.size);
          for (const value of Object.values(r)) {
            expect(value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY).toBe(
              false,
            );
          }
        }
      },
    ),
  );
});

test("collocations(speech) of adjacent words, by hand", () => {
  const speech = speechOf("Little finger moves. My little finger. Finger food.");
  // Pairs: little finger, finger moves | my little, little finger | finger food.
  const row = collocations(speech, { minimum: 1 }).find((r) => r.first === "little");
  expect(row).toMatchObject({
    first: "little",
    second: "finger",
    count: 2,
    a: 2,
    b: 0,
    c: 0,
    d: 3,
    size: 5,
    firstPairs: 2,
    secondPairs: 2,
    window: 1,
  });
  near(row?.g2 ?? 0, association({ a: 2, b: 0, c: 0, d: 3 }).g2, 1e-12);
  expect(collocations(speech)).toHaveLength(1);
});

test("collocations(speech) agrees with pairTable where nothing stops a pair: n - 1 pairs", () => {
  const speech = speechOf("x a b a b a c y");
  const row = collocations(speech).find((r) => r.first === "a");
  // a starts 3 pairs, b ends 2 of the 7.
  const wanted = association(pairTable({ f: 2, f1: 3, f2: 2, n: 7 }));
  for (const measure of ["g2", "mi", "t", "logDice"] as const)
    near(row?.[measure] ?? 0, wanted[measure], 1e-12);
});

test("collocations(speech) agrees with a walk over every pair within the window", () => {
  fc.assert(
    fc.property(sentences, sentences, fc.integer({ min: 1, max: 4 }), (one, two, window) => {
      const speeches = [speechOf(one), speechOf(two)];
      const counts = new Map<string, number>();
      for (const speech of speeches) {
        const { tokens } = speech;
        const stretches = stretchesOf(speech);
        for (let i = 0; i < tokens.count; i++) {
          for (let j = i + 1; j <= i + window && j < tokens.count; j++) {
            if (stretches[i] !== stretches[j]) continue;
            const pair = `${tokens.types[tokens.type[i] as number]} ${tokens.types[tokens.type[j] as number]}`;
            counts.set(pair, (counts.get(pair) ?? 0) + 1);
          }
        }
      }
      const rows = collocations(speeches, { window, minimum: 1 });
      expect(new Map(rows.map((r) => [`${r.first} ${r.second}`, r.count]))).toEqual(counts);
      const values = rows.map((r) => r.value).filter((v) => !Number.isNaN(v));
      expect(values).toEqual(values.slice().sort((x, y) => y - x));
      const limited = collocations(speeches, { window, minimum: 1, limit: 3 });
      expect(limited).toEqual(rows.slice(0, 3));
    }),
  );
});

test("collocations(speech) names bad options", () => {
  const speech = speechOf("a b c");
  expect(() => collocations(speech, { window: 0 })).toThrow("invalid window: 0");
  expect(() => collocations(speech, { limit: -1 })).toThrow("invalid limit: -1");
  expect(() => collocations(speech, { minimum: 0.5 })).toThrow("invalid minimum: 0.5");
  expect(collocations(speech, { limit: 0, minimum: 1 })).toEqual([]);
});
