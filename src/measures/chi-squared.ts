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

/**
 * Pearson's chi-squared of a 2 x 2 table, 0 or more, without sign.
 *
 * @param options.correction default `none`; `yates` as in R's `chisq.test`; `williams` divides by q
 * @returns NaN when a row or a column is empty
 * @throws RangeError for a cell that is negative or fractional; TypeError on what is no table
 */
export function chiSquared(
  table: Contingency,
  { correction = "none" }: { correction?: Correction } = {},
): number {
  const e = expected(checkTable(table));
  if (!(e.a > 0 && e.b > 0 && e.c > 0 && e.d > 0)) return Number.NaN;
  const difference = excess(table, correction);
  const statistic = difference * difference * (1 / e.a + 1 / e.b + 1 / e.c + 1 / e.d);
  return correction === "williams" ? statistic / williamsDivisor(table) : statistic;
}

/** What `chiSquared` computes under the same options. */
export function chiSquaredFormula({
  correction = "none",
}: {
  correction?: Correction;
} = {}): Formula {
  return {
    formula: "chi-squared",
    variant: correction === "none" ? "plain" : correction,
    logBase: null,
    source: `Pearson 1900, Philosophical Magazine 50${correctionSources[correction]}`,
  };
}
