import fc from "fast-check";
import { expect, test } from "vitest";
import { chiSquared } from "../../src/measures/chi-squared.js";
import { contingency, expected } from "../../src/measures/contingency.js";
import { g2, g2Formula } from "../../src/measures/g2.js";
import { near } from "./near.js";

// quanteda's own test: d1 = b x7, a x3; d2 = a x7, b x2; feature b.
const quanteda = { a: 7, b: 2, c: 3, d: 7 };

test("chiSquared and g2 agree with quanteda and R on quanteda's test", () => {
  near(chiSquared(quanteda), 4.33716049383, 1e-11);
  near(chiSquared(quanteda, { correction: "yates" }), 2.6324382716, 1e-10);
  near(chiSquared(quanteda, { correction: "williams" }), 4.017626, 1e-7);
  near(g2(quanteda), 4.53493937026);
  near(g2(quanteda, { correction: "williams" }), 4.20083344735);
  near(g2(quanteda, { correction: "yates" }), 2.70284378074);
});

test("g2 agrees with the corpora package (Evert 2022)", () => {
  near(g2(contingency({ f1: 944, n1: 1177, f2: 367, n2: 341805 })), 10290.4047405495, 1e-12);
  near(g2(contingency({ f1: 770, n1: 1177, f2: 56155, n2: 341805 })), 1402.6122546488, 1e-12);
});

test("g2 of 10 in 100 against 5 in 200 is 7.329812 with four terms and 20 ln 1.4142 with two", () => {
  const table = contingency({ f1: 10, n1: 100, f2: 5, n2: 200 });
  near(g2(table), 7.329812, 1e-7);
  near(g2(table, { terms: 2 }), 6.931472, 1e-7);
  near(g2(table, { terms: 2 }), 20 * Math.log(2) + 10 * Math.log(0.5), 1e-12);
});

test("chiSquared with Yates agrees with SciPy's chi2_contingency on 10 of 100 against 5 of 200", () => {
  const table = { a: 10, b: 5, c: 90, d: 195 };
  near(chiSquared(table, { correction: "yates" }), 6.394736842105262, 1e-12);
});

test("g2 does not let Yates push a cell past its expectation", () => {
  // a = 2 where 2.25 is expected: the step is .25, and nothing is left.
  const table = { a: 2, b: 1, c: 10, d: 3 };
  expect(g2(table, { correction: "yates" })).toBe(0);
  expect(chiSquared(table, { correction: "yates" })).toBe(0);
});

test("g2 and chiSquared are NaN when a row or a column is empty", () => {
  for (const table of [
    { a: 0, b: 0, c: 5, d: 5 },
    { a: 5, b: 5, c: 0, d: 0 },
    { a: 5, b: 0, c: 5, d: 0 },
    { a: 0, b: 0, c: 0, d: 0 },
  ]) {
    expect(g2(table)).toBeNaN();
    expect(chiSquared(table)).toBeNaN();
  }
});

test("g2 counts an empty cell as 0", () => {
  // Only c is empty: 2 (5 ln(5 / 2.5) + 0 + 5 ln(5 / 7.5) + 10 ln(10 / 7.5)).
  const table = { a: 5, b: 5, c: 0, d: 10 };
  near(g2(table), 2 * (5 * Math.log(2) + 5 * Math.log(5 / 7.5) + 10 * Math.log(10 / 7.5)), 1e-12);
});

test("g2 and chiSquared keep their digits where observed and expected nearly agree", () => {
  // mpmath 1.4.1 with 60 digits; a is 7,725,576 where 7,725,575.9968 is expected.
  const table = { a: 7725576, b: 5, c: 2, d: 0 };
  near(g2(table), 2.58880256167202e-6, 1e-10);
  near(g2(table, { terms: 2 }), 3.35094906249506e-13, 1e-10);
  near(chiSquared(table), 1.29440186725214e-6, 1e-10);
  near(g2({ a: 0, b: 935, c: 5, d: 5682741 }), 0.00164519670677194, 1e-10);
  near(chiSquared({ a: 6046918, b: 1, c: 924, d: 0 }), 0.000152805114932376, 1e-10);
});

test("g2 and chiSquared name a cell that is no count, and an option that is none", () => {
  for (const measure of [g2, chiSquared]) {
    expect(() => measure({ a: -1, b: 2, c: 3, d: 4 })).toThrow(
      "invalid a: -1 (expected a whole number, 0 or more)",
    );
    expect(() => measure({ a: 1, b: 0.5, c: 3, d: 4 })).toThrow("invalid b: 0.5");
    expect(() => measure({ a: 1, b: 2, c: Number.NaN, d: 4 })).toThrow("invalid c: NaN");
    expect(() => measure({ a: 1, b: 2, c: 3, d: Number.POSITIVE_INFINITY })).toThrow(
      "invalid d: Infinity",
    );
    expect(() => measure(quanteda, { correction: "x" as "yates" })).toThrow(
      "invalid correction: x (expected none, yates or williams)",
    );
  }
  expect(() => g2(quanteda, { terms: 3 as 2 })).toThrow("invalid terms: 3 (expected 4 or 2)");
});

test("contingency names the count that is wrong", () => {
  expect(() => contingency({ f1: -1, n1: 5, f2: 1, n2: 5 })).toThrow(
    "invalid f1: -1 (expected a whole number, 0 or more)",
  );
  expect(() => contingency({ f1: 1, n1: 5, f2: 0.5, n2: 5 })).toThrow("invalid f2: 0.5");
  expect(() => contingency({ f1: 6, n1: 5, f2: 1, n2: 5 })).toThrow(
    "invalid f1: 6 (expected at most n1, 5)",
  );
});

test("g2 with two terms refuses a correction", () => {
  expect(() => g2(quanteda, { terms: 2, correction: "yates" })).toThrow(
    "invalid correction: yates (expected none with two terms)",
  );
});

test("g2Formula names terms, correction, base and source", () => {
  expect(g2Formula({ correction: "williams" })).toEqual({
    formula: "g2",
    variant: "four-term, williams",
    logBase: "e",
    source: "Dunning 1993, Computational Linguistics 19(1); Williams 1976, Biometrika 63(1)",
  });
});

const cell = fc.integer({ min: 1, max: 5000 });

test("g2 and chiSquared stay the same when rows, columns or both change places", () => {
  fc.assert(
    fc.property(cell, cell, cell, cell, (a, b, c, d) => {
      for (const statistic of [g2, chiSquared]) {
        const value = statistic({ a, b, c, d });
        expect(value).toBeGreaterThanOrEqual(0);
        const slack = 1e-9 * Math.max(1, a + b + c + d);
        expect(Math.abs(value - statistic({ a: b, b: a, c: d, d: c }))).toBeLessThan(slack);
        expect(Math.abs(value - statistic({ a: c, b: d, c: a, d: b }))).toBeLessThan(slack);
        expect(Math.abs(value - statistic({ a, b: c, c: b, d }))).toBeLessThan(slack);
      }
    }),
  );
});

test("corrections make g2 and chiSquared smaller", () => {
  fc.assert(
    fc.property(cell, cell, cell, cell, (a, b, c, d) => {
      const table = { a, b, c, d };
      for (const correction of ["yates", "williams"] as const) {
        expect(chiSquared(table, { correction })).toBeLessThanOrEqual(chiSquared(table) + 1e-9);
        expect(g2(table, { correction })).toBeLessThanOrEqual(g2(table) + 1e-7);
      }
    }),
  );
});

test("chiSquared is the sum over four cells of (O - E)^2 / E", () => {
  fc.assert(
    fc.property(cell, cell, cell, cell, (a, b, c, d) => {
      const table = { a, b, c, d };
      const e = expected(table);
      const sum = (["a", "b", "c", "d"] as const).reduce(
        (total, k) => total + (table[k] - e[k]) ** 2 / e[k],
        0,
      );
      near(chiSquared(table), sum, 1e-9);
    }),
  );
});
