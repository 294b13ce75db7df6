import { pixels } from "../charts/theme.js";
import { toCsv } from "../tables/csv.js";
import type { FigureFormat } from "./registry.js";
import { renderPdf } from "./render-pdf.js";
import { renderPng } from "./render-png.js";
import { type ChartSpec, renderSvg } from "./render-svg.js";
import { sortedJson } from "./sorted-json.js";

/** Resolutions of the PNGs, in pixels to the inch. */
export const RESOLUTIONS = [300, 600] as const;

/**
 * All files of one figure, by name: `<id>.vl.json`, `<id>.csv` and, as asked for, `<id>.svg`,
 * `<id>.pdf`, `<id>.300dpi.png` and `<id>.600dpi.png`. Nothing is written.
 *
 * @throws when the chart has no `description` or no rows of its own, or was laid out for another width
 */
export async function figureFiles(
  id: string,
  chart: ChartSpec,
  { widthMm, formats }: { widthMm: number; formats: readonly FigureFormat[] },
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const description = chart.description;
  if (typeof description !== "string" || description.trim() === "") {
    throw new Error(`figure "${id}" has no alt text (give its chart a description)`);
  }
  checkWidth(id, chart, widthMm);
  const svg = await renderSvg(chart, { id, widthMm });
  const files = new Map<string, string | Uint8Array>([
    [`${id}.vl.json`, `${sortedJson(chart)}\n`],
    [`${id}.csv`, toCsv(rowsOf(id, chart))],
  ]);
  if (formats.includes("svg")) files.set(`${id}.svg`, `${svg}\n`);
  if (formats.includes("pdf")) files.set(`${id}.pdf`, await renderPdf(svg, { widthMm, title: id }));
  if (formats.includes("png")) {
    for (const dpi of RESOLUTIONS)
      files.set(`${id}.${dpi}dpi.png`, renderPng(svg, { widthMm, dpi }));
  }
  return files;
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
