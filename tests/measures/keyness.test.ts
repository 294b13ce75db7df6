import fc from "fast-check";
import { expect, test } from "vitest";
import { keyness } from "../../src/measures/keyness.js";
import { keynessMeasures } from "../../src/measures/keyness-measures.js";
import { near } from "./near.js";

const target = new Map([
  ["party", 8],
  ["the", 20],
  ["cult", 5],
]);
const reference = new Map([
  ["the", 40],
  ["wheat", 12],
  ["party", 2],
]);

test("keyness(target, reference) puts the target's key words on top and the reference's last", () => {
  const rows = keyness({ target, reference });
  expect(rows.map((r) => [r.word, r.keyOf])).toEqual([
    ["cult", "target"],
    ["party", "target"],
    ["the", "reference"],
    ["wheat", "reference"],
  ]);
});

test("keyness(target, reference) carries its inputs, variant, base and source", () => {
  const row = keyness({ target, reference }).find((r) => r.word === "party");
  expect(row).toMatchObject({
    a: 8,
    b: 2,
    c: 25,
    d: 52,
    targetSize: 33,
    referenceSize: 54,
    test: "g2",
    testVariant: "four-term",
    adjustment: "holm",
    family: 4,
    effect: "log-ratio",
    effectVariant: "(f + 0.5) / (n + 0.5)",
    logBase: 2,
    level: 0.95,
    warning: "an expected count is under 5 (3.79)",
  });
  near(row?.targetPerThousand ?? 0, 8000 / 33, 1e-12);
  near(row?.effectSize ?? 0, Math.log2((8.5 / 33.5) * (54.5 / 2.5)), 1e-12);
  expect(row?.source).toContain("Dunning 1993");
  expect(row?.source).toContain("Walter 1975");
});

test("keyness(target, reference) by quanteda's test gives quanteda's numbers", () => {
  const d1 = new Map([
    ["b", 7],
    ["a", 3],
  ]);
  const d2 = new Map([
    ["a", 7],
    ["b", 2],
  ]);
  const value = (options: Parameters<typeof keyness>[1]) =>
    keyness({ target: d1, reference: d2 }, options).find((r) => r.word === "b");
  near(value({ test: "chi-squared" })?.statistic ?? 0, 4.33716049383, 1e-11);
  near(value({ test: "chi-squared", correction: "yates" })?.statistic ?? 0, 2.6324382716, 1e-10);
  near(value({ test: "fisher-exact" })?.p ?? 0, 0.069778519, 1e-8);
  expect(value({ test: "fisher-exact" })?.statistic).toBeNaN();
  near(value({ effect: "pmi" })?.effectSize ?? 0, 0.390539458568, 1e-8);
});

test("keyness(target, reference) with LRC bounds the whole family", () => {
  const counts = new Map<string, number>([
    ["word", 944],
    ["rest", 1177 - 944],
  ]);
  const other = new Map<string, number>([
    ["word", 367],
    ["rest", 341805 - 367],
  ]);
  const row = keyness({ target: counts, reference: other }, { effect: "lrc" }).find(
    (r) => r.word === "word",
  );
  const alone = keynessMeasures({ f1: 944, n1: 1177, f2: 367, n2: 341805 }, { family: 2 });
  near(row?.effectSize ?? 0, alone.find((r) => r.formula === "lrc")?.value ?? 0, 1e-12);
});

test("keyness(target, reference) is NaN and says so when one side has no tokens, empty when both are", () => {
  const rows = keyness({ target, reference: new Map() });
  expect(rows).toHaveLength(3);
  for (const row of rows) {
    for (const value of [
      row.statistic,
      row.p,
      row.adjustedP,
      row.effectSize,
      row.referencePerThousand,
    ]) {
      expect(value).toBeNaN();
    }
    expect(row.warning).toBe("the reference has no tokens");
  }
  expect(keyness({ target: new Map(), reference: new Map() })).toEqual([]);
});

test("keyness(target, reference) refuses a target equal to its reference and counts that are none", () => {
  expect(() => keyness({ target, reference: target })).toThrow(
    "invalid reference: equal to the target (expected another text)",
  );
  expect(() => keyness({ target, reference: new Map(target) })).toThrow("invalid reference");
  expect(() => keyness({ target: new Map([["x", -1]]), reference })).toThrow(
    'invalid count of "x" in target: -1 (expected a whole number, 0 or more)',
  );
  expect(() => keyness({ target, reference }, { test: "t" as "g2" })).toThrow("invalid test: t");
  expect(() => keyness({ target, reference }, { effect: "t" as "pmi" })).toThrow(
    "invalid effect: t",
  );
});

test("keyness(target, reference) compares only words that occur often enough in both together", () => {
  const rows = keyness({ target, reference }, { minimum: 10 });
  expect(rows.map((r) => r.word)).toEqual(["party", "the", "wheat"]);
  expect(rows[0]?.family).toBe(3);
});

const corpus = fc
  .dictionary(
    fc.constantFrom("a", "b", "c", "constructor", "__proto__"),
    fc.integer({ min: 1, max: 90 }),
  )
  .map((d) => new Map(Object.entries(d)));

test("keyness(target, reference) turned round has the same statistics, opposite signs and no Infinity", () => {
  fc.assert(
    fc.property(corpus, corpus, (one, two) => {
      fc.pre(one.size > 0 && two.size > 0);
      fc.pre([...one].some(([w, n]) => two.get(w) !== n) || one.size !== two.size);
      const turned = new Map(keyness({ target: two, reference: one }).map((r) => [r.word, r]));
      const rows = keyness({ target: one, reference: two });
      expect(rows).toHaveLength(new Set([...one.keys(), ...two.keys()]).size);
      for (const row of rows) {
        const other = turned.get(row.word);
        if (!Number.isNaN(row.statistic)) {
          expect(other?.statistic).toBeCloseTo(row.statistic, 8);
          expect(row.adjustedP).toBeGreaterThanOrEqual(row.p - 1e-15);
        }
        expect((other?.effectSize ?? 0) + row.effectSize).toBeCloseTo(0, 9);
        for (const value of Object.values(row)) {
          expect(value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY).toBe(
            false,
          );
        }
      }
    }),
  );
});

test("keyness(target, reference) does not depend on the order of the words", () => {
  fc.assert(
    fc.property(corpus, corpus, (one, two) => {
      fc.pre([...one].some(([w, n]) => two.get(w) !== n) || one.size !== two.size);
      const backwards = (m: Map<string, number>) => new Map([...m].reverse());
      expect(keyness({ target: backwards(one), reference: backwards(two) })).toEqual(
        keyness({ target: one, reference: two }),
      );
    }),
  );
});

test("keynessMeasures gives every published number of one word side by side", () => {
  const rows = keynessMeasures({ f1: 10, n1: 100, f2: 5, n2: 200 });
  const value = (formula: string, variant: string) =>
    rows.find((r) => r.formula === formula && r.variant === variant)?.value ?? 0;
  near(value("g2", "four-term"), 7.329812, 1e-7);
  near(value("g2", "two-term"), 6.931472, 1e-7);
  near(value("log-ratio", "unsmoothed"), 2, 1e-12);
  near(value("percent-difference", "%DIFF"), 300, 1e-12);
  expect(rows).toHaveLength(18);
  expect(rows.every((r) => r.a === 10 && r.targetSize === 100 && r.source !== "")).toBe(true);
});
