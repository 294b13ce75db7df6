import { createRequire } from "node:module";
import { fontFamily } from "../charts/theme.js";
import { checkGlyphs } from "./check-glyphs.js";
import { encodePng } from "./encode-png.js";
import { fontFaces } from "./font.js";

/**
 * An SVG as a PNG of an exact printed width: `widthMm` at `dpi`, rounded to whole pixels, white
 * behind it, with the density written in its pHYs chunk. Text is drawn with the shipped font only.
 *
 * @param options.widthMm printed width in millimetres; default 174
 * @param options.dpi pixels to the inch; default 300
 * @throws when the shipped font is missing or has no glyph for a character of the figure
 */
export function renderPng(
  svg: string,
  { widthMm = 174, dpi = 300 }: { widthMm?: number; dpi?: number } = {},
): Uint8Array {
  checkGlyphs(svg);
  const { Resvg } = createRequire(import.meta.url)("@resvg/resvg-js") as ResvgModule;
  const image = new Resvg(svg, {
    background: "white",
    fitTo: { mode: "width", value: Math.round((widthMm / 25.4) * dpi) },
    font: {
      loadSystemFonts: false,
      fontFiles: fontFaces().map((face) => face.file),
      defaultFontFamily: fontFamily,
      sansSerifFamily: fontFamily,
    },
  }).render();
  const { pixels, width, height } = image;
  return encodePng(pixels, { width, height, dpi });
}

interface ResvgModule {
  readonly Resvg: new (svg: string, options: object) => { render(): RenderedImage };
}

interface RenderedImage {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}
