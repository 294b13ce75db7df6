import { createRequire } from "node:module";
import { fontFamily } from "../charts/theme.js";
import { checkGlyphs } from "./check-glyphs.js";
import { fontFaces } from "./font.js";

/** A picture as pixels: four bytes each, red, green, blue, alpha, line by line. */
export interface Raster {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Pixels to the inch. */
  readonly dpi: number;
}

/**
 * Draws an SVG as pixels at an exact printed width: `widthMm` at `dpi`, rounded to whole pixels, white
 * behind it. Text is drawn with the shipped font only.
 *
 * @param options.widthMm printed width in millimetres; default 174
 * @param options.dpi pixels to the inch; default 300
 * @throws when the shipped font is missing or has no glyph for a character of the figure
 */
export function rasterize(
  svg: string,
  { widthMm = 174, dpi = 300 }: { widthMm?: number; dpi?: number } = {},
): Raster {
  checkGlyphs(svg);
  const { Resvg } = createRequire(import.meta.url)("@resvg/resvg-js") as ResvgModule;
  const { pixels, width, height } = new Resvg(svg, {
    background: "white",
    fitTo: { mode: "width", value: Math.round((widthMm / 25.4) * dpi) },
    font: {
      loadSystemFonts: false,
      fontFiles: fontFaces().map((face) => face.file),
      defaultFontFamily: fontFamily,
      sansSerifFamily: fontFamily,
    },
  }).render();
  return { pixels, width, height, dpi };
}

interface ResvgModule {
  readonly Resvg: new (svg: string, options: object) => { render(): RenderedImage };
}

interface RenderedImage {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}
