import { type Contingency, checkTable } from "./contingency.js";
import type { Formula } from "./formula.js";
import { logChoose } from "./log-gamma.js";

/** Which tables count as at least as extreme as the one seen. */
export type Alternative = "two-sided" | "greater" | "less";

/**
 * Fisher's exact test of a 2 x 2 table. Two-sided: the sum over all tables with the same margins
 * that are no more probable than the one seen, with R's relative slack of 1e-7.
 *
 * @param options.alternative default `two-sided`; `greater` means more of the word in the target
 * @returns a p-value; 1 when a margin is empty; NaN for an empty table; 0 below about 1e-308
 * @throws RangeError for a cell that is negative or fractional; TypeError on what is no table
 */
export function fisherP(
  table: Contingency,
  { alternative = "two-sided" }: { alternative?: Alternative } = {},
): number {
  const { a, b, c, d } = checkTable(table);
  if (a + b + c + d === 0) return Number.NaN;
  const { low, logs } = hypergeometric(table);
  const seen = Math.exp(logs[a - low] as number);
  let sum = 0;
  let total = 0;
  logs.forEach((log, i) => {
    const w = Math.exp(log);
    total += w;
    if (alternative === "greater") sum += low + i >= a ? w : 0;
    else if (alternative === "less") sum += low + i <= a ? w : 0;
    else sum += w <= seen * (1 + 1e-7) ? w : 0;
  });
  return Math.min(1, sum / total);
}

/**
 * The odds ratio that makes the table seen most likely given its margins (conditional maximum
 * likelihood), found to 1e-14. R's `fisher.test` prints the same estimate, but stops its search
 * at a tolerance of 1e-4, so that its digits may differ from the fifth on.
 *
 * @returns 0 where `a` or `d` is empty; NaN where `b` or `c` is, for the estimate has no bound there
 * @throws RangeError for a cell that is negative or fractional; TypeError on what is no table
 */
export function conditionalOddsRatio(table: Contingency): number {
  const { a, b, c, d } = checkTable(table);
  if (b === 0 || c === 0) return Number.NaN;
  if (a === 0 || d === 0) return 0;
  const { low, logs } = hypergeometric(table);
  let left = -60;
  let right = 60;
  for (let i = 0; i < 200 && right - left > 1e-15; i++) {
    const middle = (left + right) / 2;
    if (meanOf(logs, low, middle) < a) left = middle;
    else right = middle;
  }
  return Math.exp((left + right) / 2);
}

/** What `fisherP` computes. */
export const fisherFormula: Formula = {
  formula: "fisher-exact",
  variant: "two-sided, tables no more probable than the one seen",
  logBase: null,
  source: "Fisher 1935, JRSS 98(1); two-sided as in R's fisher.test",
};

/** Logarithms of the probabilities of all tables with these margins, by cell `a` from `low` on, relative to the likeliest. */
function hypergeometric({ a, b, c, d }: Contingency): { low: number; logs: Float64Array } {
  const low = Math.max(0, a - d);
  const high = Math.min(a + b, a + c);
  const logs = new Float64Array(high - low + 1);
  let most = Number.NEGATIVE_INFINITY;
  for (let x = low; x <= high; x++) {
    const log = logChoose(a + c, x) + logChoose(b + d, a + b - x);
    logs[x - low] = log;
    most = Math.max(most, log);
  }
  for (let i = 0; i < logs.length; i++) logs[i] = (logs[i] as number) - most;
  return { low, logs };
}

/** The mean of cell `a` when the odds ratio is exp(logOdds). */
function meanOf(logs: Float64Array, low: number, logOdds: number): number {
  let most = Number.NEGATIVE_INFINITY;
  logs.forEach((log, i) => {
    most = Math.max(most, log + i * logOdds);
  });
  let sum = 0;
  let total = 0;
  logs.forEach((log, i) => {
    const p = Math.exp(log + i * logOdds - most);
    total += p;
    sum += p * (low + i);
  });
  return sum / total;
}
