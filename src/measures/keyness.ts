import { checkObject } from "../check-argument.js";
import { type Adjustment, adjustP } from "./adjust-p.js";
import {
  type Contingency,
  type Correction,
  contingency,
  expected,
  type TwoCounts,
} from "./contingency.js";
import { type Counts, checkCount, sizeOf } from "./counts.js";
import type { G2Terms } from "./g2.js";
import type { Interval } from "./intervals.js";
import { type KeynessEffect, keynessEffect } from "./keyness-effect.js";
import { type KeynessTest, keynessTest } from "./keyness-test.js";
import { logRatioInterval, type Smoothing } from "./log-ratio.js";
import { checkCounts } from "./word-arguments.js";

/** One word of a keyness comparison, with everything its numbers were computed from. */
export interface KeynessRow extends Contingency {
  readonly word: string;
  /** `target` when it is more frequent there than expected, `reference` when less, `neither` when as expected. */
  readonly keyOf: "target" | "reference" | "neither";
  /** `a` and `b` are the word's counts in target and reference, `c` and `d` all other tokens. */
  readonly targetSize: number;
  readonly referenceSize: number;
  readonly targetPerThousand: number;
  readonly referencePerThousand: number;
  /** Expected count in the target if the word were spread evenly. */
  readonly expected: number;
  readonly test: KeynessTest;
  readonly testVariant: string;
  /** Value of the test statistic, without sign; NaN for Fisher's exact test, which has none. */
  readonly statistic: number;
  readonly p: number;
  readonly adjustedP: number;
  readonly adjustment: Adjustment;
  /** Number of words compared at once. */
  readonly family: number;
  readonly effect: KeynessEffect;
  readonly effectVariant: string;
  readonly logBase: 2 | 10 | "e" | null;
  readonly effectSize: number;
  /** Exact interval of the log ratio for this word alone; NaN at an end without bound. */
  readonly logRatioLow: number;
  readonly logRatioHigh: number;
  readonly level: number;
  /** Empty, or what makes the numbers doubtful. */
  readonly warning: string;
  readonly source: string;
}

/** How two corpora are compared. */
export interface KeynessOptions {
  /** Default `g2`. */
  readonly test?: KeynessTest;
  /** Terms of G2, default 4. */
  readonly terms?: G2Terms;
  /** Of G2 and chi-squared, default `none`. */
  readonly correction?: Correction;
  /** Of p for the number of words, default `holm`. */
  readonly adjustment?: Adjustment;
  /** Default `log-ratio`. */
  readonly effect?: KeynessEffect;
  /** Of the log ratio, default `walter`. */
  readonly smoothing?: Smoothing;
  /** Of simple maths, default 100. */
  readonly lambda?: number;
  /** Confidence of the intervals and of LRC, default 0.95. */
  readonly level?: number;
  /** Words with fewer occurrences in both together are not compared; default 1. */
  readonly minimum?: number;
}

/**
 * Keyness of every word of a target against a named reference.
 *
 * @returns one row a word: the key words of the target first, the strongest on top, then those that
 *   neither has, then those of the reference, its strongest last; ties by word. NaN for statistics
 *   that are undefined, as when one side has no tokens. Empty when both are empty.
 * @throws RangeError for a negative or fractional count, or a target equal to its reference; TypeError on
 *   what is no Map of counts
 * @example keyness({ target: wordCounts(second), reference: wordCounts(first) }, { effect: "lrc" })
 */
export function keyness(
  corpora: { target: Counts; reference: Counts },
  options: KeynessOptions = {},
): KeynessRow[] {
  checkObject("corpora", corpora, { expected: "Maps of counts { target, reference }" });
  const { target, reference } = corpora;
  const { adjustment = "holm", level = 0.95, minimum = 1 } = options;
  checkCount("minimum", minimum);
  checkCounts("target", target);
  checkCounts("reference", reference);
  for (const [word, n] of target) checkCount(`count of "${word}" in target`, n);
  for (const [word, n] of reference) checkCount(`count of "${word}" in reference`, n);
  if (target.size > 0 && sameCounts(target, reference)) {
    throw new RangeError("invalid reference: equal to the target (expected another text)");
  }
  const n1 = sizeOf(target);
  const n2 = sizeOf(reference);
  const words = [...new Set([...target.keys(), ...reference.keys()])].filter(
    (w) => (target.get(w) ?? 0) + (reference.get(w) ?? 0) >= Math.max(1, minimum),
  );
  const test = keynessTest(options);
  const effect = keynessEffect({ ...options, family: Math.max(1, words.length) });
  const source = `${test.formula.source}; ${effect.formula.source}`;

  const results = words.map((word) => {
    const counts = { f1: target.get(word) ?? 0, n1, f2: reference.get(word) ?? 0, n2 };
    const table = contingency(counts);
    return { word, counts, table, ...test.apply(table) };
  });
  const adjusted = adjustP(
    results.map((r) => r.p),
    { adjustment },
  );
  // Most words share a few small counts, and an exact interval takes a search.
  const intervals = new Map<string, Interval>();
  const intervalOf = (counts: TwoCounts) => {
    const key = `${counts.f1} ${counts.f2}`;
    const known = intervals.get(key) ?? logRatioInterval(counts, { level });
    intervals.set(key, known);
    return known;
  };
  const rows = results.map(({ word, counts, table, statistic, p }, i): KeynessRow => {
    const e = expected(table).a;
    const interval = intervalOf(counts);
    return {
      word,
      keyOf: table.a > e ? "target" : table.a < e ? "reference" : "neither",
      a: table.a,
      b: table.b,
      c: table.c,
      d: table.d,
      targetSize: n1,
      referenceSize: n2,
      targetPerThousand: (table.a * 1000) / n1,
      referencePerThousand: (table.b * 1000) / n2,
      expected: e,
      test: test.formula.formula as KeynessTest,
      testVariant: test.formula.variant,
      statistic,
      p,
      adjustedP: adjusted[i] as number,
      adjustment,
      family: words.length,
      effect: effect.formula.formula as KeynessEffect,
      effectVariant: effect.formula.variant,
      logBase: effect.formula.logBase,
      effectSize: effect.apply(counts),
      logRatioLow: interval.low,
      logRatioHigh: interval.high,
      level,
      warning: warningOf(table),
      source,
    };
  });
  return sorted(rows);
}

/** What is doubtful about a 2 x 2 table: an empty side, an expected count under 5 (Cochran 1954), a count of 0. */
export function warningOf(
  table: Contingency,
  { target = "target", reference = "reference" }: { target?: string; reference?: string } = {},
): string {
  const e = expected(table);
  if (table.a + table.c === 0) return `the ${target} has no tokens`;
  if (table.b + table.d === 0) return `the ${reference} has no tokens`;
  const warnings: string[] = [];
  const least = Math.min(e.a, e.b, e.c, e.d);
  if (least < 5) warnings.push(`an expected count is under 5 (${least.toPrecision(3)})`);
  if (table.a === 0) warnings.push(`not in the ${target}`);
  if (table.b === 0) warnings.push(`not in the ${reference}`);
  return warnings.join("; ");
}

function sameCounts(target: Counts, reference: Counts): boolean {
  if (target === reference) return true;
  if (target.size !== reference.size) return false;
  for (const [word, n] of target) if (reference.get(word) !== n) return false;
  return true;
}

function sorted(rows: KeynessRow[]): KeynessRow[] {
  const keys = new Map(rows.map((row) => [row, signedStrength(row)]));
  return rows.sort((x, y) => {
    const difference = (keys.get(y) as number) - (keys.get(x) as number);
    return difference || (x.word < y.word ? -1 : 1);
  });
}

/** Fisher's test has no statistic: its strength is how small p is. */
function signedStrength(row: KeynessRow): number {
  const strength = Number.isNaN(row.statistic) ? -Math.log(row.p + 1e-320) : row.statistic;
  if (Number.isNaN(strength) || row.keyOf === "neither") return 0;
  return row.keyOf === "target" ? strength : -strength;
}
