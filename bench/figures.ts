/**
 * Times the drawing of every figure of figures.yaml from the spec in outputs/: the SVG of one chart once
 * the renderer is warm, each format by itself, and all formats of all figures, in this order of work.
 * Prints Markdown tables, times in milliseconds. The goals: one SVG under 100 ms, everything under 30 s.
 */
import { readFileSync } from "node:fs";
import { encodePng } from "../dist/figures/encode-png.js";
import { encodeTiff } from "../dist/figures/encode-tiff.js";
import { figureFiles } from "../dist/figures/figure-files.js";
import { rasterize } from "../dist/figures/rasterize.js";
import { FORMATS, readRegistry } from "../dist/figures/registry.js";
import { renderPdf } from "../dist/figures/render-pdf.js";
import { renderSvg } from "../dist/figures/render-svg.js";
import { toMarkdown } from "../dist/tables/markdown.js";

const project = new URL("..", import.meta.url).pathname;
const runs = 5;

const { figures } = readRegistry(`${project}figures.yaml`);
const charts = figures.map(({ id, widthMm }) => {
  const chart = JSON.parse(readFileSync(`${project}outputs/figures/${id}.vl.json`, "utf8"));
  return { id, widthMm, chart };
});

const cold = await time(() => renderSvg(charts[0]?.chart, charts[0]));
const rows = [];
for (const { id, widthMm, chart } of charts) {
  const svg = await renderSvg(chart, { id, widthMm });
  const raster = rasterize(svg, { widthMm, dpi: 600 });
  rows.push({
    figure: id,
    svg: await median(() => renderSvg(chart, { id, widthMm })),
    pdf: await median(() => renderPdf(svg, { widthMm })),
    pixels600dpi: await median(() => rasterize(svg, { widthMm, dpi: 600 })),
    png: await median(() => encodePng(raster.pixels, raster)),
    tiff: await median(() => encodeTiff(raster)),
  });
}
const all = await time(async () => {
  for (const { id, widthMm, chart } of charts) {
    await figureFiles(id, chart, { widthMm, formats: FORMATS });
  }
});

const decimals = { svg: 0, pdf: 0, pixels600dpi: 0, png: 0, tiff: 0 };
process.stdout.write(
  [
    toMarkdown(rows, { caption: `Milliseconds, median of ${runs}`, decimals }),
    `Node ${process.version}. The first SVG, with loading Vega: ${cold.toFixed(0)} ms.`,
    `The slowest SVG after it: ${Math.max(...rows.map(({ svg }) => svg)).toFixed(0)} ms.`,
    `All ${charts.length} figures in all formats: ${(all / 1000).toFixed(1)} s.`,
    "",
  ].join("\n"),
);

async function median(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await time(work));
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
