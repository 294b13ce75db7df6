import { pngSize } from "../figures/png-size.js";
import { renderPng } from "../figures/render-png.js";
import { type ChartSpec, renderSvg } from "../figures/render-svg.js";
import { escapeMarkdown } from "../tables/markdown.js";
import type { Bundle } from "./display.js";
import type { ChartLike } from "./shown-kind.js";

/** MIME type under which JupyterLab 4, Notebook 7 and VS Code draw a Vega-Lite chart live. */
export const vegaLiteType = "application/vnd.vegalite.v5+json";

/**
 * A chart for every front end: the live specification, a PNG of twice its size with its width,
 * height and alt text, a Markdown image for exports, and the alt text alone. No HTML: it would win
 * over the live chart. A chart that the project's renderer refuses (it loads data, or asks for
 * another font) has no picture, and its text says why.
 */
export async function chartBundle(chart: ChartLike): Promise<Bundle> {
  const alt = altText(chart);
  try {
    const svg = await renderSvg(chart as unknown as ChartSpec);
    const width = Number(/viewBox="0 0 ([\d.]+)/.exec(svg)?.[1]);
    const png = renderPng(svg, { widthMm: (width / 96) * 25.4, dpi: 2 * 96 });
    const base64 = Buffer.from(png).toString("base64");
    return {
      data: {
        [vegaLiteType]: chart,
        "image/png": base64,
        "text/markdown": `![${escapeMarkdown(alt)}](data:image/png;base64,${base64})`,
        "text/plain": alt,
      },
      metadata: {
        "image/png": { width, height: Math.round((pngSize(png)?.height ?? 0) / 2), alt },
      },
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      data: { [vegaLiteType]: chart, "text/plain": `${alt}\n(no picture: ${reason})` },
      metadata: {},
    };
  }
}

/** What a chart says of itself in words: its description, else its title. */
export function altText({ description, title }: ChartLike): string {
  if (typeof description === "string" && description !== "") return description;
  const text = typeof title === "object" && title !== null && "text" in title ? title.text : title;
  if (Array.isArray(text)) return text.join(" ");
  return typeof text === "string" && text !== "" ? text : "chart without a description";
}
