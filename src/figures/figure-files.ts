import { pixels } from "../charts/theme.js";
import { toCsv } from "../tables/csv.js";
import { encodePng } from "./encode-png.js";
import { encodeTiff } from "./encode-tiff.js";
import { rasterize } from "./rasterize.js";
import type { FigureFormat } from "./registry.js";
import { renderPdf } from "./render-pdf.js";
import { type ChartSpec, renderSvg } from "./render-svg.js";
import { sortedJson } from "./sorted-json.js";

/** Resolutions of the PNGs, in pixels to the inch. */
export const RESOLUTIONS = [300, 600] as const;

const TIFF_RESOLUTION = 600;

/**
 * All files of one figure, by name: `<id>.vl.json`, `<id>.csv` and, as asked for, `<id>.svg`,
 * `<id>.pdf`, `<id>.300dpi.png`, `<id>.600dpi.png` and `<id>.tiff` (600 dpi). Nothing is written.
 *
 * The alt text is what a person says of the picture, `alt`, and then what the chart says of its rows,
 * its `description`; spec and SVG carry it.
 *
 * @throws when there is neither of the two, when the chart has no rows of its own, or when it was laid
 *   out for another width
 */
export async function figureFiles(
  id: string,
  chart: ChartSpec,
  { widthMm, formats, alt }: { widthMm: number; formats: readonly FigureFormat[]; alt?: string },
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const spec = { ...chart, description: altText(id, [alt, chart.description]) };
  checkWidth(id, spec, widthMm);
  const svg = await renderSvg(spec, { id, widthMm });
  const files = new Map<string, string | Uint8Array>([
    [`${id}.vl.json`, `${sortedJson(spec)}\n`],
    [`${id}.csv`, toCsv(rowsOf(id, chart))],
  ]);
  if (formats.includes("svg")) files.set(`${id}.svg`, `${svg}\n`);
  if (formats.includes("pdf")) files.set(`${id}.pdf`, await renderPdf(svg, { widthMm, title: id }));
  const [png, tiff] = [formats.includes("png"), formats.includes("tiff")];
  for (const dpi of png ? RESOLUTIONS : tiff ? [TIFF_RESOLUTION] : []) {
    const raster = rasterize(svg, { widthMm, dpi });
    if (png) files.set(`${id}.${dpi}dpi.png`, encodePng(raster.pixels, raster));
    if (tiff && dpi === TIFF_RESOLUTION) files.set(`${id}.tiff`, await encodeTiff(raster));
  }
  return files;
}

function altText(id: string, parts: readonly unknown[]): string {
  const texts = parts.filter((part) => typeof part === "string" && part.trim() !== "");
  if (texts.length > 0) return texts.join(" ");
  throw new Error(
    `figure "${id}" has no alt text (give its chart a description, or an alt in figures.yaml)`,
  );
}

/** A chart that is scaled to its column has type of another size than was chosen. */
function checkWidth(id: string, chart: ChartSpec, widthMm: number): void {
  const { width } = chart;
  if (typeof width !== "number" || width === pixels(widthMm)) return;
  const drawn = Math.round((width / 96) * 25.4);
  throw new Error(
    `figure "${id}" is drawn ${drawn} mm wide and printed at ${widthMm} mm (make the chart with {width: ${widthMm}}, or correct figures.yaml)`,
  );
}

function rowsOf(id: string, chart: ChartSpec): readonly object[] {
  const { values } = (chart.data ?? {}) as { values?: unknown };
  if (!Array.isArray(values)) {
    throw new Error(`figure "${id}" has no rows of its own (expected data.values in its spec)`);
  }
  return values;
}
