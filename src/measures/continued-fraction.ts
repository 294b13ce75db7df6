const TINY = 1e-300;

/**
 * The continued fraction b(0) + a(1) / (b(1) + a(2) / (b(2) + …)), to the last digit that a double
 * holds, by Lentz's method (Lentz 1976; Thompson & Barnett 1986).
 */
export function continuedFraction(a: (i: number) => number, b: (i: number) => number): number {
  let value = nonZero(b(0));
  let c = value;
  let d = 0;
  for (let i = 1; i < 200_000; i++) {
    d = 1 / nonZero(b(i) + a(i) * d);
    c = nonZero(b(i) + a(i) / c);
    const step = c * d;
    value *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return value;
}

function nonZero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x;
}
