import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textWidth } from "../../src/charts/text-width.js";
import { balanceText, wrapText } from "../../src/charts/wrap-text.js";

const bare = (text: string) => text.replace(/\s/gu, "");

describe("wrapText(text, width, size)", () => {
  test("breaks at spaces", () => {
    expect(wrapText("All the delegates rise", textWidth("All the delegates", 10), 10)).toEqual([
      "All the delegates",
      "rise",
    ]);
  });

  test("breaks after a hyphen or a slash, and keeps it", () => {
    expect(wrapText("Marxism-Leninism", textWidth("Marxism-L", 10), 10)).toEqual([
      "Marxism-",
      "Leninism",
    ]);
    expect(wrapText("enemy/enemies", textWidth("enemies", 10), 10)).toEqual(["enemy/", "enemies"]);
  });

  test("breaks a word that is too wide by itself", () => {
    expect(wrapText("aaaa", textWidth("aa", 10), 10)).toEqual(["aa", "aa"]);
  });

  test("gives one empty line for an empty text", () => {
    expect(wrapText("", 100, 10)).toEqual([""]);
  });

  test("loses no character, and no line of two or more is wider than the width", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."ab W-/é ") }),
        fc.integer({ min: 1, max: 200 }),
        (text, width) => {
          for (const wrap of [wrapText, balanceText]) {
            const lines = wrap(text, width, 10);
            expect(bare(lines.join(""))).toBe(bare(text));
            for (const line of lines.filter((one) => one.length > 1)) {
              expect(textWidth(line, 10)).toBeLessThanOrEqual(width);
            }
          }
        },
      ),
    );
  });
});

describe("balanceText(text, width, size)", () => {
  test("leaves no orphan on the last line", () => {
    const text = "[Tumultuous, prolonged applause ending in ovation. All rise.]";
    const width = textWidth(text, 10) - 1;
    expect(wrapText(text, width, 10).at(-1)).toBe("rise.]");
    expect(balanceText(text, width, 10)).toEqual([
      "[Tumultuous, prolonged applause",
      "ending in ovation. All rise.]",
    ]);
  });

  test("takes as many lines as wrapText, and breaks no word that wrapText keeps", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "Stalin", "of", "enemies"), { minLength: 1 }),
        fc.integer({ min: 60, max: 300 }),
        (words, width) => {
          const text = words.join(" ");
          const lines = balanceText(text, width, 10);
          expect(lines.length).toBe(wrapText(text, width, 10).length);
          expect(lines.join(" ")).toBe(text);
        },
      ),
    );
  });
});
