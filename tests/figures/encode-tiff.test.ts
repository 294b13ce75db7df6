import sharp from "sharp";
import { expect, test } from "vitest";
import { encodeTiff } from "../../src/figures/encode-tiff.js";

/** Two lines of three pixels. */
const raster = {
  pixels: Uint8Array.from(
    [
      [255, 255, 255],
      [42, 79, 201],
      [210, 60, 10],
      [0, 0, 0],
      [1, 2, 3],
      [255, 255, 255],
    ].flatMap((rgb) => [...rgb, 255]),
  ),
  width: 3,
  height: 2,
  dpi: 600,
};

/** The entries of the first directory of a little-endian TIFF 6.0: value, or what its offset points to. */
function tags(tiff: Uint8Array): ReadonlyMap<number, number> {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  expect(String.fromCharCode(...tiff.subarray(0, 2))).toBe("II");
  const start = view.getUint32(4, true);
  const count = view.getUint16(start, true);
  return new Map(
    Array.from({ length: count }, (_, at) => {
      const entry = start + 2 + at * 12;
      const [tag, type] = [view.getUint16(entry, true), view.getUint16(entry + 2, true)];
      const value = type === 3 ? view.getUint16(entry + 8, true) : view.getUint32(entry + 8, true);
      const rational = () => view.getUint32(value, true) / view.getUint32(value + 4, true);
      return [tag, type === 5 ? rational() : value];
    }),
  );
}

test("encodeTiff has the tags that journals ask for: LZW, RGB without alpha, dots to the inch", async () => {
  const found = tags(await encodeTiff(raster));
  // Tags and values of TIFF 6.0: width, length, compression (5 is LZW), photometric (2 is RGB).
  expect([256, 257, 259, 262].map((tag) => found.get(tag))).toEqual([3, 2, 5, 2]);
  // Samples a pixel; extra samples (an alpha channel) are not there; resolution and its unit (2 is inch).
  expect(found.get(277)).toBe(3);
  expect(found.has(338)).toBe(false);
  expect(found.get(282)).toBeCloseTo(600, 1);
  expect(found.get(283)).toBeCloseTo(600, 1);
  expect(found.get(296)).toBe(2);
  // No time of day: the same picture is the same file.
  expect(found.has(306)).toBe(false);
});

test("encodeTiff keeps every pixel", async () => {
  const { data } = await sharp(await encodeTiff(raster))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([...data]).toEqual([...raster.pixels]);
});
