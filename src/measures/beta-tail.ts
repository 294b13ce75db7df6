import { continuedFraction } from "./continued-fraction.js";
import { logBeta } from "./log-gamma.js";

/**
 * The regularised incomplete beta function I_x(a, b), 0 to 1, by its continued fraction
 * (Abramowitz & Stegun 1964, 26.5.8). For whole numbers it is a binomial tail:
 * P(X >= k) = I_p(k, n - k + 1). NaN for a or b not above 0, or x outside 0 to 1.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (!(a > 0) || !(b > 0) || !(x >= 0 && x <= 1)) return Number.NaN;
  if (x === 0 || x === 1) return x;
  const factor = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b));
  return x < (a + 1) / (a + b + 2)
    ? factor / (a * fractionOf(x, a, b))
    : 1 - factor / (b * fractionOf(1 - x, b, a));
}

/**
 * The x at which I_x(a, b) = p: Newton's steps on the logit of x, kept inside a shrinking bracket.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1) || !(a > 0) || !(b > 0)) return Number.NaN;
  if (p === 0 || p === 1) return p;
  const logB = logBeta(a, b);
  let low = -700;
  let high = 36;
  let t = Math.log(a / b);
  for (let i = 0; i < 200; i++) {
    const x = 1 / (1 + Math.exp(-t));
    const error = incompleteBeta(x, a, b) - p;
    if (error === 0) return x;
    if (error > 0) high = t;
    else low = t;
    // d I_x / d logit(x) = x^a (1 - x)^b / B(a, b)
    const slope = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logB);
    let next = t - error / slope;
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (Math.abs(next - t) <= 1e-15 * Math.max(1, Math.abs(t))) return 1 / (1 + Math.exp(-next));
    t = next;
  }
  return 1 / (1 + Math.exp(-t));
}

/** 1 + d1 / (1 + d2 / (1 + …)) with the coefficients of Abramowitz & Stegun. */
function fractionOf(x: number, a: number, b: number): number {
  return continuedFraction(
    (i) => {
      const m = i >> 1;
      return i % 2 === 0
        ? (m * (b - m) * x) / ((a + i - 1) * (a + i))
        : (-(a + m) * (a + b + m) * x) / ((a + i - 1) * (a + i));
    },
    () => 1,
  );
}
