import { createRequire } from "node:module";
import { encodePng } from "./encode-png.js";
import { pngSize } from "./png-size.js";

/** How two pictures of one size differ. */
export interface PixelDifference {
  /** Pixels that are not the same. */
  readonly count: number;
  /** Their share of all, 0 to 1. */
  readonly share: number;
  /** A PNG: what differs in red on the first picture, pale. */
  readonly image: Uint8Array;
}

/**
 * Compares two PNGs pixel by pixel. A text says why they cannot be compared: another size, another
 * density, or no PNG.
 */
export function comparePixels(before: Uint8Array, after: Uint8Array): PixelDifference | string {
  const [a, b] = [pngSize(before), pngSize(after)];
  if (!a || !b) return "no PNG file";
  if (a.width !== b.width || a.height !== b.height) {
    return `${a.width} x ${a.height} pixels should be ${b.width} x ${b.height}`;
  }
  const one = decode(before, a);
  const other = decode(after, b);
  if (!Object.is(a.dpi, b.dpi)) return `${Math.round(a.dpi)} dpi should be ${Math.round(b.dpi)}`;
  const picture = new Uint8Array(one.length);
  let count = 0;
  for (let at = 0; at < one.length; at += 4) {
    const same = [0, 1, 2, 3].every((channel) => one[at + channel] === other[at + channel]);
    if (!same) count++;
    picture.set(same ? pale(one, at) : [220, 0, 0, 255], at);
  }
  const image = encodePng(picture, { width: a.width, height: a.height });
  return { count, share: count / (a.width * a.height), image };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The pixels of a PNG as red, green, blue, alpha: the renderer reads what it writes. */
function decode(png: Uint8Array, { width, height }: Size): Uint8Array {
  const { Resvg } = createRequire(import.meta.url)("@resvg/resvg-js");
  const data = Buffer.from(png).toString("base64");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" image-rendering="optimizeSpeed" href="data:image/png;base64,${data}"/></svg>`;
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels;
}

function pale(pixels: Uint8Array, at: number): readonly number[] {
  const grey = ((pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0)) / 3;
  const shade = Math.round(191 + grey / 4);
  return [shade, shade, shade, 255];
}
