const HALF_LOG_2_PI = 0.9189385332046727;

/**
 * The natural logarithm of the gamma function for x > 0, to about 1e-15 relative; NaN otherwise.
 * Stirling's series from x = 10 on, the recurrence below it (Abramowitz & Stegun 1964, 6.1.15 and
 * 6.1.41).
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let shift = 1;
  let y = x;
  while (y < 10) {
    shift *= y;
    y += 1;
  }
  return (y - 0.5) * Math.log(y) - y + HALF_LOG_2_PI + stirling(y) - Math.log(shift);
}

/**
 * ln B(a, b) = ln Γ(a) + ln Γ(b) - ln Γ(a + b) for a, b > 0. Where an argument is large the series are
 * subtracted term by term, for the sum of three logarithms would lose the digits after the tenth.
 */
export function logBeta(a: number, b: number): number {
  const [p, q] = a < b ? [a, b] : [b, a];
  if (!(q >= 10)) return logGamma(p) + logGamma(q) - logGamma(p + q);
  const series = stirling(q) - stirling(p + q);
  const share = Math.log1p(-p / (p + q));
  if (p < 10) return logGamma(p) + series + p - p * Math.log(p + q) + (q - 0.5) * share;
  return (
    HALF_LOG_2_PI -
    0.5 * Math.log(q) +
    stirling(p) +
    series +
    (p - 0.5) * Math.log(p / (p + q)) +
    q * share
  );
}

/** ln of the number of ways to choose k of n things; -Infinity when there is none. */
export function logChoose(n: number, k: number): number {
  if (k < 0 || k > n) return Number.NEGATIVE_INFINITY;
  if (k === 0 || k === n) return 0;
  return -Math.log(n + 1) - logBeta(n - k + 1, k + 1);
}

/** What Stirling's formula leaves out, by seven terms of its series, for x of 10 or more. */
function stirling(x: number): number {
  const r = 1 / (x * x);
  return (
    (1 / 12 -
      r *
        (1 / 360 -
          r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - r * (691 / 360360 - r / 156)))))) /
    x
  );
}
