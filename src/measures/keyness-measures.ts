import { type Contingency, contingency, expected, type TwoCounts } from "./contingency.js";
import type { Formula } from "./formula.js";
import { warningOf } from "./keyness.js";
import { keynessEffect } from "./keyness-effect.js";
import { keynessTest } from "./keyness-test.js";

/** One measure of one word in two corpora. */
export interface KeynessMeasureRow extends Formula, Contingency {
  readonly value: number;
  /** Of the tests; NaN for an effect size. */
  readonly p: number;
  readonly targetSize: number;
  readonly referenceSize: number;
  readonly expected: number;
  readonly warning: string;
}

/**
 * Every keyness measure of one word side by side: all tests with their corrections, then all effect
 * sizes. For Fisher's exact test `value` is its p.
 *
 * @param counts f1 of n1 tokens in the target, f2 of n2 in the reference
 * @param options.level, options.family of LRC; default 0.95 and 1
 * @throws RangeError for counts that are negative, fractional or above their corpus; TypeError on what is
 *   no object of counts
 */
export function keynessMeasures(
  counts: TwoCounts,
  { level = 0.95, family = 1 }: { level?: number; family?: number } = {},
): KeynessMeasureRow[] {
  const table = contingency(counts);
  const inputs = {
    ...table,
    targetSize: counts.n1,
    referenceSize: counts.n2,
    expected: expected(table).a,
    warning: warningOf(table),
  };
  const tests = [
    keynessTest({ terms: 4 }),
    keynessTest({ terms: 2 }),
    keynessTest({ correction: "yates" }),
    keynessTest({ correction: "williams" }),
    keynessTest({ test: "chi-squared" }),
    keynessTest({ test: "chi-squared", correction: "yates" }),
    keynessTest({ test: "chi-squared", correction: "williams" }),
    keynessTest({ test: "fisher-exact" }),
  ].map(({ formula, apply }) => {
    const { statistic, p } = apply(table);
    return { ...formula, value: formula.formula === "fisher-exact" ? p : statistic, p, ...inputs };
  });
  const effects = [
    keynessEffect({ effect: "log-ratio", smoothing: "walter" }),
    keynessEffect({ effect: "log-ratio", smoothing: "hardie" }),
    keynessEffect({ effect: "log-ratio", smoothing: "none" }),
    keynessEffect({ effect: "lrc", level, family }),
    keynessEffect({ effect: "positive-lrc", level, family }),
    keynessEffect({ effect: "simple-maths" }),
    keynessEffect({ effect: "percent-difference" }),
    keynessEffect({ effect: "odds-ratio" }),
    keynessEffect({ effect: "difference-coefficient" }),
    keynessEffect({ effect: "pmi" }),
  ].map(({ formula, apply }) => ({
    ...formula,
    value: apply(counts),
    p: Number.NaN,
    ...inputs,
  }));
  return [...tests, ...effects];
}
