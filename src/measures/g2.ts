import {
  type Contingency,
  type Correction,
  expected,
  williamsDivisor,
  yates,
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
 * @throws RangeError for a correction with two terms, which nobody has published
 */
export function g2(
  table: Contingency,
  { terms = 4, correction = "none" }: { terms?: G2Terms; correction?: Correction } = {},
): number {
  if (terms === 2 && correction !== "none") {
    throw new RangeError(`invalid correction: ${correction} (expected none with two terms)`);
  }
  const e = expected(table);
  // A table with an empty margin has no expectation to differ from.
  if (!(e.a > 0 && e.b > 0 && e.c > 0 && e.d > 0)) return Number.NaN;
  const o = correction === "yates" ? yates(table) : table;
  const word = term(o.a, e.a) + term(o.b, e.b);
  const sum = 2 * (terms === 2 ? word : word + term(o.c, e.c) + term(o.d, e.d));
  // Rounding may leave a hair below 0 where observed equals expected.
  const statistic = Math.max(0, sum);
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
        : "Dunning 1993, Computational Linguistics 19(1)") + sources[correction],
  };
}

const sources = {
  none: "",
  yates: "; Yates 1934, JRSS Supplement 1(2)",
  williams: "; Williams 1976, Biometrika 63(1)",
};

function term(observed: number, expectation: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / expectation);
}
