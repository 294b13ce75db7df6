import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type StaggerItem, stagger } from "../../src/charts/stagger.js";

const gap = 4;
const symbol = 8;

const items = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: 600 }),
      width: fc.integer({ min: 5, max: 300 }),
      height: fc.integer({ min: 10, max: 50 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((list) => list.sort((a, b) => a.x - b.x));

function boxes(list: readonly StaggerItem[]) {
  return stagger(list, { gap, symbol }).map(({ side, y, crossed }, index) => {
    const { x, width, height } = list[index] as StaggerItem;
    const left = side === "left" ? x - gap - width : x + gap;
    return {
      x,
      y,
      side,
      crossed,
      left,
      right: left + width,
      bottom: y - height / 2,
      top: y + height / 2,
    };
  });
}

describe("stagger(items)", () => {
  test("puts two labels that have room side by side on the base", () => {
    const list = [
      { x: 100, width: 50, height: 20 },
      { x: 300, width: 50, height: 20 },
    ];
    expect(stagger(list, { gap })).toEqual([
      { side: "left", y: 10, crossed: false },
      { side: "left", y: 10, crossed: false },
    ]);
  });

  test("puts the later of two close labels above the earlier", () => {
    const list = [
      { x: 300, width: 50, height: 20 },
      { x: 310, width: 50, height: 30 },
    ];
    expect(stagger(list, { gap }).map((place) => place.y)).toEqual([10, 35]);
  });

  test("puts a label to the right where it has no room to the left", () => {
    expect(stagger([{ x: 10, width: 50, height: 20 }], { gap })[0]?.side).toBe("right");
  });

  test("no label overlaps another, nor another's symbol", () => {
    fc.assert(
      fc.property(items, (list) => {
        const placed = boxes(list);
        placed.forEach((a, i) => {
          placed.forEach((b, j) => {
            if (i === j) return;
            const apart = a.top <= b.bottom || b.top <= a.bottom;
            const left = Math.min(b.left, b.x - symbol);
            const right = Math.max(b.right, b.x + symbol);
            expect(apart || a.right <= left || a.left >= right).toBe(true);
          });
        });
      }),
    );
  });

  test("says which labels a line runs through, and none when all stand to the left", () => {
    fc.assert(
      fc.property(items, (list) => {
        const placed = boxes(list);
        for (const box of placed) {
          const struck = placed.some(
            (line) => line.x > box.left && line.x < box.right && line.y > box.bottom,
          );
          expect(box.crossed).toBe(struck);
        }
        if (placed.every((box) => box.side === "left")) {
          expect(placed.some((box) => box.crossed)).toBe(false);
        }
      }),
    );
  });
});
