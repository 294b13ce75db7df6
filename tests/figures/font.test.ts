import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { fontFace, fontFaces, missingGlyphs, textWidth } from "../../src/figures/font.js";

const { Resvg } = createRequire(import.meta.url)("@resvg/resvg-js");

/** What another shaping engine makes of a text: the ink between two capital letters around it. */
function inkWidth(text: string, { weight, italic }: { weight: number; italic: boolean }): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="200"><text y="150" font-family="Source Sans 3" font-size="100" font-weight="${weight}" font-style="${italic ? "italic" : "normal"}" xml:space="preserve">${text}</text></svg>`;
  const fontFiles = fontFaces().map((face) => face.file);
  return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles } }).getBBox().width;
}

test.each(fontFaces())(
  "textWidth(text) is what the picture has: weight $weight, italic $italic",
  (face) => {
    for (const text of [
      "Tumultuous applause",
      "AVAToj",
      "Вознесенский",
      "1,192 (37.5 %)",
      "’tis",
    ]) {
      const drawn = inkWidth(`H${text}H`, face) - inkWidth("HH", face);
      const measured = textWidth(`H${text}H`, 100, face) - textWidth("HH", 100, face);
      expect(Math.abs(measured - drawn)).toBeLessThan(0.5);
    }
  },
);

test("textWidth(text, size) grows with the size, and kerns", () => {
  const face = fontFace("normal", "normal");
  expect(textWidth("ovation", 20, face)).toBeCloseTo(2 * textWidth("ovation", 10, face), 10);
  expect(textWidth("AV", 10, face)).toBeLessThan(
    textWidth("A", 10, face) + textWidth("V", 10, face),
  );
  expect(textWidth("", 10, face)).toBe(0);
});

test("fontFace(weight, style) gives the nearest cut that is shipped", () => {
  const cuts = [
    fontFace("bold", "normal"),
    fontFace(700, undefined),
    fontFace(500, "italic"),
    fontFace(undefined, undefined),
  ];
  expect(cuts.map(({ weight, italic }) => [weight, italic])).toEqual([
    [600, false],
    [600, false],
    [400, true],
    [400, false],
  ]);
});

test("missingGlyphs(text) names what the font cannot draw", () => {
  const face = fontFace("normal", "normal");
  expect(missingGlyphs("Ж ā → 漢字漢", face)).toEqual(["漢", "字"]);
});
