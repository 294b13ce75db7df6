import fc from "fast-check";
import { expect, test } from "vitest";
import { random, randomIndex, shuffled } from "../../src/measures/random.js";

/** xoshiro128** seeded by splitmix32, written anew with BigInt. */
function oracle(seed: number): () => number {
  const mask = 0xffffffffn;
  let state = BigInt(seed) & mask;
  const splitmix = () => {
    state = (state + 0x9e3779b9n) & mask;
    let z = state;
    z = ((z ^ (z >> 16n)) * 0x85ebca6bn) & mask;
    z = ((z ^ (z >> 13n)) * 0xc2b2ae35n) & mask;
    return z ^ (z >> 16n);
  };
  let [a, b, c, d] = [splitmix(), splitmix(), splitmix(), splitmix()];
  const rotate = (x: bigint, k: bigint) => ((x << k) | (x >> (32n - k))) & mask;
  const bits = () => {
    const result = (rotate((b * 5n) & mask, 7n) * 9n) & mask;
    const t = (b << 9n) & mask;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotate(d, 11n);
    return result;
  };
  return () => Number(((bits() >> 5n) << 26n) + (bits() >> 6n)) / 2 ** 53;
}

test("random(seed) is xoshiro128** seeded by splitmix32", () => {
  for (const seed of [0, 1, 42, 123456789]) {
    const wanted = oracle(seed);
    const found = random(seed);
    for (let i = 0; i < 100; i++) expect(found()).toBe(wanted());
  }
});

test("random() starts from seed 1 and gives the numbers that an implementation in Python gives", () => {
  const next = random();
  expect([next(), next(), next(), next()]).toEqual([
    0.5686059948349658, 0.8893939367683266, 0.4705824180198359, 0.35296769838967534,
  ]);
});

test("random(seed) refuses a fractional seed", () => {
  expect(() => random(1.5)).toThrow("invalid seed: 1.5 (expected a whole number)");
});

test("random(seed) is spread evenly: chi-squared over 100 bins", () => {
  const next = random(7);
  const bins = new Array<number>(100).fill(0);
  for (let i = 0; i < 100_000; i++) {
    const bin = randomIndex(100, next);
    bins[bin] = (bins[bin] as number) + 1;
  }
  const statistic = bins.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
  // 99 degrees of freedom: between the 0.1 % and the 99.9 % quantile (R's qchisq).
  expect(statistic).toBeGreaterThan(60.7);
  expect(statistic).toBeLessThan(149.5);
});

test("shuffled keeps every item and leaves the list alone", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
      const before = items.slice();
      const out = shuffled(items, random(seed));
      expect(items).toEqual(before);
      expect(out.slice().sort((x, y) => x - y)).toEqual(before.sort((x, y) => x - y));
    }),
  );
});

test("shuffled gives each order of three equally often", () => {
  const next = random(3);
  const seen = new Map<string, number>();
  for (let i = 0; i < 60_000; i++) {
    const order = shuffled(["a", "b", "c"], next).join("");
    seen.set(order, (seen.get(order) ?? 0) + 1);
  }
  expect(seen.size).toBe(6);
  // 10,000 each; four standard deviations are 365.
  for (const n of seen.values()) expect(Math.abs(n - 10_000)).toBeLessThan(365);
});
