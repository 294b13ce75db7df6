import { join } from "node:path";
import { isPromise, valueText } from "../value-text.js";
import { checkInside } from "./check-inside.js";
import { figureFiles } from "./figure-files.js";
import { findProject } from "./project.js";
import { checkId, type FigureEntry, FORMATS, type Registry } from "./registry.js";
import type { ChartSpec } from "./render-svg.js";
import { checkFirst, logWritten } from "./run-log.js";
import { writeAllWhole } from "./write-whole.js";

/**
 * Makes a chart of a notebook a figure of the paper: writes `figures/<id>` as SVG, PDF, PNG at 300
 * and 600 dpi and TIFF at 600 dpi, its Vega-Lite spec as `.vl.json` and its rows as `.csv` into the
 * project's outputs, and gives the chart back, so that it also shows in the notebook.
 *
 * Printed width, formats and the alt text before the chart's own are what figures.yaml says of the id;
 * without a figures.yaml 174 mm, all formats and none. Everything is drawn before anything is written.
 *
 * @param chart a chart of this package, or any Vega-Lite spec with its rows inside
 * @throws for an id that is unknown, used before in this run or no file name, for what is no chart, for one
 *   without alt text, and for one that was laid out for another width than it is printed at
 */
export async function figure<T extends object>(id: string, chart: T): Promise<T> {
  checkId(id, "figure");
  if (typeof chart !== "object" || chart === null || Array.isArray(chart) || isPromise(chart)) {
    throw new TypeError(
      `figure "${id}": invalid chart: ${valueText(chart)} (expected a chart, such as rankedBars gives)`,
    );
  }
  const { outputs, registry } = findProject();
  const entry = entryOf(id, registry);
  const folder = join(outputs, "figures");
  checkInside(folder, outputs);
  checkFirst(join(folder, `${id}.vl.json`), `figure id: "${id}"`);
  const files = await figureFiles(id, chart as unknown as ChartSpec, entry);
  const placed = [...files].map(([name, content]) => [join(folder, name), content] as const);
  writeAllWhole(placed);
  logWritten(placed.map(([file]) => file));
  return chart;
}

function entryOf(
  id: string,
  registry: Registry | null,
): Pick<FigureEntry, "widthMm" | "formats"> & { readonly alt?: string } {
  if (!registry) return { widthMm: 174, formats: FORMATS };
  const entry = registry.figures.find((figure) => figure.id === id);
  if (entry) return entry;
  const known = registry.figures.map((figure) => figure.id).join(", ");
  throw new Error(`unknown figure id: "${id}" (add it to ${registry.file}, which has ${known})`);
}
