import { checkList, checkObject } from "../check-argument.js";
import { checkCount } from "./counts.js";

/** A word's count in each part of a corpus, and the size of each part in tokens. */
export interface PartCounts {
  readonly counts: readonly number[];
  readonly sizes: readonly number[];
}

/** Everything about the parts that the formulas need; `rates` are counts over sizes, `shares` sizes over their sum. */
interface Parts {
  readonly counts: readonly number[];
  readonly rates: readonly number[];
  readonly shares: readonly number[];
  readonly f: number;
  readonly k: number;
}

/**
 * Number of parts that hold the word.
 *
 * @throws RangeError when counts and sizes differ in number or a count exceeds its part;
 *   TypeError on what is no object of both
 */
export function range(parts: PartCounts): number {
  checked(parts);
  return parts.counts.filter((v) => v > 0).length;
}

/**
 * Juilland's D: 1 - V / sqrt(k - 1), V the population standard deviation of the word's rates in the
 * k parts over their mean (Juilland & Chang-Rodríguez 1964). 1 is even; 0 all in one part.
 * NaN with one part, or for a word that does not occur.
 *
 * @throws RangeError when counts and sizes differ in number or a count exceeds its part;
 *   TypeError on what is no object of both
 */
export function juillandD(parts: PartCounts): number {
  const { rates, k, f } = checked(parts);
  if (k < 2 || f === 0) return Number.NaN;
  const mean = sum(rates) / k;
  const variance = sum(rates.map((r) => (r - mean) ** 2)) / k;
  return bounded(1 - Math.sqrt(variance) / mean / Math.sqrt(k - 1));
}

/**
 * Carroll's D2: the entropy of the word's rates over the parts, divided by that of an even spread
 * (Carroll 1970). 1 is even; 0 all in one part. NaN with one part, or for a word that does not occur.
 *
 * @throws RangeError when counts and sizes differ in number or a count exceeds its part;
 *   TypeError on what is no object of both
 */
export function carrollD2(parts: PartCounts): number {
  const { rates, k, f } = checked(parts);
  if (k < 2 || f === 0) return Number.NaN;
  const total = sum(rates);
  const entropy = -sum(rates.map((r) => (r > 0 ? (r / total) * Math.log2(r / total) : 0)));
  return bounded(entropy / Math.log2(k));
}

/**
 * Carroll's Um, the frequency adjusted by D2: f D2 + (1 - D2) f / k (Carroll 1970).
 *
 * @throws RangeError when counts and sizes differ in number or a count exceeds its part;
 *   TypeError on what is no object of both
 */
export function carrollUm(parts: PartCounts): number {
  const { k, f } = checked(parts);
  const d2 = carrollD2(parts);
  return f * d2 + ((1 - d2) * f) / k;
}

/**
 * Rosengren's S: (sum of sqrt(share x count))^2 / f (Rosengren 1971). 1 is even; the share of one
 * part when all stands in it. NaN for a word that does not occur.
 *
 * @throws RangeError when counts and sizes differ in number or a count exceeds its part;
 *   TypeError on what is no object of both
 */
export function rosengrenS(parts: PartCounts): number {
  const { counts, shares, f } = checked(parts);
  return bounded(sum(counts.map((v, i) => Math.sqrt(v * (shares[i] as number)))) ** 2 / f);
}

/**
 * Gries's DP: half the sum of |count / f - share| (Gries 2008). 0 is even, near 1 all in a small
 * part. NaN for a word that does not occur.
 *
 * @throws RangeError when counts and sizes differ in number or a count exceeds its part;
 *   TypeError on what is no object of both
 */
export function griesDp(parts: PartCounts): number {
  const { counts, shares, f } = checked(parts);
  if (f === 0) return Number.NaN;
  return sum(counts.map((v, i) => Math.abs(v / f - (shares[i] as number)))) / 2;
}

/**
 * DPnorm: DP over its largest possible value, 1 - the smallest share (Lijffijt & Gries 2012). NaN with one part.
 *
 * @throws RangeError when counts and sizes differ in number or a count exceeds its part;
 *   TypeError on what is no object of both
 */
export function griesDpNorm(parts: PartCounts): number {
  const { shares, k } = checked(parts);
  const smallest = shares.reduce((x, y) => Math.min(x, y), 1);
  return k < 2 ? Number.NaN : bounded(griesDp(parts) / (1 - smallest));
}

/**
 * DA: 1 - the mean absolute difference of the rates of any two parts, over twice the mean rate
 * (Burch, Egbert & Biber 2017; with rates, for parts of unequal size, Egbert, Burch & Biber 2020). 1 is
 * even; 0 all in one part. NaN with one part, or for a word that
 * does not occur.
 *
 * @throws RangeError when counts and sizes differ in number or a count exceeds its part;
 *   TypeError on what is no object of both
 */
export function dispersionDa(parts: PartCounts): number {
  const { rates, k, f } = checked(parts);
  if (k < 2 || f === 0) return Number.NaN;
  // Sorted, the sum of all differences needs one pass instead of k (k - 1) / 2 pairs.
  const ascending = rates.slice().sort((x, y) => x - y);
  const differences = sum(ascending.map((r, i) => r * (2 * i - k + 1)));
  return bounded(1 - differences / ((k * (k - 1)) / 2) / (2 * (sum(rates) / k)));
}

/**
 * DKL from the Kullback-Leibler divergence of the word's shares from the parts' shares, base 2, as
 * 1 / (1 + KLD) so that 1 is even: the odds-to-probability form of Gries (2024: 90), turned round. Gries
 * (2020) leaves the divergence as it is, Gries (2021) takes e^-KLD. NaN for a word that does not occur.
 *
 * @throws RangeError when counts and sizes differ in number or a count exceeds its part;
 *   TypeError on what is no object of both
 */
export function dispersionDkl(parts: PartCounts): number {
  const { counts, shares, f } = checked(parts);
  if (f === 0) return Number.NaN;
  const divergence = sum(
    counts.map((v, i) => (v > 0 ? (v / f) * Math.log2(v / f / (shares[i] as number)) : 0)),
  );
  return 1 / (1 + divergence);
}

/**
 * Makes sure that a value is the counts and sizes of parts, for callers whose arguments no compiler checked.
 *
 * @throws TypeError naming what is none
 */
export function checkParts(parts: PartCounts): void {
  checkObject("parts", parts, { expected: "arrays { counts, sizes }" });
  checkList("counts", parts.counts);
  checkList("sizes", parts.sizes);
}

function checked(parts: PartCounts): Parts {
  checkParts(parts);
  const { counts, sizes } = parts;
  if (counts.length !== sizes.length) {
    throw new RangeError(
      `invalid counts: ${counts.length} parts (expected ${sizes.length}, as many as sizes)`,
    );
  }
  counts.forEach((v, i) => {
    const size = sizes[i] as number;
    // Making the names of all that is right takes longer than the measures.
    if (Number.isSafeInteger(v) && Number.isSafeInteger(size) && v >= 0 && v <= size && size > 0) {
      return;
    }
    checkCount(`sizes[${i}]`, size);
    if (checkCount(`counts[${i}]`, v) > size) {
      throw new RangeError(
        `invalid counts[${i}]: ${v} (expected at most the part's size, ${size})`,
      );
    }
    if (size === 0) {
      throw new RangeError(`invalid sizes[${i}]: 0 (expected a part with 1 token or more)`);
    }
  });
  const total = sum(sizes);
  return {
    counts,
    rates: counts.map((v, i) => v / (sizes[i] as number)),
    shares: sizes.map((s) => s / total),
    f: sum(counts),
    k: counts.length,
  };
}

/** Rounding may carry a value a hair past 0 or 1, which would print as -0.00. */
function bounded(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const v of values) total += v;
  return total;
}
