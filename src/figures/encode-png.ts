import { createRequire } from "node:module";
import { crc32 } from "node:zlib";

/**
 * Pixels as a PNG: with a palette when they have no more than 256 colours, all opaque, as a chart
 * has (two fifths of the size), else as they are.
 *
 * @param pixels four bytes each: red, green, blue, alpha
 * @param options.dpi density, into the pHYs chunk in pixels a metre; default: none is written
 */
export function encodePng(
  pixels: Uint8Array,
  { width, height, dpi }: { width: number; height: number; dpi?: number },
): Uint8Array {
  const palette = indexed(pixels);
  const depth = palette ? 1 : 4;
  const bytes = palette ? palette.indexes : pixels;
  // Each line starts with its filter: 0, none, which suits flat colours best.
  const lines = new Uint8Array(height * (width * depth + 1));
  for (let line = 0; line < height; line++) {
    const row = bytes.subarray(line * width * depth, (line + 1) * width * depth);
    lines.set(row, line * (width * depth + 1) + 1);
  }
  // Node's own zlib gives other bytes in other versions.
  const { zlibSync } = createRequire(import.meta.url)("fflate") as Fflate;
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk("IHDR", [...uint32(width), ...uint32(height), 8, palette ? 3 : 6, 0, 0, 0]),
    ...(dpi === undefined ? [] : [density(dpi)]),
    ...(palette ? [chunk("PLTE", palette.colours.flatMap(rgb))] : []),
    chunk("IDAT", zlibSync(lines, { level: 6 })),
    chunk("IEND", []),
  ]);
}

interface Fflate {
  zlibSync(data: Uint8Array, options: { level: number }): Uint8Array;
}

interface Indexed {
  /** The colours in the order of first use; a place in it is a pixel's index. */
  readonly colours: readonly number[];
  readonly indexes: Uint8Array;
}

/** One byte a pixel; null when there are too many colours, or one is not opaque. */
function indexed(pixels: Uint8Array): Indexed | null {
  const places = new Map<number, number>();
  const indexes = new Uint8Array(pixels.length / 4);
  let last = -1;
  let place = 0;
  for (let at = 0; at < indexes.length; at++) {
    const red = pixels[at * 4] ?? 0;
    const green = pixels[at * 4 + 1] ?? 0;
    const blue = pixels[at * 4 + 2] ?? 0;
    if (pixels[at * 4 + 3] !== 255) return null;
    const colour = (red << 16) | (green << 8) | blue;
    // Most pixels have the colour of the one before: a look-up for each takes five times as long.
    if (colour !== last) {
      last = colour;
      place = places.get(colour) ?? places.size;
      if (place === 256) return null;
      places.set(colour, place);
    }
    indexes[at] = place;
  }
  return { colours: [...places.keys()], indexes };
}

function rgb(colour: number): readonly number[] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function density(dpi: number): Uint8Array {
  const perMetre = uint32(Math.round(dpi / 0.0254));
  return chunk("pHYs", [...perMetre, ...perMetre, 1]);
}

function chunk(kind: string, data: ArrayLike<number>): Uint8Array {
  const out = new Uint8Array(12 + data.length);
  out.set(uint32(data.length));
  for (let at = 0; at < 4; at++) out[4 + at] = kind.charCodeAt(at);
  out.set(data, 8);
  out.set(uint32(crc32(out.subarray(4, 8 + data.length))), 8 + data.length);
  return out;
}

function uint32(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}
