import { logGamma } from "./log-gamma.js";

const TINY = 1e-300;

/**
 * The regularised upper incomplete gamma function Q(a, x), 0 to 1: by its series below x = a + 1
 * and by its continued fraction above (Abramowitz & Stegun 1964, 6.5.29 and 6.5.31). NaN for
 * a <= 0 or x < 0.
 */
export function gammaTail(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) return Number.NaN;
  if (x === 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  const factor = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - factor * seriesOf(a, x) : factor * fractionOf(a, x);
}

/**
 * P(X >= x) for a chi-squared variable: the p-value of G2 and of chi-squared. NaN for x < 0 or NaN.
 *
 * @param degrees degrees of freedom, default 1
 */
export function chiSquaredTail(x: number, degrees = 1): number {
  return gammaTail(degrees / 2, x / 2);
}

/** P(Z >= z) for a standard normal variable, one-sided. */
export function normalTail(z: number): number {
  const half = gammaTail(0.5, (z * z) / 2) / 2;
  return z < 0 ? 1 - half : half;
}

function seriesOf(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function fractionOf(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 100_000; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / nonZero(an * d + b);
    c = nonZero(b + an / c);
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return h;
}

function nonZero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x;
}
