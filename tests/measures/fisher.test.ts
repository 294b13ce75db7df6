import fc from "fast-check";
import { expect, test } from "vitest";
import { conditionalOddsRatio, fisherP } from "../../src/measures/fisher.js";
import { near } from "./near.js";

const quanteda = { a: 7, b: 2, c: 3, d: 7 };

test("fisherP agrees with R's fisher.test on quanteda's test", () => {
  near(fisherP(quanteda), 0.069778519, 1e-8);
});

test("fisherP agrees with R on Fisher's tea (Fisher 1935) and a larger table", () => {
  const tea = { a: 3, b: 1, c: 1, d: 3 };
  near(fisherP(tea), 0.48571428571428565, 1e-12);
  near(fisherP(tea, { alternative: "greater" }), 17 / 70, 1e-12);
  near(fisherP(tea, { alternative: "less" }), 69 / 70, 1e-12);
  const table = { a: 10, b: 2, c: 3, d: 15 };
  near(fisherP(table), 0.0005367241191434357, 1e-10);
  near(fisherP(table, { alternative: "greater" }), 0.000465180943362905, 1e-10);
});

test("fisherP agrees with R on rare words in large corpora", () => {
  // R 4.2.2, fisher.test.
  near(fisherP({ a: 0, b: 598, c: 11888, d: 90319 }), 1.808733718803099e-32, 1e-8);
  near(fisherP({ a: 20, b: 3, c: 50000, d: 90000 }), 5.823907983376546e-7, 1e-9);
});

test("conditionalOddsRatio is the exact estimate, which R prints to the tolerance of its search", () => {
  // R's fisher.test prints 7.166281973817: its uniroot stops at 1.2e-4 on 1 / x. SciPy solves further.
  near(conditionalOddsRatio(quanteda), 7.166281973817, 5e-6);
  near(conditionalOddsRatio(quanteda), 7.166306303557892, 1e-10);
  near(conditionalOddsRatio({ a: 10, b: 2, c: 3, d: 15 }), 21.305317556750314, 1e-9);
});

test("conditionalOddsRatio of a table far from even agrees with SciPy", () => {
  // scipy.stats.contingency.odds_ratio 1.17.1; mpmath 1.4.1 with 40 digits gives 434.1782334354633.
  near(conditionalOddsRatio({ a: 803, b: 882, c: 85, d: 40574 }), 434.1782334354633, 1e-11);
});

test("conditionalOddsRatio is 0 where a or d is empty as in R, NaN where it has no bound", () => {
  expect(conditionalOddsRatio({ a: 0, b: 2, c: 3, d: 4 })).toBe(0);
  expect(conditionalOddsRatio({ a: 3, b: 2, c: 3, d: 0 })).toBe(0);
  expect(conditionalOddsRatio({ a: 3, b: 0, c: 3, d: 4 })).toBeNaN();
  expect(conditionalOddsRatio({ a: 0, b: 0, c: 3, d: 4 })).toBeNaN();
});

test("fisherP and conditionalOddsRatio name a cell that is no count", () => {
  expect(() => fisherP({ a: 1, b: -2, c: 3, d: 4 })).toThrow("invalid b: -2");
  expect(() => conditionalOddsRatio({ a: 1, b: 2, c: 1.5, d: 4 })).toThrow("invalid c: 1.5");
});

test("fisherP is NaN for an empty table and 1 when a margin is empty", () => {
  expect(fisherP({ a: 0, b: 0, c: 0, d: 0 })).toBeNaN();
  expect(fisherP({ a: 0, b: 0, c: 5, d: 7 })).toBe(1);
});

const cell = fc.integer({ min: 0, max: 12 });
const choose = (n: number, k: number): number =>
  k < 0 || k > n ? 0 : k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k;

test("fisherP is the sum over all tables with the same margins, by brute force", () => {
  fc.assert(
    fc.property(cell, cell, cell, cell, (a, b, c, d) => {
      fc.pre(a + b + c + d > 0);
      const chance = (x: number) => choose(a + c, x) * choose(b + d, a + b - x);
      let sum = 0;
      let all = 0;
      for (let x = 0; x <= a + b; x++) {
        all += chance(x);
        if (chance(x) <= chance(a) * (1 + 1e-7)) sum += chance(x);
      }
      near(fisherP({ a, b, c, d }), sum / all, 1e-9);
    }),
  );
});

test("fisherP stays the same when rows or columns change places", () => {
  fc.assert(
    fc.property(cell, cell, cell, cell, (a, b, c, d) => {
      fc.pre(a + b + c + d > 0);
      near(fisherP({ a: b, b: a, c: d, d: c }), fisherP({ a, b, c, d }), 1e-9);
      near(fisherP({ a, b: c, c: b, d }), fisherP({ a, b, c, d }), 1e-9);
    }),
  );
});
