import type { Contingency } from "./contingency.js";
import type { Formula } from "./formula.js";
import { logChoose } from "./log-gamma.js";

/** Which tables count as at least as extreme as the one seen. */
export type Alternative = "two-sided" | "greater" | "less";

/**
 * Fisher's exact test of a 2 x 2 table. Two-sided: the sum over all tables with the same margins
 * that are no more probable than the one seen, with R's relative slack of 1e-7.
 *
 * @param options.alternative default `two-sided`; `greater` means more of the word in the target
 * @returns a p-value; 1 when a margin is empty; NaN for an empty table
 */
export function fisherP(
  table: Contingency,
  { alternative = "two-sided" }: { alternative?: Alternative } = {},
): number {
  const { a, b, c, d } = table;
  if (a + b + c + d === 0) return Number.NaN;
  const { low, weights } = hypergeometric(table);
  const seen = weights[a - low] as number;
  let sum = 0;
  let total = 0;
  weights.forEach((w, i) => {
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
 * @returns NaN where the estimate is 0 or unbounded because a cell is empty
 */
export function conditionalOddsRatio(table: Contingency): number {
  const { a, b, c, d } = table;
  if (a * d === 0 || b * c === 0) return Number.NaN;
  const { low, weights } = hypergeometric(table);
  let left = -60;
  let right = 60;
  for (let i = 0; i < 200 && right - left > 1e-15; i++) {
    const middle = (left + right) / 2;
    if (meanOf(weights, low, middle) < a) left = middle;
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

/** Probabilities of all tables with these margins, by cell `a` from `low` on, relative to the likeliest. */
function hypergeometric({ a, b, c, d }: Contingency): { low: number; weights: Float64Array } {
  const low = Math.max(0, a - d);
  const high = Math.min(a + b, a + c);
  const weights = new Float64Array(high - low + 1);
  let most = Number.NEGATIVE_INFINITY;
  for (let x = low; x <= high; x++) {
    const log = logChoose(a + c, x) + logChoose(b + d, a + b - x);
    weights[x - low] = log;
    most = Math.max(most, log);
  }
  for (let i = 0; i < weights.length; i++) weights[i] = Math.exp((weights[i] as number) - most);
  return { low, weights };
}

function meanOf(weights: Float64Array, low: number, logOdds: number): number {
  let most = Number.NEGATIVE_INFINITY;
  weights.forEach((w, i) => {
    if (w > 0) most = Math.max(most, Math.log(w) + i * logOdds);
  });
  let sum = 0;
  let total = 0;
  weights.forEach((w, i) => {
    if (w === 0) return;
    const p = Math.exp(Math.log(w) + i * logOdds - most);
    total += p;
    sum += p * (low + i);
  });
  return sum / total;
}
