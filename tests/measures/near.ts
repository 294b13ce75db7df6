import { expect } from "vitest";

/** Expects `found` within a relative distance of `wanted`, default 1e-6; absolute where `wanted` is 0. */
export function near(found: number, wanted: number, relative = 1e-6): void {
  const distance = Math.abs(found - wanted) / (wanted === 0 ? 1 : Math.abs(wanted));
  expect(distance, `${found} against ${wanted}`).toBeLessThanOrEqual(relative);
}
