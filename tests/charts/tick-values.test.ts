import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tickValues } from "../../src/charts/tick-values.js";

describe("tickValues(low, high)", () => {
  test.each([
    [0, 21, 10, [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20]],
    [-4.1, 3.2, 3, [-4, -2, 0, 2]],
    [0, 0.3, 3, [0, 0.1, 0.2, 0.3]],
    [0, 593, 6, [0, 100, 200, 300, 400, 500]],
    [7, 7, 4, [7]],
  ])("from %d to %d, about %d of them", (low, high, count, values) => {
    expect(tickValues(low, high, { count })).toEqual(values);
  });

  test("whole numbers stay whole", () => {
    expect(tickValues(0, 1, { count: 6, whole: true })).toEqual([0, 1]);
    expect(tickValues(0, 1, { count: 5 })).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });

  test("are ascending, within the range, never too many", () => {
    const ends = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        ends,
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        fc.integer({ min: 1, max: 12 }),
        (low, span, count) => {
          const high = low + span;
          const values = tickValues(low, high, { count });
          expect(values.length).toBeLessThanOrEqual(count + 1);
          expect(values).toEqual([...values].sort((a, b) => a - b));
          expect(new Set(values).size).toBe(values.length);
          for (const value of values) {
            expect(value).toBeGreaterThanOrEqual(low - span * 1e-6);
            expect(value).toBeLessThanOrEqual(high + span * 1e-6);
          }
        },
      ),
    );
  });
});
