import { betaQuantile } from "./beta-tail.js";
import { contingency, type TwoCounts } from "./contingency.js";
import type { Formula } from "./formula.js";

/** `walter`: half a count to all four numbers; `hardie`: half a count where a count is 0; `none`. */
export type Smoothing = "walter" | "hardie" | "none";

/**
 * Log ratio: the binary logarithm of the ratio of two relative frequencies. 1 means twice as
 * frequent in the target, -1 half as frequent.
 *
 * @param options.smoothing default `walter`, (f + 0.5) / (n + 0.5) (Walter 1975); `hardie` replaces
 *   only a count of 0 by 0.5 (Hardie 2014); `none` gives NaN where a count is 0
 * @returns NaN when a corpus is empty
 * @throws RangeError for counts that are negative, fractional or above their corpus; TypeError on what is
 *   no object of counts
 */
export function logRatio(
  counts: TwoCounts,
  { smoothing = "walter" }: { smoothing?: Smoothing } = {},
): number {
  contingency(counts);
  const { f1, n1, f2, n2 } = counts;
  if (n1 === 0 || n2 === 0) return Number.NaN;
  if (smoothing === "walter")
    return Math.log2(((f1 + 0.5) / (n1 + 0.5)) * ((n2 + 0.5) / (f2 + 0.5)));
  if (smoothing !== "hardie" && smoothing !== "none") {
    throw new RangeError(`invalid smoothing: ${smoothing} (expected walter, hardie or none)`);
  }
  const half = smoothing === "hardie" ? 0.5 : Number.NaN;
  return Math.log2(((f1 || half) / n1) * (n2 / (f2 || half)));
}

/**
 * Both ends of the exact conditional interval of the log ratio: Clopper & Pearson's interval for
 * f1 out of f1 + f2, turned into a ratio of rates. An end without bound is NaN: the low one when
 * the word is not in the target, the high one when it is not in the reference.
 *
 * @param options.level default 0.95, of the whole family when `family` is given
 * @param options.family number of words compared at once; the interval holds for all of them
 *   together (Bonferroni); default 1
 * @throws RangeError for counts that cannot be, a level outside 0 to 1, a family below 1 or fractional;
 *   TypeError on what is no object of counts
 */
export function logRatioInterval(
  counts: TwoCounts,
  { level = 0.95, family = 1 }: { level?: number; family?: number } = {},
): { low: number; high: number } {
  contingency(counts);
  const tail = checkedTail(level, family) / 2;
  return { low: lowEnd(counts, tail), high: highEnd(counts, tail) };
}

/**
 * Log ratio, conservative (LRC; Evert 2022): the end nearer to 0 of the log ratio's interval, or 0
 * when the interval holds 0. A word scores high only if it is surely much more frequent.
 *
 * @param options.level default 0.95, for the whole family
 * @param options.family number of words compared at once (Bonferroni), default 1
 * @param options.positive true for the one-sided bound, which looks for key words of the target only
 *   and may fall below 0; NaN when the word is not in the target
 * @throws as `logRatioInterval` does
 */
export function lrc(
  counts: TwoCounts,
  {
    level = 0.95,
    family = 1,
    positive = false,
  }: { level?: number; family?: number; positive?: boolean } = {},
): number {
  contingency(counts);
  if (counts.n1 === 0 || counts.n2 === 0 || counts.f1 + counts.f2 === 0) return Number.NaN;
  const tail = checkedTail(level, family);
  if (positive) return lowEnd(counts, tail);
  const low = lowEnd(counts, tail / 2);
  if (low > 0) return low;
  const high = highEnd(counts, tail / 2);
  return Number.isNaN(high) ? 0 : Math.min(high, 0);
}

const logRatioVariants = {
  walter: {
    variant: "(f + 0.5) / (n + 0.5)",
    source: "Walter 1975, Biometrika 62(2); Hardie 2014, Log Ratio: an informal introduction",
  },
  hardie: {
    variant: "0.5 for a count of 0",
    source: "Hardie 2014, Log Ratio: an informal introduction",
  },
  none: { variant: "unsmoothed", source: "Hardie 2014, Log Ratio: an informal introduction" },
};

/** What `logRatio` computes under the same smoothing. */
export function logRatioFormula({ smoothing = "walter" }: { smoothing?: Smoothing } = {}): Formula {
  return { formula: "log-ratio", logBase: 2, ...logRatioVariants[smoothing] };
}

/** What `lrc` computes. */
export function lrcFormula({ positive = false }: { positive?: boolean } = {}): Formula {
  return {
    formula: positive ? "positive-lrc" : "lrc",
    variant: `exact conditional interval, Bonferroni, ${positive ? "one-sided" : "two-sided"}`,
    logBase: 2,
    source: "Evert 2022, Measuring keyness; R package corpora",
  };
}

function lowEnd({ f1, n1, f2, n2 }: TwoCounts, tail: number): number {
  if (f1 === 0 || n1 === 0 || n2 === 0) return Number.NaN;
  const p = betaQuantile(tail, f1, f2 + 1);
  return Math.log2((p / (1 - p)) * (n2 / n1));
}

function highEnd({ f1, n1, f2, n2 }: TwoCounts, tail: number): number {
  return -lowEnd({ f1: f2, n1: n2, f2: f1, n2: n1 }, tail);
}

function checkedTail(level: number, family: number): number {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`invalid level: ${level} (expected between 0 and 1)`);
  }
  if (!Number.isSafeInteger(family) || family < 1) {
    throw new RangeError(`invalid family: ${family} (expected a whole number, 1 or more)`);
  }
  return (1 - level) / family;
}
