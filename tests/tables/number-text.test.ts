import fc from "fast-check";
import { expect, test } from "vitest";
import { numberText } from "../../src/tables/number-text.js";

test("numberText(value) keeps whole numbers whole and others at four significant digits", () => {
  expect([21, 1192, 0, 17.6174, 0.838926, 0.000123456, 12345.67].map((n) => numberText(n))).toEqual(
    ["21", "1192", "0", "17.62", "0.8389", "0.0001235", "12346"],
  );
});

test("numberText(value, decimals) keeps the decimals asked for", () => {
  expect(numberText(3, 2)).toBe("3.00");
  expect(numberText(2.345, 1)).toBe("2.3");
});

test("numberText writes a true minus sign, no minus zero, and a dash for an undefined measure", () => {
  expect(numberText(-1.5)).toBe("−1.5");
  expect(numberText(-0.001, 1)).toBe("0.0");
  expect(numberText(-0)).toBe("0");
  expect(numberText(Number.NaN)).toBe("–");
  expect(numberText(Number.NEGATIVE_INFINITY)).toBe("−∞");
});

test("numberText is never off by more than one part in a thousand", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-5, max: 1e9, noNaN: true }), (value) => {
      const read = Number(numberText(value).replaceAll("−", "-"));
      expect(Math.abs(read - value) / value).toBeLessThanOrEqual(0.001);
    }),
  );
});
