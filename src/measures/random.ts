/** A stream of pseudo-random numbers: each call gives the next one, 0 or more and less than 1. */
export type Random = () => number;

/**
 * A seeded stream of pseudo-random numbers, the same on every machine.
 * xoshiro128** (Blackman & Vigna 2021, "Scrambled linear pseudorandom number generators"), its
 * state filled from the seed by splitmix32; two 32-bit draws make one double with 53 random bits.
 *
 * @param seed a whole number, default 1; taken modulo 2^32
 * @throws RangeError when the seed is not a whole number
 */
export function random(seed = 1): Random {
  if (!Number.isSafeInteger(seed)) {
    throw new RangeError(`invalid seed: ${seed} (expected a whole number)`);
  }
  const next = splitmix32(seed);
  let a = next();
  let b = next();
  let c = next();
  let d = next();

  function bits(): number {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotate(d, 11);
    return result;
  }
  return () => ((bits() >>> 5) * 0x4000000 + (bits() >>> 6)) / 0x20000000000000;
}

/** A whole number from 0 up to, not including, `below`. */
export function randomIndex(below: number, next: Random): number {
  return Math.floor(next() * below);
}

/** A shuffled copy (Fisher-Yates). */
export function shuffled<T>(items: readonly T[], next: Random): T[] {
  const out = items.slice();
  for (let i = out.length - 1; i > 0; i--) {
    const j = randomIndex(i + 1, next);
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}

function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return z ^ (z >>> 16);
  };
}

function rotate(x: number, k: number): number {
  return (x << k) | (x >>> (32 - k));
}
