import { chiSquared, chiSquaredFormula } from "./chi-squared.js";
import type { Contingency, Correction } from "./contingency.js";
import { fisherFormula, fisherP } from "./fisher.js";
import type { Formula } from "./formula.js";
import { type G2Terms, g2, g2Formula } from "./g2.js";
import { chiSquaredTail } from "./gamma-tail.js";

/** Tests of whether a word is more frequent in one corpus than in another. */
export type KeynessTest = "g2" | "chi-squared" | "fisher-exact";

/** A test with its options settled: apply it to any number of tables. */
export interface SettledTest {
  readonly formula: Formula;
  /** The statistic (NaN for Fisher's test) and its p-value. */
  readonly apply: (table: Contingency) => { statistic: number; p: number };
}

/**
 * The test that the options name, ready to be applied to 2 x 2 tables. P-values of G2 and
 * chi-squared come from chi-squared with one degree of freedom, and are 0 below about 1e-308.
 *
 * @throws RangeError for an unknown test
 */
export function keynessTest({
  test = "g2",
  terms = 4,
  correction = "none",
}: {
  test?: KeynessTest;
  terms?: G2Terms;
  correction?: Correction;
} = {}): SettledTest {
  switch (test) {
    case "g2":
      return asymptotic(g2Formula({ terms, correction }), (t) => g2(t, { terms, correction }));
    case "chi-squared":
      return asymptotic(chiSquaredFormula({ correction }), (t) => chiSquared(t, { correction }));
    case "fisher-exact":
      return {
        formula: fisherFormula,
        apply: (t) => ({ statistic: Number.NaN, p: hasMargins(t) ? fisherP(t) : Number.NaN }),
      };
    default:
      throw new RangeError(`invalid test: ${test} (expected g2, chi-squared or fisher-exact)`);
  }
}

function asymptotic(formula: Formula, statisticOf: (table: Contingency) => number): SettledTest {
  return {
    formula,
    apply: (table) => {
      const statistic = statisticOf(table);
      return { statistic, p: chiSquaredTail(statistic) };
    },
  };
}

function hasMargins({ a, b, c, d }: Contingency): boolean {
  return a + b > 0 && c + d > 0 && a + c > 0 && b + d > 0;
}
