import { expect, test } from "vitest";
import { dataFrame } from "../../src/tables/data-frame.js";

test("dataFrame(rows) has the rows' columns and values", () => {
  const frame = dataFrame([
    { label: "Stalin", count: 21, share: null },
    { label: "Tito", count: 4, share: 0.5, tags: ["a"] },
  ]);
  expect(frame.columns).toEqual(["label", "count", "share", "tags"]);
  expect(frame.shape).toEqual([2, 4]);
  expect(frame.values).toEqual([
    ["Stalin", 21, Number.NaN, ""],
    ["Tito", 4, 0.5, '["a"]'],
  ]);
  expect(frame.column("count").sum()).toBe(25);
  expect(frame.groupby(["label"]).col(["count"]).sum().shape).toEqual([2, 2]);
  expect(frame.sortValues("count").values[0]?.[0]).toBe("Tito");
});

test("dataFrame([]) is refused", () => {
  expect(() => dataFrame([])).toThrow("invalid rows: none");
});
