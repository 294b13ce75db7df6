import { describe, expect, test } from "vitest";
import { textWidth } from "../../src/charts/text-width.js";
import { fontFace, textWidth as measured } from "../../src/figures/font.js";

const longest = "[Tumultuous, prolonged applause ending in ovation. All rise.]";

describe("textWidth(text, size)", () => {
  test.each([
    longest,
    "Iosif Vissarionovich",
    "0123456789 %",
    "naïve – “quoted” …",
    "WWWW MMMM",
    "illicit",
  ])(
    "is at least the width of “%s” in the shipped font, regular and semibold, and not half more",
    (text) => {
      for (const weight of [400, 600]) {
        const width = measured(text, 10, fontFace(weight, "normal"));
        expect(textWidth(text, 10)).toBeGreaterThanOrEqual(width);
        expect(textWidth(text, 10)).toBeLessThan(width * 1.5);
      }
    },
  );

  test("grows with the size and is 0 for nothing", () => {
    expect(textWidth(longest, 20)).toBeCloseTo(2 * textWidth(longest, 10), 9);
    expect(textWidth("", 10)).toBe(0);
  });

  test("takes an accent that stands for itself as no wider than the letter", () => {
    expect(textWidth("e\u0301", 10)).toBe(textWidth("e", 10));
  });
});
