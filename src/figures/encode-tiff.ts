import { createRequire } from "node:module";
import type { Raster } from "./rasterize.js";

/**
 * A picture as a TIFF as journals ask for it: one layer, 8 bits of red, green and blue, no alpha, LZW,
 * with the density in its resolution tags. LZW has one result; what Deflate makes of a picture differs
 * between processors.
 */
export async function encodeTiff({ pixels, width, height, dpi }: Raster): Promise<Uint8Array> {
  const sharp = createRequire(import.meta.url)("sharp") as Sharp;
  const perMillimetre = dpi / 25.4;
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .tiff({
      compression: "lzw",
      // Flat colours are smaller without.
      predictor: "none",
      xres: perMillimetre,
      yres: perMillimetre,
      resolutionUnit: "inch",
    })
    .toBuffer();
}

type Sharp = (
  pixels: Uint8Array,
  options: { raw: { width: number; height: number; channels: 4 } },
) => {
  removeAlpha(): { tiff(options: object): { toBuffer(): Promise<Uint8Array> } };
};
