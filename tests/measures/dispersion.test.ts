import fc from "fast-check";
import { expect, test } from "vitest";
import { partsDispersion, positionsDispersion } from "../../src/measures/dispersion-measures.js";
import {
  carrollD2,
  carrollUm,
  dispersionDa,
  dispersionDkl,
  griesDp,
  griesDpNorm,
  juillandD,
  range,
  rosengrenS,
} from "../../src/measures/parts-dispersion.js";
import {
  averageLogarithmicDistance,
  averageReducedFrequency,
  averageWaitingTime,
} from "../../src/measures/positions-dispersion.js";
import { near } from "./near.js";

// Lyne 1985, as in the README of the R package tlda.
const lyne = {
  counts: [2, 0, 1, 1, 3, 0, 3, 0, 0, 0],
  sizes: [8143, 8058, 8271, 8125, 7959, 7941, 8146, 8001, 8003, 7930],
};

test("dispersion over parts agrees with tlda on Lyne's data", () => {
  near(juillandD(lyne), 0.6038797, 1e-7);
  near(carrollD2(lyne), 0.6521444, 1e-7);
  near(rosengrenS(lyne), 0.4763652, 1e-7);
  near(dispersionDa(lyne), 0.308164, 1e-7);
  near(dispersionDkl(lyne), 0.4665078, 1e-7);
  near(griesDp(lyne), 0.4990705, 1e-7);
  near(1 - griesDp(lyne), 0.5009295, 1e-7);
  expect(range(lyne)).toBe(5);
});

test("dispersion over parts of very unequal size agrees with NumPy", () => {
  // NumPy 2.4.6 on the formulas of tlda: np.std (population) of the rates, pairs of rates, and so on.
  const unequal = { counts: [3, 0, 40, 7], sizes: [10, 200, 3000, 50] };
  near(juillandD(unequal), 0.3844573665748132, 1e-12);
  near(carrollD2(unequal), 0.5336427793517188, 1e-12);
  near(rosengrenS(unequal), 0.8425837644437852, 1e-12);
  near(griesDp(unequal), 0.18159509202453988, 1e-12);
  near(griesDpNorm(unequal), 0.18215384615384617, 1e-12);
  near(dispersionDa(unequal), 0.2450980392156863, 1e-12);
  near(dispersionDkl(unequal), 0.6483331057741688, 1e-12);
});

test("griesDpNorm is DP over 1 - the smallest share, carrollUm mixes f and f / k", () => {
  near(griesDpNorm(lyne), griesDp(lyne) / (1 - 7930 / 80577), 1e-12);
  near(carrollUm(lyne), 10 * carrollD2(lyne) + (1 - carrollD2(lyne)) * 1, 1e-12);
});

// Gries 2008: 50 tokens, one letter each; word a.
const letters = "bamnibeupkbasatbewqnbcagabestabaghabeaatbahaabeaxa";
const a = { positions: [...letters].flatMap((c, i) => (c === "a" ? [i] : [])), size: 50 };

test("dispersion over positions agrees with Gries 2008", () => {
  near(averageReducedFrequency(a), 10.8, 1e-12);
  expect(averageLogarithmicDistance(a)).toBeCloseTo(0.628, 3);
  near(averageWaitingTime(a), 3.18, 1e-12);
});

test("averageWaitingTime is the mean way to the next occurrence, by walking from every place", () => {
  const places = fc.uniqueArray(fc.nat(79), { minLength: 1 }).map((p) => p.sort((x, y) => x - y));
  fc.assert(
    fc.property(places, (positions) => {
      let steps = 0;
      for (let start = 0; start < 80; start++) {
        let at = start;
        do {
          at = (at + 1) % 80;
          steps++;
        } while (!positions.includes(at));
      }
      near(averageWaitingTime({ positions, size: 80 }), steps / 80, 1e-12);
      const arf = averageReducedFrequency({ positions, size: 80 });
      expect(arf).toBeGreaterThanOrEqual(1 - 1e-9);
      expect(arf).toBeLessThanOrEqual(positions.length + 1e-9);
    }),
  );
});

test("a word at equal distances has ARF f, ALD log10 of the distance, AWT half a step more than half of it", () => {
  const even = { positions: [0, 10, 20, 30], size: 40 };
  expect(averageReducedFrequency(even)).toBe(4);
  near(averageLogarithmicDistance(even), 1, 1e-12);
  expect(averageWaitingTime(even)).toBe(5.5);
});

const parts = fc
  .array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 400 })), { minLength: 2, maxLength: 12 })
  .map((rows) => ({ counts: rows.map(([v]) => v), sizes: rows.map(([v, more]) => v + more) }))
  .filter(({ counts }) => counts.some((v) => v > 0));
const measures = [
  range,
  juillandD,
  carrollD2,
  carrollUm,
  rosengrenS,
  griesDp,
  griesDpNorm,
  dispersionDa,
  dispersionDkl,
];

test("dispersion stays the same when the parts change places", () => {
  fc.assert(
    fc.property(parts, ({ counts, sizes }) => {
      const turned = { counts: counts.slice().reverse(), sizes: sizes.slice().reverse() };
      for (const measure of measures) {
        expect(measure(turned)).toBeCloseTo(measure({ counts, sizes }), 9);
      }
    }),
  );
});

test("dispersion lies between 0 and 1", () => {
  fc.assert(
    fc.property(parts, (p) => {
      for (const measure of [
        juillandD,
        carrollD2,
        rosengrenS,
        griesDp,
        griesDpNorm,
        dispersionDa,
        dispersionDkl,
      ]) {
        expect(measure(p)).toBeGreaterThanOrEqual(0);
        expect(measure(p)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test("an even spread is 1 (0 for DP); all in one of equal parts is 0 (1 for DPnorm)", () => {
  const even = { counts: [3, 6, 9], sizes: [100, 200, 300] };
  const lumped = { counts: [9, 0, 0], sizes: [200, 200, 200] };
  for (const measure of [juillandD, carrollD2, rosengrenS, dispersionDa, dispersionDkl]) {
    near(measure(even), 1, 1e-12);
  }
  for (const measure of [juillandD, carrollD2, dispersionDa]) {
    expect(measure(lumped)).toBeCloseTo(0, 12);
  }
  for (let k = 2; k < 60; k++) {
    // Rounding must not print as -0.00.
    const counts = Array.from({ length: k }, (_, i) => Number(i === 0));
    expect(juillandD({ counts, sizes: counts.map(() => 7) })).toBeGreaterThanOrEqual(0);
  }
  expect(griesDp(even)).toBeCloseTo(0, 12);
  near(griesDpNorm(lumped), 1, 1e-12);
  near(rosengrenS(lumped), 1 / 3, 1e-12);
});

test("dispersionDa is one minus the mean difference of all pairs over twice the mean, by brute force", () => {
  fc.assert(
    fc.property(parts, (p) => {
      const rates = p.counts.map((v, i) => v / (p.sizes[i] as number));
      let sum = 0;
      let pairs = 0;
      rates.forEach((x, i) => {
        rates.slice(i + 1).forEach((y) => {
          sum += Math.abs(x - y);
          pairs++;
        });
      });
      const mean = rates.reduce((x, y) => x + y, 0) / rates.length;
      expect(dispersionDa(p)).toBeCloseTo(1 - sum / pairs / (2 * mean), 9);
    }),
  );
});

test("dispersion of a word that does not occur, or over one part, is NaN", () => {
  const absent = { counts: [0, 0], sizes: [10, 10] };
  for (const measure of measures.slice(1)) expect(measure(absent)).toBeNaN();
  expect(range(absent)).toBe(0);
  for (const measure of [juillandD, carrollD2, griesDpNorm, dispersionDa]) {
    expect(measure({ counts: [2], sizes: [10] })).toBeNaN();
  }
  for (const measure of measures.slice(1)) expect(measure({ counts: [], sizes: [] })).toBeNaN();
  expect(averageReducedFrequency({ positions: [], size: 10 })).toBeNaN();
  expect(averageWaitingTime({ positions: [], size: 0 })).toBeNaN();
  expect(partsDispersion(absent)[1]?.warning).toBe("does not occur");
});

test("dispersion over 200,000 parts is computed all the same", () => {
  // One occurrence in the first of k parts of 2 tokens: DP = 1 - 1 / k, its largest value.
  const k = 200_000;
  const counts = Array.from({ length: k }, (_, i) => Number(i === 0));
  near(griesDpNorm({ counts, sizes: counts.map(() => 2) }), 1, 1e-9);
});

test("dispersion names what does not add up", () => {
  expect(() => griesDp({ counts: [1, 2], sizes: [10] })).toThrow(
    "invalid counts: 2 parts (expected 1, as many as sizes)",
  );
  expect(() => griesDp({ counts: [11], sizes: [10] })).toThrow(
    "invalid counts[0]: 11 (expected at most the part's size, 10)",
  );
  expect(() => griesDp({ counts: [-1], sizes: [10] })).toThrow("invalid counts[0]: -1");
  expect(() => griesDp({ counts: [0], sizes: [0] })).toThrow("invalid sizes[0]: 0");
  expect(() => averageReducedFrequency({ positions: [3, 2], size: 10 })).toThrow(
    "invalid positions[1]: 2 (expected above 3)",
  );
  expect(() => averageReducedFrequency({ positions: [10], size: 10 })).toThrow(
    "invalid positions[0]: 10 (expected below 10)",
  );
});

test("partsDispersion and positionsDispersion say what each number is and what it was computed from", () => {
  const dp = partsDispersion(lyne).find((row) => row.formula === "gries-dp");
  expect(dp).toMatchObject({
    even: "0",
    f: 10,
    parts: 10,
    size: 80577,
    logBase: null,
    warning: "",
  });
  expect(dp?.source).toContain("Gries 2008");
  expect(partsDispersion(lyne)).toHaveLength(9);
  expect(positionsDispersion(a).map((row) => row.formula)).toEqual(["arf", "ald", "awt"]);
});
