import type { Chart } from "./chart.js";
import { type ChartOptions, innerWidth } from "./chart-options.js";
import { config, lineHeight, padding, typeSize } from "./theme.js";
import { wrapText } from "./wrap-text.js";

/** How much wider than `textWidth` says the bold type of a title can be in a browser that lacks the font. */
const boldWidth = 1.15;

/** What a chart function hands over: its words, its rows and its marks. */
export interface Picture {
  readonly title: string;
  readonly subtitle?: string;
  readonly description: string;
  readonly rows: readonly object[];
  /** Height of the plotting area in units of 1/96 inch. */
  readonly height: number;
  /** Vega-Lite transforms of the rows. Default none. */
  readonly transform?: readonly object[];
  /** Vega-Lite layers, from the back to the front, and the encoding that they share. */
  readonly layer: readonly object[];
  readonly encoding?: object;
}

/**
 * The chart around a picture: schema, wrapped title, width, house style. The options' words win over
 * the picture's own. The result is plain JSON: numbers that it cannot hold are null, absent fields are gone.
 */
export function frame(picture: Picture, options: ChartOptions = {}): Chart {
  const inner = innerWidth(options);
  const { title = picture.title, subtitle = picture.subtitle ?? "" } = options;
  const chart = {
    $schema: "https://vega.github.io/schema/vega-lite/v5.json",
    description: options.description ?? picture.description,
    title: {
      text: wrapText(title, inner, boldWidth * typeSize.title),
      subtitle: subtitle === "" ? [] : wrapText(subtitle, inner, typeSize.label),
    },
    data: { values: picture.rows },
    width: inner + 2 * padding,
    height: Math.ceil(picture.height),
    autosize: { type: "fit-x", contains: "padding" },
    transform: picture.transform ?? [],
    layer: picture.layer,
    encoding: picture.encoding ?? {},
    config,
  };
  return JSON.parse(JSON.stringify(chart)) as Chart;
}

/**
 * A chart of nothing: its title and, where the picture would stand, a sentence that says so.
 * It has no rows, no axes and no legend.
 */
export function emptyFrame(title: string, message: string, options: ChartOptions): Chart {
  const lines = wrapText(message, innerWidth(options), typeSize.label);
  const mark = { type: "text", text: lines, align: "left", baseline: "top", lineHeight };
  return frame(
    {
      title,
      description: `${options.title ?? title}: ${message}`,
      rows: [],
      height: lines.length * lineHeight + 4,
      layer: [{ data: { values: [{}] }, mark, encoding: { x: { value: 0 }, y: { value: 0 } } }],
    },
    options,
  );
}
