import { checkList } from "../check-argument.js";
import { valueText } from "../value-text.js";

/** How p-values are corrected for the number of tests made at once. */
export type Adjustment = (typeof adjustments)[number];

const adjustments = ["none", "bonferroni", "holm", "benjamini-hochberg"] as const;

/**
 * P-values corrected for many tests, in the order given.
 * `bonferroni` and `holm` (Holm 1979) bound the chance of one false discovery or more;
 * `benjamini-hochberg` (Benjamini & Hochberg 1995) bounds the expected share of false discoveries.
 * The same numbers as R's `p.adjust`.
 *
 * @param options.adjustment default `holm`
 * @param options.family number of tests; default the number of p-values that are not NaN
 * @returns one p-value each, at most 1; NaN stays NaN and does not count as a test
 * @throws RangeError for a p-value outside 0 to 1, an unknown adjustment, or a family smaller than the
 *   list; TypeError on what is no list
 */
export function adjustP(
  ps: readonly number[],
  { adjustment = "holm", family }: { adjustment?: Adjustment; family?: number } = {},
): number[] {
  checkList("ps", ps, "an array of p-values");
  const order: number[] = [];
  ps.forEach((p, i) => {
    if (typeof p !== "number" || p < 0 || p > 1) {
      throw new RangeError(`invalid p: ${valueText(p)} (expected 0 to 1)`);
    }
    if (!Number.isNaN(p)) order.push(i);
  });
  const m = family ?? order.length;
  if (!Number.isSafeInteger(m) || m < order.length) {
    throw new RangeError(`invalid family: ${m} (expected a whole number, ${order.length} or more)`);
  }
  if (!adjustments.includes(adjustment)) {
    throw new RangeError(`invalid adjustment: ${adjustment} (expected ${adjustments.join(", ")})`);
  }
  const out = ps.slice();
  if (adjustment === "none") return out;
  order.sort((i, j) => (ps[i] as number) - (ps[j] as number) || i - j);
  if (adjustment === "benjamini-hochberg") {
    let least = 1;
    for (let rank = order.length; rank >= 1; rank--) {
      const i = order[rank - 1] as number;
      least = Math.min(least, ((ps[i] as number) * m) / rank);
      out[i] = least;
    }
    return out;
  }
  let most = 0;
  order.forEach((i, rank) => {
    const tests = adjustment === "holm" ? m - rank : m;
    most = Math.max(most, Math.min(1, (ps[i] as number) * tests));
    out[i] = most;
  });
  return out;
}
