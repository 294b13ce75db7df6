const HALF_LOG_2_PI = 0.9189385332046727;

/**
 * The natural logarithm of the gamma function for x > 0, to about 1e-15 relative; NaN otherwise.
 * Stirling's series with seven terms from x = 10 on, the recurrence below it (Abramowitz & Stegun
 * 1964, 6.1.15 and 6.1.41).
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let shift = 1;
  let y = x;
  while (y < 10) {
    shift *= y;
    y += 1;
  }
  const r = 1 / (y * y);
  const series =
    (1 / 12 -
      r *
        (1 / 360 -
          r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - r * (691 / 360360 - r / 156)))))) /
    y;
  return (y - 0.5) * Math.log(y) - y + HALF_LOG_2_PI + series - Math.log(shift);
}

/** ln(n!) for n = 0, 1, 2, … */
export function logFactorial(n: number): number {
  return n < 2 ? 0 : logGamma(n + 1);
}

/** ln of the number of ways to choose k of n things; -Infinity when there is none. */
export function logChoose(n: number, k: number): number {
  if (k < 0 || k > n) return Number.NEGATIVE_INFINITY;
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
