import { checkObject } from "../check-argument.js";
import { checkCount } from "./counts.js";

/** One word in two corpora: `f1` times in `n1` tokens of the target, `f2` in `n2` of the reference. */
export interface TwoCounts {
  readonly f1: number;
  readonly n1: number;
  readonly f2: number;
  readonly n2: number;
}

/**
 * The four cells of a 2 x 2 table. For keyness `a` is the word in the target, `b` the word in the
 * reference, `c` and `d` all other tokens of target and reference. For collocation `a` is the pair,
 * `b` the collocate without the node, `c` the node without the collocate, `d` neither.
 */
export interface Contingency {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/**
 * The 2 x 2 table of one word in two corpora.
 *
 * @throws RangeError naming the count that is negative, fractional or above its corpus; TypeError on what
 *   is no object of counts
 */
export function contingency(counts: TwoCounts): Contingency {
  checkObject("counts", counts, { expected: "counts { f1, n1, f2, n2 }" });
  const { f1, n1, f2, n2 } = counts;
  checkCount("f1", f1);
  checkCount("n1", n1);
  checkCount("f2", f2);
  checkCount("n2", n2);
  if (f1 > n1) throw new RangeError(`invalid f1: ${f1} (expected at most n1, ${n1})`);
  if (f2 > n2) throw new RangeError(`invalid f2: ${f2} (expected at most n2, ${n2})`);
  return { a: f1, b: f2, c: n1 - f1, d: n2 - f2 };
}

/** The cells that would be expected if row and column had nothing to do with each other; NaN for an empty table. */
export function expected({ a, b, c, d }: Contingency): Contingency {
  const n = a + b + c + d;
  return {
    a: ((a + b) * (a + c)) / n,
    b: ((a + b) * (b + d)) / n,
    c: ((c + d) * (a + c)) / n,
    d: ((c + d) * (b + d)) / n,
  };
}

/**
 * Passes a table on if its cells are whole numbers, 0 or more.
 *
 * @throws RangeError naming the cell; TypeError on what is no table
 */
export function checkTable(table: Contingency): Contingency {
  checkObject("table", table, { expected: "cells { a, b, c, d }, such as contingency gives" });
  checkCount("a", table.a);
  checkCount("b", table.b);
  checkCount("c", table.c);
  checkCount("d", table.d);
  return table;
}

/** How G2 and chi-squared are corrected for small counts. */
export type Correction = "none" | "yates" | "williams";

/** Where each correction was published, to be added to the source of what is corrected. */
export const correctionSources: { readonly [C in Correction]: string } = {
  none: "",
  yates: "; Yates 1934, JRSS Supplement 1(2)",
  williams: "; Williams 1976, Biometrika 63(1)",
};

/**
 * Observed less expected count of cells a and d, and with the sign turned of b and c. Yates's
 * correction for continuity (Yates 1934) brings it half a count nearer to 0, or onto it when it is
 * less than that away. NaN for an empty table.
 *
 * @throws RangeError for an unknown correction
 */
export function excess(table: Contingency, correction: Correction = "none"): number {
  const { a, b, c, d } = table;
  // From the cells: a - expected(a) would lose the digits that the two share.
  const difference = (a * d - b * c) / (a + b + c + d);
  switch (correction) {
    case "none":
    case "williams":
      return difference;
    case "yates":
      return Math.sign(difference) * Math.max(0, Math.abs(difference) - 0.5);
    default:
      throw new RangeError(`invalid correction: ${correction} (expected none, yates or williams)`);
  }
}

/** Williams's divisor q for a 2 x 2 table (Williams 1976): the corrected statistic is the plain one over q. */
export function williamsDivisor({ a, b, c, d }: Contingency): number {
  const n = a + b + c + d;
  const rows = n / (a + b) + n / (c + d) - 1;
  const columns = n / (a + c) + n / (b + d) - 1;
  return 1 + (rows * columns) / (6 * n);
}
