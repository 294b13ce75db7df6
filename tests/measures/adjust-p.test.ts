import fc from "fast-check";
import { expect, test } from "vitest";
import { type Adjustment, adjustP } from "../../src/measures/adjust-p.js";
import { near } from "./near.js";

// R: p.adjust(c(0.02, 0.04, 0.001, 0.03, 0.5), method)
const ps = [0.02, 0.04, 0.001, 0.03, 0.5];

function expectAll(found: number[], wanted: number[]): void {
  expect(found).toHaveLength(wanted.length);
  found.forEach((p, i) => {
    near(p, wanted[i] as number, 1e-12);
  });
}

test("adjustP by Bonferroni multiplies by the number of tests", () => {
  expectAll(adjustP(ps, { adjustment: "bonferroni" }), [0.1, 0.2, 0.005, 0.15, 1]);
});

test("adjustP by Holm steps down: 5 x .001, 4 x .02, 3 x .03, then never smaller", () => {
  expectAll(adjustP(ps), [0.08, 0.09, 0.005, 0.09, 0.5]);
});

test("adjustP by Benjamini and Hochberg agrees with SciPy's false_discovery_control", () => {
  expectAll(adjustP(ps, { adjustment: "benjamini-hochberg" }), [0.05, 0.05, 0.005, 0.05, 0.5]);
});

test("adjustP reproduces the worked example of Benjamini and Hochberg 1995: four of fifteen at 5 %, three by Bonferroni", () => {
  const published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
    0.6528, 0.759, 1,
  ];
  const below = (adjustment: Adjustment) =>
    adjustP(published, { adjustment }).filter((p) => p <= 0.05).length;
  expect(below("benjamini-hochberg")).toBe(4);
  expect(below("bonferroni")).toBe(3);
});

test("adjustP leaves NaN out of the family", () => {
  expectAll(adjustP([0.01, 0.02], { adjustment: "bonferroni" }), [0.02, 0.04]);
  const [first, second] = adjustP([0.01, Number.NaN], { adjustment: "bonferroni" });
  expect(first).toBe(0.01);
  expect(second).toBeNaN();
});

test("adjustP refuses what is no probability, and a family smaller than the list", () => {
  expect(() => adjustP([1.5])).toThrow("invalid p: 1.5 (expected 0 to 1)");
  expect(() => adjustP([0.1, 0.2], { family: 1 })).toThrow(
    "invalid family: 1 (expected a whole number, 2 or more)",
  );
  expect(() => adjustP([0.1], { family: Number.POSITIVE_INFINITY })).toThrow(
    "invalid family: Infinity",
  );
  expect(() => adjustP([0.1], { adjustment: "BH" as "holm" })).toThrow(
    "invalid adjustment: BH (expected none, bonferroni, holm, benjamini-hochberg)",
  );
  expect(adjustP([])).toEqual([]);
});

test("adjustP never lowers p, keeps the order, and Bonferroni >= Holm >= Benjamini-Hochberg", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (list) => {
      const bonferroni = adjustP(list, { adjustment: "bonferroni" });
      const holm = adjustP(list, { adjustment: "holm" });
      const hochberg = adjustP(list, { adjustment: "benjamini-hochberg" });
      list.forEach((p, i) => {
        const [b, h, f] = [bonferroni[i] as number, holm[i] as number, hochberg[i] as number];
        expect(b).toBeLessThanOrEqual(1);
        expect(b).toBeGreaterThanOrEqual(h - 1e-12);
        expect(h).toBeGreaterThanOrEqual(f - 1e-12);
        expect(f).toBeGreaterThanOrEqual(p - 1e-12);
        list.forEach((q, j) => {
          if (p < q) expect(h).toBeLessThanOrEqual(holm[j] as number);
        });
      });
    }),
  );
});
