import { describe, expect, test } from "vitest";
import { listText } from "../../src/charts/list-text.js";
import { numberText } from "../../src/charts/number-text.js";

describe("numberText(value)", () => {
  test.each([
    [0, "0"],
    [1192, "1,192"],
    [1234567.891, "1,234,567.89"],
    [4.1, "4.1"],
    [-0.4, "−0.4"],
    [-0.001, "0"],
    [100, "100"],
    [999.999, "1,000"],
    [Number.NaN, "not defined"],
    [Number.NEGATIVE_INFINITY, "not defined"],
  ])("%d is %s", (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  test("rounds to the decimals asked for", () => {
    expect(numberText(42.8691, 1)).toBe("42.9");
    expect(numberText(42.8691, 0)).toBe("43");
  });
});

describe("listText(items)", () => {
  test("joins as prose does", () => {
    expect(listText([])).toBe("");
    expect(listText(["a"])).toBe("a");
    expect(listText(["a", "b"])).toBe("a and b");
    expect(listText(["a", "b", "c"])).toBe("a, b and c");
    expect(listText(["a", "b", "c"], { separator: "; " })).toBe("a; b; c");
  });

  test("says how many it leaves out", () => {
    expect(listText(["a", "b", "c", "d"], { most: 2 })).toBe("a, b, and 2 more");
  });
});
