import { encodePng } from "./encode-png.js";
import { rasterize } from "./rasterize.js";

/**
 * An SVG as a PNG of an exact printed width, as {@link rasterize} draws it, with the density written
 * in its pHYs chunk.
 *
 * @param options.widthMm printed width in millimetres; default 174
 * @param options.dpi pixels to the inch; default 300
 * @throws when the shipped font is missing or has no glyph for a character of the figure
 */
export function renderPng(
  svg: string,
  options: { widthMm?: number; dpi?: number } = {},
): Uint8Array {
  const raster = rasterize(svg, options);
  return encodePng(raster.pixels, raster);
}
