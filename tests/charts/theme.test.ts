import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import {
  dashes,
  fontFamily,
  palette,
  pixels,
  points,
  series,
  typeSize,
  widths,
} from "../../src/charts/theme.js";
import { fontFaces } from "../../src/figures/font.js";

type Vector = readonly [number, number, number];

/** Severity 1.0 of Machado, Oliveira and Fernandes 2009, A Physiologically-based Model, table 1; linear RGB. */
const deficiencies: Readonly<Record<string, readonly Vector[]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  "normal vision": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  "grey print": [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};

/** sRGB (IEC 61966-2-1) to linear light. */
function linear(color: string): Vector {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
}

function seen(rows: readonly Vector[], [r, g, b]: Vector): Vector {
  const [x = 0, y = 0, z = 0] = rows.map((row) =>
    Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b)),
  );
  return [x, y, z];
}

/** CIE 1976 L*a*b* of linear sRGB, white D65. */
function lab([r, g, b]: Vector): Vector {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function leastDifference(colors: readonly string[], rows: readonly Vector[]): number {
  const places = colors.map((color) => lab(seen(rows, linear(color))));
  return Math.min(
    ...places.flatMap((a, index) =>
      places.slice(index + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
    ),
  );
}

/** WCAG 2.2 contrast with white. */
function contrastOnWhite(color: string): number {
  const [r, g, b] = linear(color);
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

describe("palette", () => {
  const colors = Object.values(palette);

  test("the measure of difference knows that black and white are 100 apart and red and green meet in protanopia", () => {
    const same = deficiencies["normal vision"] ?? [];
    expect(leastDifference(["#000000", "#ffffff"], same)).toBeCloseTo(100, 3);
    expect(leastDifference(["#a05a00", "#6c7000"], deficiencies.protanopia ?? [])).toBeLessThan(
      leastDifference(["#a05a00", "#6c7000"], same) / 2,
    );
  });

  test.each(["normal vision", "protanopia", "deuteranopia", "tritanopia"])(
    "keeps its colours 20 units of CIELAB apart in %s",
    (name) => {
      expect(leastDifference(colors, deficiencies[name] ?? [])).toBeGreaterThan(20);
    },
  );

  test("keeps its colours 8 steps of lightness apart in grey print", () => {
    expect(leastDifference(colors, deficiencies["grey print"] ?? [])).toBeGreaterThan(8);
  });

  test.each(colors)("%s has the contrast of 3:1 on white that WCAG asks of graphics", (color) => {
    expect(contrastOnWhite(color)).toBeGreaterThan(3);
  });

  test("gives each series its own dash pattern beside its colour", () => {
    expect(new Set(series).size).toBe(series.length);
    expect(new Set(dashes.map(String)).size).toBe(series.length);
  });
});

describe("sizes", () => {
  test("an inch is 25.4 mm, 96 units and 72 points", () => {
    expect(pixels(25.4)).toBe(96);
    expect(points(72)).toBe(96);
  });

  test("the three printed widths are 321, 431 and 658 units", () => {
    expect(Object.values(widths).map(pixels)).toEqual([321, 431, 658]);
  });

  test("no type is smaller than 8 points", () => {
    expect(Math.min(...Object.values(typeSize))).toBeGreaterThanOrEqual(points(8));
  });

  test("the font is the one in the files that the renderer embeds", () => {
    const { openSync } = createRequire(import.meta.url)("fontkit");
    for (const face of fontFaces()) expect(openSync(face.file).familyName).toContain(fontFamily);
  });
});
