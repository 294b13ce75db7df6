import { type Random, randomIndex } from "./random.js";

/** The number of ways to choose k of n places; Infinity above what a double can count exactly. */
export function combinations(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) {
    ways = Math.round((ways * (n - i + 1)) / i);
    if (ways > Number.MAX_SAFE_INTEGER) return Number.POSITIVE_INFINITY;
  }
  return k > n ? 0 : ways;
}

/** Every way to choose k of the numbers 0 to n - 1, each ascending. The array is reused: copy it to keep it. */
export function* everyArrangement(n: number, k: number): Generator<readonly number[]> {
  const chosen = Array.from({ length: k }, (_, i) => i);
  if (k > n) return;
  for (;;) {
    yield chosen;
    let i = k - 1;
    while (i >= 0 && chosen[i] === n - k + i) i--;
    if (i < 0) return;
    chosen[i] = (chosen[i] as number) + 1;
    for (let j = i + 1; j < k; j++) chosen[j] = (chosen[j - 1] as number) + 1;
  }
}

/** k of the numbers 0 to n - 1, each set equally likely, ascending (Floyd's algorithm, Bentley & Floyd 1987). */
export function randomArrangement(n: number, k: number, next: Random): number[] {
  const chosen = new Set<number>();
  for (let j = n - k; j < n; j++) {
    const t = randomIndex(j + 1, next);
    chosen.add(chosen.has(t) ? j : t);
  }
  return [...chosen].sort((x, y) => x - y);
}
