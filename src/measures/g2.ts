import {
  type Contingency,
  type Correction,
  checkTable,
  correctionSources,
  excess,
  expected,
  williamsDivisor,
} from "./contingency.js";
import type { Formula } from "./formula.js";

/** Which cells G2 sums over: all four (Dunning 1993), or the word's two (Rayson & Garside 2000). */
export type G2Terms = 4 | 2;

/**
 * The log-likelihood ratio statistic G2 of a 2 x 2 table, natural logarithm, 0 or more, without
 * sign. `terms: 4` is Dunning (1993); `terms: 2` leaves out the cells of the other words, as
 * Rayson & Garside (2000) do. An empty cell adds 0.
 *
 * @param options.terms default 4
 * @param options.correction default `none`; only for four terms
 * @returns NaN when a row or a column is empty
 * @throws RangeError for a cell that is negative or fractional, or a correction with two terms, which
 *   nobody has published; TypeError on what is no table
 */
export function g2(
  table: Contingency,
  { terms = 4, correction = "none" }: { terms?: G2Terms; correction?: Correction } = {},
): number {
  if (terms !== 4 && terms !== 2) throw new RangeError(`invalid terms: ${terms} (expected 4 or 2)`);
  if (terms === 2 && correction !== "none") {
    throw new RangeError(`invalid correction: ${correction} (expected none with two terms)`);
  }
  const e = expected(checkTable(table));
  // A table with an empty margin has no expectation to differ from.
  if (!(e.a > 0 && e.b > 0 && e.c > 0 && e.d > 0)) return Number.NaN;
  const x = excess(table, correction);
  const word = term(e.a, x) + term(e.b, -x);
  const statistic = 2 * (terms === 2 ? word : word + term(e.c, -x) + term(e.d, x));
  return correction === "williams" ? statistic / williamsDivisor(table) : statistic;
}

/** What `g2` computes under the same options. */
export function g2Formula({
  terms = 4,
  correction = "none",
}: {
  terms?: G2Terms;
  correction?: Correction;
} = {}): Formula {
  return {
    formula: "g2",
    variant: `${terms === 2 ? "two-term" : "four-term"}${correction === "none" ? "" : `, ${correction}`}`,
    logBase: "e",
    source:
      (terms === 2
        ? "Rayson & Garside 2000, Comparing corpora using frequency profiling"
        : "Dunning 1993, Computational Linguistics 19(1)") + correctionSources[correction],
  };
}

/**
 * O ln(O / E) - (O - E) of a cell, 0 or more; the part that is taken off adds up to 0 over each row.
 * The plain terms would cancel each other to nothing but rounding where observed and expected are
 * close: there the series of (1 + r) ln(1 + r) - r stands in.
 */
function term(expectation: number, difference: number): number {
  const r = difference / expectation;
  if (Math.abs(r) > 0.1) {
    const observed = expectation + difference;
    return (observed > 0 ? observed * Math.log(observed / expectation) : 0) - difference;
  }
  let sum = 0;
  let power = r * r;
  for (let k = 2; Math.abs(power) > sum * 1e-17; k++) {
    sum += power / (k * (k - 1));
    power *= -r;
  }
  return expectation * sum;
}
