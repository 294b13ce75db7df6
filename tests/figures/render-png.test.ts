import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { encodePng } from "../../src/figures/encode-png.js";
import { pngSize } from "../../src/figures/png-size.js";
import { renderPng } from "../../src/figures/render-png.js";
import { renderSvg } from "../../src/figures/render-svg.js";
import { chart } from "./chart.js";

/** Chunks of a PNG, by the letter of the format. */
function chunks(png: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(png);
  const found = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const kind = bytes.toString("latin1", at + 4, at + 8);
    found.set(kind, bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  return found;
}

/** The pixels of an unfiltered PNG with 8 bits, red, green, blue, alpha. */
function pixelsOf(png: Uint8Array): number[] {
  const found = chunks(png);
  const header = found.get("IHDR") ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const depth = header[9] === 3 ? 1 : 4;
  const lines = inflateSync(found.get("IDAT") ?? Buffer.alloc(0));
  const palette = found.get("PLTE") ?? Buffer.alloc(0);
  const pixels: number[] = [];
  for (let at = 0; at < width * height; at++) {
    const y = Math.floor(at / width);
    const from = y * (width * depth + 1) + 1 + (at % width) * depth;
    const index = 3 * (lines[from] ?? 0);
    pixels.push(
      ...(depth === 1
        ? [...palette.subarray(index, index + 3), 255]
        : lines.subarray(from, from + 4)),
    );
  }
  return pixels;
}

test.each([
  // 114 mm are 4.488 inches.
  { widthMm: 114, dpi: 300, pixels: 1346 },
  { widthMm: 114, dpi: 600, pixels: 2693 },
  { widthMm: 85, dpi: 300, pixels: 1004 },
])(
  "renderPng is $pixels pixels wide at $widthMm mm and $dpi dpi, and says so",
  async ({ widthMm, dpi, pixels }) => {
    const png = renderPng(await renderSvg(chart, { widthMm }), { widthMm, dpi });
    const size = pngSize(png);
    expect(size?.width).toBe(pixels);
    expect(Math.round(size?.dpi ?? 0)).toBe(dpi);
    // A pHYs chunk counts pixels a metre: 300 to the inch are 11811.
    expect(chunks(png).get("pHYs")?.readUInt32BE(0)).toBe(Math.round(dpi / 0.0254));
  },
);

test("renderPng draws the text: dark pixels where a letter stands, none without it", async () => {
  const dark = (svg: string) => {
    const pixels = pixelsOf(renderPng(svg, { widthMm: 20, dpi: 96 }));
    return pixels.filter((value, at) => at % 4 === 0 && value < 100).length;
  };
  const svg = (text: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 76 30"><text y="25" font-size="30" font-family="'Source Sans 3'">${text}</text></svg>`;
  expect(dark(svg("Hm"))).toBeGreaterThan(50);
  expect(dark(svg(""))).toBe(0);
});

test("a character that the font cannot draw is an error that names it", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>a 漢 b</text></svg>';
  expect(() => renderPng(svg)).toThrow('missing glyph: "漢" (U+6F22) in "a 漢 b"');
});

test("encodePng keeps every pixel, with a palette and without", () => {
  const colour = fc.tuple(
    fc.nat(255),
    fc.nat(255),
    fc.nat(255),
    fc.constantFrom(255, 255, 255, 80),
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.array(colour, { minLength: 9, maxLength: 40 }),
      (width, colours) => {
        const height = Math.floor(colours.length / width);
        const pixels = colours.slice(0, width * height).flat();
        const png = encodePng(Uint8Array.from(pixels), { width, height });
        expect(pixelsOf(png)).toEqual(pixels);
        expect(pngSize(png)).toEqual({ width, height, dpi: Number.NaN });
      },
    ),
  );
});

test("encodePng takes more than 256 colours", () => {
  const pixels = Array.from({ length: 300 }, (_, at) => [at % 256, at >> 8, 7, 255]).flat();
  const png = encodePng(Uint8Array.from(pixels), { width: 20, height: 15 });
  expect(chunks(png).has("PLTE")).toBe(false);
  expect(pixelsOf(png)).toEqual(pixels);
});

test("pngSize of what is no PNG is null", () => {
  expect(
    pngSize(new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'></svg>")),
  ).toBeNull();
});
