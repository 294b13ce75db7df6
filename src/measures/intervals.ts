import { checkFunction, checkList } from "../check-argument.js";
import { betaQuantile } from "./beta-tail.js";
import { checkCount } from "./counts.js";
import { gammaTail } from "./gamma-tail.js";
import { random, randomIndex } from "./random.js";

/** Both ends of an interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Exact interval for a proportion (Clopper & Pearson 1934): `count` of `size`.
 *
 * @param options.level confidence, between 0 and 1, default 0.95
 * @returns both ends between 0 and 1; NaN when size is 0
 * @throws RangeError for a count that is not whole, or above size
 */
export function proportionInterval(
  count: number,
  size: number,
  { level = 0.95 }: { level?: number } = {},
): Interval {
  checkCount("count", count);
  checkCount("size", size);
  if (count > size) throw new RangeError(`invalid count: ${count} (expected at most ${size})`);
  const tail = tailOf(level);
  if (size === 0) return { low: Number.NaN, high: Number.NaN };
  return {
    low: count === 0 ? 0 : betaQuantile(tail, count, size - count + 1),
    high: count === size ? 1 : 1 - betaQuantile(tail, size - count, count + 1),
  };
}

/**
 * Exact interval for the mean of a Poisson count (Garwood 1936).
 *
 * @param options.level confidence, default 0.95
 * @throws RangeError for a count that is not whole
 */
export function poissonInterval(
  count: number,
  { level = 0.95 }: { level?: number } = {},
): Interval {
  checkCount("count", count);
  const tail = tailOf(level);
  return {
    low: count === 0 ? 0 : gammaQuantile(1 - tail, count),
    high: gammaQuantile(tail, count + 1),
  };
}

/**
 * Percentile bootstrap interval (Efron & Tibshirani 1993, ch. 13) of a statistic of a list: the
 * list is drawn anew with replacement, and the middle `level` of the statistic's values is kept.
 * Quantiles are R's type 7.
 *
 * @param statistic of a list as long as `values`; draws that give NaN are left out
 * @param options.level default 0.95
 * @param options.samples how many draws, default 2000
 * @param options.seed default 1
 * @returns NaN when the list is empty or the statistic never defined
 * @throws TypeError on what is no list or no function
 */
export function bootstrapInterval<T>(
  values: readonly T[],
  statistic: (sample: readonly T[]) => number,
  {
    level = 0.95,
    samples = 2000,
    seed = 1,
  }: { level?: number; samples?: number; seed?: number } = {},
): Interval {
  checkList("values", values, "an array");
  checkFunction("statistic", statistic, "a function of a list, which gives a number");
  const tail = tailOf(level);
  if (checkCount("samples", samples) === 0) {
    throw new RangeError("invalid samples: 0 (expected 1 or more)");
  }
  const next = random(seed);
  const found: number[] = [];
  for (let s = 0; s < samples && values.length > 0; s++) {
    const value = statistic(values.map(() => values[randomIndex(values.length, next)] as T));
    if (!Number.isNaN(value)) found.push(value);
  }
  found.sort((x, y) => x - y);
  return { low: quantile(found, tail), high: quantile(found, 1 - tail) };
}

/** Quantile of a sorted list, R's type 7: linear between neighbours. NaN for an empty list. */
export function quantile(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p;
  const below = Math.floor(at);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN;
  return low + (at - below) * (high - low);
}

function tailOf(level: number): number {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`invalid level: ${level} (expected between 0 and 1)`);
  }
  return (1 - level) / 2;
}

/** The x at which Q(a, x) = p, by bisection: Q falls steadily in x. */
function gammaQuantile(p: number, a: number): number {
  let low = 0;
  let high = a + 1;
  while (gammaTail(a, high) > p) high *= 2;
  for (let i = 0; i < 200 && high - low > 1e-15 * high; i++) {
    const middle = (low + high) / 2;
    if (gammaTail(a, middle) > p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
