import fc from "fast-check";
import { expect, test } from "vitest";
import { association, pairTable } from "../../src/measures/association.js";
import { near } from "./near.js";

test("association agrees with NLTK's doctests", () => {
  const rare = association(pairTable({ f: 8, f1: 15828, f2: 4675, n: 14307668 }));
  near(rare.t, 0.9999319895, 1e-9);
  near(rare.chiSquared, 1.5488692067, 1e-9);
  near(rare.g2, 1.3253893963, 1e-8);
  near(rare.logDice, 3.6764526, 1e-8);
  const bound = association(pairTable({ f: 20, f1: 42, f2: 20, n: 14307668 }));
  near(bound.mi, 18.3779677885, 1e-11);
  near(bound.t, 4.4721228271, 1e-10);
  near(bound.logDice, 13.3677318, 1e-8);
  near(
    association(pairTable({ f: 59, f1: 67, f2: 65, n: 571007 })).chiSquared,
    456399.761904,
    1e-11,
  );
});

test("association in a window of 10 agrees with the IDS (RKorAPClient test)", () => {
  const counts = { f: 32, f1: 4258869, f2: 2165, n: 21304641202, window: 10 };
  const found = association(pairTable(counts));
  near(found.g2, 73.05347, 1e-7);
  near(found.mi, 2.886331);
  near(found.mi2, 7.886331);
  near(found.mi3, 12.886331);
  near(found.logDice, -5.34404, 1e-6);
  const table = pairTable(counts);
  near(((table.a + table.b) * (table.a + table.c)) / counts.n, 4.327907, 1e-6);
});

test("association of 5 together, 10 and 20 apart in 100, by hand", () => {
  const found = association(pairTable({ f: 5, f1: 10, f2: 20, n: 100 }));
  near(found.t, 3 / Math.sqrt(5), 1e-12);
  near(found.z, 3 / Math.sqrt(2), 1e-12);
  near(found.mi, Math.log2(2.5), 1e-12);
  near(found.dice, 10 / 30, 1e-12);
  near(found.deltaPForward, 5 / 10 - 15 / 90, 1e-12);
  near(found.deltaPBackward, 5 / 20 - 5 / 80, 1e-12);
  near(found.minimumSensitivity, 0.25, 1e-12);
});

test("association of words that never meet is NaN where a logarithm of 0 stands", () => {
  const found = association(pairTable({ f: 0, f1: 10, f2: 20, n: 100 }));
  for (const measure of ["t", "mi", "mi2", "mi3", "logDice"] as const) {
    expect(found[measure]).toBeNaN();
  }
  near(found.z, -Math.sqrt(2), 1e-12);
  expect(found.dice).toBe(0);
  expect(found.minimumSensitivity).toBe(0);
});

test("association names a cell that is no count", () => {
  expect(() => association({ a: 1, b: 2, c: -3, d: 4 })).toThrow("invalid c: -3");
  expect(() => association({ a: 1, b: 2, c: 3, d: Number.NaN })).toThrow("invalid d: NaN");
});

test("pairTable names the count that does not fit", () => {
  const counts = { f: 5, f1: 10, f2: 20, n: 100 };
  expect(() => pairTable({ ...counts, f: 11 })).toThrow(
    "invalid f: 11 (expected at most f1 x window, 10)",
  );
  expect(() => pairTable({ ...counts, f2: 4 })).toThrow("invalid f: 5 (expected at most f2, 4)");
  expect(() => pairTable({ ...counts, n: 20 })).toThrow("invalid n: 20 (expected at least 25)");
  expect(() => pairTable({ ...counts, window: 0 })).toThrow("invalid window: 0");
  expect(() => pairTable({ ...counts, f1: -1 })).toThrow("invalid f1: -1");
});

const pair = fc
  .tuple(
    fc.integer({ min: 1, max: 300 }),
    fc.nat(3000),
    fc.nat(3000),
    fc.integer({ min: 1, max: 90000 }),
  )
  .map(([f, more1, more2, rest]) => ({
    f,
    f1: f + more1,
    f2: f + more2,
    n: f + more1 + more2 + rest,
  }));

test("symmetric measures do not care which word is the node; Delta P turns round", () => {
  fc.assert(
    fc.property(pair, ({ f, f1, f2, n }) => {
      const found = association(pairTable({ f, f1, f2, n }));
      const turned = association(pairTable({ f, f1: f2, f2: f1, n }));
      for (const m of [
        "t",
        "z",
        "mi",
        "mi2",
        "mi3",
        "logDice",
        "dice",
        "minimumSensitivity",
      ] as const) {
        expect(turned[m]).toBeCloseTo(found[m], 8);
      }
      expect(turned.deltaPForward).toBeCloseTo(found.deltaPBackward, 10);
    }),
  );
});

test("identities: MI2 = MI + log2 O, MI3 = MI2 + log2 O, chi-squared = N x Delta P forward x backward, logDice <= 14", () => {
  fc.assert(
    fc.property(pair, (counts) => {
      const found = association(pairTable(counts));
      expect(found.mi2).toBeCloseTo(found.mi + Math.log2(counts.f), 9);
      expect(found.mi3).toBeCloseTo(found.mi2 + Math.log2(counts.f), 9);
      expect(found.logDice).toBeLessThanOrEqual(14 + 1e-12);
      expect(found.dice).toBeLessThanOrEqual(1);
      expect(Math.abs(found.deltaPForward)).toBeLessThanOrEqual(1);
      const product = counts.n * found.deltaPForward * found.deltaPBackward;
      if (!Number.isNaN(found.chiSquared)) near(found.chiSquared + 1, product + 1, 1e-6);
      const pmi = Math.log2((counts.f * counts.n) / (counts.f1 * counts.f2));
      expect(found.mi).toBeCloseTo(pmi, 9);
    }),
  );
});
