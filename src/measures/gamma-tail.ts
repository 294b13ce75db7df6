import { checkNumber } from "../check-argument.js";
import { continuedFraction } from "./continued-fraction.js";
import { logGamma } from "./log-gamma.js";

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
  if (x < a + 1) return 1 - factor * seriesOf(a, x);
  const fraction = continuedFraction(
    (i) => -i * (i - a),
    (i) => x + 1 - a + 2 * i,
  );
  return factor / fraction;
}

/**
 * P(X >= x) for a chi-squared variable: the p-value of G2 and of chi-squared. NaN for x < 0 or NaN.
 *
 * @param degrees degrees of freedom, default 1
 * @throws TypeError on what is no number
 */
export function chiSquaredTail(x: number, degrees = 1): number {
  checkNumber("x", x);
  checkNumber("degrees", degrees);
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
