import fc from "fast-check";
import { expect, test } from "vitest";
import {
  bootstrapInterval,
  poissonInterval,
  proportionInterval,
  quantile,
} from "../../src/measures/intervals.js";
import { logChoose } from "../../src/measures/log-gamma.js";
import { near } from "./near.js";

test("proportionInterval agrees with R's binom.test(10, 100)", () => {
  const { low, high } = proportionInterval(10, 100);
  near(low, 0.04900468922148595, 1e-10);
  near(high, 0.17622259774017532, 1e-10);
});

test("intervals of very small and very large shares and counts agree with R", () => {
  // R 4.2.2: binom.test(3, 1e7), binom.test(9999999, 1e7, conf.level = .99), poisson.test(12345, conf.level = .9).
  const rare = proportionInterval(3, 1e7);
  near(rare.low, 6.186721656250619e-8, 1e-9);
  near(rare.high, 8.767270541579748e-7, 1e-9);
  const usual = proportionInterval(9999999, 1e7, { level: 0.99 });
  near(usual.low, 0.9999992569872889, 1e-15);
  near(usual.high, 0.9999999994987459, 1e-15);
  const many = poissonInterval(12345, { level: 0.9 });
  near(many.low, 12162.81378987627, 1e-11);
  near(many.high, 12529.33063607966, 1e-11);
});

test("proportionInterval of none in ten ends at 1 - 0.025^(1 / 10)", () => {
  const { low, high } = proportionInterval(0, 10);
  expect(low).toBe(0);
  near(high, 1 - 0.025 ** 0.1, 1e-12);
  expect(proportionInterval(10, 10).high).toBe(1);
});

test("proportionInterval leaves at most 2.5 % in each tail, by brute force", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), (n, k) => {
      const count = k % (n + 1);
      const { low, high } = proportionInterval(count, n);
      const chance = (p: number, from: number, to: number) => {
        let sum = 0;
        for (let x = from; x <= to; x++)
          sum += Math.exp(logChoose(n, x)) * p ** x * (1 - p) ** (n - x);
        return sum;
      };
      if (count > 0) near(chance(low, count, n), 0.025, 1e-8);
      if (count < n) near(chance(high, 0, count), 0.025, 1e-8);
    }),
  );
});

test("poissonInterval agrees with R's poisson.test", () => {
  near(poissonInterval(3).low, 0.6186721228956014, 1e-10);
  near(poissonInterval(3).high, 8.767273069742323, 1e-10);
  near(poissonInterval(100).low, 81.36399125092314, 1e-10);
  near(poissonInterval(100).high, 121.62679379242638, 1e-10);
  expect(poissonInterval(0).low).toBe(0);
  near(poissonInterval(0).high, -Math.log(0.025), 1e-10);
});

test("intervals name what is wrong with their input", () => {
  expect(() => proportionInterval(-1, 5)).toThrow(
    "invalid count: -1 (expected a whole number, 0 or more)",
  );
  expect(() => proportionInterval(6, 5)).toThrow("invalid count: 6 (expected at most 5)");
  expect(() => poissonInterval(1.5)).toThrow("invalid count: 1.5");
  expect(() => poissonInterval(1, { level: 1 })).toThrow(
    "invalid level: 1 (expected between 0 and 1)",
  );
  expect(() => bootstrapInterval([1], () => 0, { samples: 0 })).toThrow("invalid samples: 0");
  expect(proportionInterval(0, 0).low).toBeNaN();
});

const mean = (xs: readonly number[]) => xs.reduce((x, y) => x + y, 0) / xs.length;

test("bootstrapInterval of a mean is close to the normal interval, and the same for the same seed", () => {
  const values = Array.from({ length: 400 }, (_, i) => i % 20);
  // Mean 9.5, population standard deviation sqrt(33.25): 9.5 -+ 1.96 x 5.766 / 20.
  const interval = bootstrapInterval(values, mean, { seed: 5 });
  expect(interval.low).toBeCloseTo(9.5 - 0.565, 1);
  expect(interval.high).toBeCloseTo(9.5 + 0.565, 1);
  expect(bootstrapInterval(values, mean, { seed: 5 })).toEqual(interval);
  expect(bootstrapInterval(values, mean, { seed: 6 })).not.toEqual(interval);
});

test("bootstrapInterval is NaN for an empty list and a point for equal values", () => {
  expect(bootstrapInterval([], mean).low).toBeNaN();
  expect(bootstrapInterval([4, 4, 4], mean)).toEqual({ low: 4, high: 4 });
});

test("quantile is R's type 7", () => {
  expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
  expect(quantile([1, 2, 3, 4], 1)).toBe(4);
  expect(quantile([], 0.5)).toBeNaN();
});
