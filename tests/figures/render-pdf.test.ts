import { expect, test } from "vitest";
import { renderPdf } from "../../src/figures/render-pdf.js";
import { renderSvg } from "../../src/figures/render-svg.js";
import { chart } from "./chart.js";

const pdf = async (widthMm: number) => {
  const bytes = await renderPdf(await renderSvg(chart, { widthMm }), { widthMm, title: "people" });
  return Buffer.from(bytes).toString("latin1");
};

test("renderPdf has one page of the printed width", async () => {
  const text = await pdf(114);
  const [, width, height] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
  // 114 mm are 323.15 points.
  expect(Number(width)).toBeCloseTo(323.15, 2);
  expect(Number(height)).toBeGreaterThan(50);
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
});

test("renderPdf embeds every cut of the font that it uses, and no other font", async () => {
  const text = await pdf(114);
  const fonts = new Set(
    [...text.matchAll(/\/BaseFont \/[A-Z]{6}\+(\S+)/g)].map(([, name]) => name),
  );
  expect([...fonts].sort()).toEqual([
    "SourceSans3-Regular",
    "SourceSans3-SemiBold",
    "SourceSans3-SemiBoldItalic",
  ]);
  expect(text.match(/\/FontFile2 /g)).toHaveLength(3);
  expect(text).not.toContain("Helvetica");
});

test("renderPdf has a fixed date and gives the same bytes again", async () => {
  const text = await pdf(85);
  expect(text).toContain("(D:19560225000000Z)");
  expect(await pdf(85)).toBe(text);
});

test("a PDF of what is no figure is refused", () => {
  expect(() => renderPdf("<svg></svg>")).toThrow("cannot draw PDF: the SVG has no viewBox");
});
