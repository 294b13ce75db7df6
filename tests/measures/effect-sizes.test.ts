import fc from "fast-check";
import { expect, test } from "vitest";
import {
  differenceCoefficient,
  keynessPmi,
  oddsRatio,
  percentDifference,
  perTokens,
  simpleMaths,
} from "../../src/measures/effect-sizes.js";
import { logRatio, logRatioInterval, lrc } from "../../src/measures/log-ratio.js";
import { near } from "./near.js";

// The tests of the R package corpora (Evert 2022): family of 20109 words, 95 %.
const frequent = { f1: 944, n1: 1177, f2: 367, n2: 341805 };
const common = { f1: 770, n1: 1177, f2: 56155, n2: 341805 };
const family = 20109;

test("logRatio agrees with the corpora package", () => {
  near(logRatio(frequent), 9.54311128824, 1e-11);
  near(logRatio(common), 1.99381617809, 1e-11);
});

test("simpleMaths agrees with the corpora package at lambda 100", () => {
  near(simpleMaths(frequent), 683.42092665059, 1e-12);
  near(simpleMaths(common), 3.98021338225, 1e-11);
});

test("lrc agrees with the corpora package", () => {
  near(lrc(frequent, { family }), 9.1322385166, 1e-11);
  near(lrc(common, { family }), 1.73927215558, 1e-11);
  near(lrc(frequent, { family, positive: true }), 9.14448445638, 1e-11);
  near(lrc(common, { family, positive: true }), 1.74720273903, 1e-11);
});

test("logRatio of 10 in 100 against 5 in 200 is log2 of 4", () => {
  near(logRatio({ f1: 10, n1: 100, f2: 5, n2: 200 }, { smoothing: "none" }), 2, 1e-12);
  near(logRatio({ f1: 10, n1: 100, f2: 5, n2: 200 }, { smoothing: "hardie" }), 2, 1e-12);
});

test("logRatio with a count of 0 is finite when smoothed and NaN when not", () => {
  const absent = { f1: 4, n1: 100, f2: 0, n2: 100 };
  expect(logRatio(absent, { smoothing: "hardie" })).toBe(3);
  near(logRatio(absent), Math.log2(9), 1e-12);
  expect(logRatio(absent, { smoothing: "none" })).toBeNaN();
  expect(logRatio({ f1: 0, n1: 0, f2: 1, n2: 5 })).toBeNaN();
});

test("percentDifference of 10 in 100 against 5 in 200 is 300 %", () => {
  near(percentDifference({ f1: 10, n1: 100, f2: 5, n2: 200 }), 300, 1e-12);
  expect(percentDifference({ f1: 0, n1: 100, f2: 5, n2: 200 })).toBe(-100);
  expect(percentDifference({ f1: 1, n1: 100, f2: 0, n2: 200 })).toBeNaN();
});

test("keynessPmi agrees with quanteda's test", () => {
  near(keynessPmi({ f1: 7, n1: 10, f2: 2, n2: 9 }), 0.390539458568, 1e-8);
  expect(keynessPmi({ f1: 0, n1: 10, f2: 2, n2: 9 })).toBeNaN();
});

test("oddsRatio of 7, 2, 3, 7 is 49 / 6", () => {
  near(oddsRatio({ f1: 7, n1: 10, f2: 2, n2: 9 }), 49 / 6, 1e-12);
  expect(oddsRatio({ f1: 7, n1: 10, f2: 0, n2: 9 })).toBeNaN();
  near(oddsRatio({ f1: 7, n1: 10, f2: 0, n2: 9 }, { add: 0.5 }), (7.5 * 9.5) / (0.5 * 3.5), 1e-12);
});

test("differenceCoefficient of .1 against .025 is .075 / .125", () => {
  near(differenceCoefficient({ f1: 10, n1: 100, f2: 5, n2: 200 }), 0.6, 1e-12);
  expect(differenceCoefficient({ f1: 3, n1: 100, f2: 0, n2: 200 })).toBe(1);
  expect(differenceCoefficient({ f1: 0, n1: 100, f2: 0, n2: 200 })).toBeNaN();
});

test("perTokens refuses fractional counts and is NaN without tokens", () => {
  expect(perTokens(3, 1500, 1000)).toBe(2);
  expect(perTokens(0, 0, 1000)).toBeNaN();
  expect(() => perTokens(1.5, 10, 1000)).toThrow("invalid count: 1.5");
  expect(() => perTokens(1, 10, Number.POSITIVE_INFINITY)).toThrow("invalid base: Infinity");
});

test("effect sizes name bad options", () => {
  expect(() => simpleMaths(common, { lambda: 0 })).toThrow(
    "invalid lambda: 0 (expected a number above 0)",
  );
  expect(() => simpleMaths(common, { lambda: Number.POSITIVE_INFINITY })).toThrow(
    "invalid lambda: Infinity",
  );
  expect(() => oddsRatio(common, { add: -1 })).toThrow(
    "invalid add: -1 (expected a number, 0 or more)",
  );
  expect(() => logRatio(common, { smoothing: "x" as "none" })).toThrow(
    "invalid smoothing: x (expected walter, hardie or none)",
  );
  expect(() => lrc(common, { family: 0 })).toThrow(
    "invalid family: 0 (expected a whole number, 1 or more)",
  );
  expect(() => lrc(common, { family: Number.POSITIVE_INFINITY })).toThrow(
    "invalid family: Infinity",
  );
  expect(() => logRatioInterval({ ...common, f1: -1 })).toThrow("invalid f1: -1");
  expect(() => lrc(common, { level: 1 })).toThrow("invalid level: 1 (expected between 0 and 1)");
});

const counts = fc
  .tuple(
    fc.nat(200),
    fc.nat(200),
    fc.integer({ min: 1, max: 5000 }),
    fc.integer({ min: 1, max: 5000 }),
  )
  .map(([f1, f2, more1, more2]) => ({ f1, n1: f1 + more1, f2, n2: f2 + more2 }));

test("exchanging target and reference turns the sign of log ratio, LRC and difference coefficient", () => {
  fc.assert(
    fc.property(counts, (c) => {
      fc.pre(c.f1 + c.f2 > 0);
      const swapped = { f1: c.f2, n1: c.n2, f2: c.f1, n2: c.n1 };
      expect(logRatio(c) + logRatio(swapped)).toBeCloseTo(0, 10);
      expect(lrc(c) + lrc(swapped)).toBeCloseTo(0, 8);
      expect(differenceCoefficient(c) + differenceCoefficient(swapped)).toBeCloseTo(0, 10);
    }),
  );
});

test("lrc lies between 0 and the unsmoothed log ratio, and is 0 when the interval holds 0", () => {
  fc.assert(
    fc.property(counts, (c) => {
      fc.pre(c.f1 > 0 && c.f2 > 0);
      const ratio = logRatio(c, { smoothing: "none" });
      const bound = lrc(c);
      expect(Math.abs(bound)).toBeLessThanOrEqual(Math.abs(ratio));
      if (bound !== 0) expect(Math.sign(bound)).toBe(Math.sign(ratio));
      const { low, high } = logRatioInterval(c);
      expect(low).toBeLessThanOrEqual(ratio);
      expect(high).toBeGreaterThanOrEqual(ratio);
      expect(bound === 0).toBe(low <= 0 && high >= 0);
    }),
  );
});

test("a larger family makes lrc more cautious, and no effect size is ever infinite", () => {
  fc.assert(
    fc.property(counts, (c) => {
      fc.pre(c.f1 + c.f2 > 0);
      expect(Math.abs(lrc(c, { family: 1000 }))).toBeLessThanOrEqual(Math.abs(lrc(c)) + 1e-9);
      for (const value of [
        logRatio(c, { smoothing: "none" }),
        logRatioInterval(c).low,
        logRatioInterval(c).high,
        lrc(c, { positive: true }),
        oddsRatio(c),
        percentDifference(c),
        keynessPmi(c),
        simpleMaths(c),
      ]) {
        expect(Number.isFinite(value) || Number.isNaN(value)).toBe(true);
      }
    }),
  );
});
