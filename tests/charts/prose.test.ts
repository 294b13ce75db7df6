import { describe, expect, test } from "vitest";
import { countText } from "../../src/charts/count-text.js";
import { listText } from "../../src/charts/list-text.js";
import { fixedText, numberText } from "../../src/charts/number-text.js";

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

describe("fixedText(value, decimals)", () => {
  test("keeps its zeros, and no minus before nothing", () => {
    expect(fixedText(1.1, 2)).toBe("1.10");
    expect(fixedText(-3.7, 2)).toBe("−3.70");
    expect(fixedText(-0.001, 2)).toBe("0.00");
    expect(fixedText(1e9, 0)).toBe("1,000,000,000");
  });
});

describe("countText(count, noun)", () => {
  test("knows one from many", () => {
    expect(countText(1, "gap")).toBe("1 gap");
    expect(countText(0, "gap")).toBe("0 gaps");
    expect(countText(1192, "entry", "entries")).toBe("1,192 entries");
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
