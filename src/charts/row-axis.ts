import { textWidth } from "./text-width.js";
import { grey, lineHeight, typeSize } from "./theme.js";
import { balanceText } from "./wrap-text.js";

/** A vertical axis with one line or more of text for each row of a ranking. */
export interface RowAxis {
  /** Middle of each row below the top of the first, and the height of all, in units of 1/96 inch. */
  readonly middles: readonly number[];
  readonly height: number;
  /** Width that the labels take, with the space beside them. */
  readonly width: number;
  /** The step that gives every row of the chart's own data, by its field `row`, its `middle`. */
  readonly transform: object;
  /** Encoding of `y` by the field `middle`. */
  readonly y: object;
  /** The layer that writes the labels, and one that draws a light line along each row. */
  readonly labels: object;
  readonly guides: object;
}

/** Options of {@link rowAxis}. */
export interface RowAxisOptions {
  /** Share of the width that labels may take before they are wrapped. Default 0.45. */
  readonly share?: number;
  /** Space to leave free above the first row. Default 0. */
  readonly band?: number;
  /** Space between a label and the plot. Default 6. */
  readonly gap?: number;
}

/**
 * The axis of rows 1, 2, … with these labels, from the top, in a picture `inner` units wide. Long labels
 * are wrapped and make their row higher; two rows may bear the same label.
 * The labels are marks and not axis labels, because Vega hangs the lines of an axis label
 * from its tick instead of centring them.
 */
export function rowAxis(
  labels: readonly string[],
  inner: number,
  { share = 0.45, band = 0, gap = 6 }: RowAxisOptions = {},
): RowAxis {
  const wrapped = labels.map((label) => balanceText(label, inner * share, typeSize.label));
  const widest = Math.max(0, ...wrapped.flat().map((line) => textWidth(line, typeSize.label)));
  const width = Math.ceil(widest) + gap + 2;
  const middles: number[] = [];
  let height = 0;
  for (const lines of wrapped) {
    const step = lines.length * lineHeight + 6;
    middles.push(round(height + step / 2));
    height = round(height + step);
  }
  return {
    middles,
    height,
    width,
    transform: { calculate: `${JSON.stringify(middles)}[datum.row - 1]`, as: "middle" },
    y: rowScale({ width, height, band }),
    labels: {
      data: {
        values: wrapped.map((lines, index) => ({
          middle: middles[index],
          lines: lines.length,
          label: lines.join("\n"),
        })),
      },
      mark: {
        type: "text",
        align: "right",
        dx: -gap,
        dy: { expr: `(1 - datum.lines) * ${lineHeight / 2}` },
        lineBreak: "\n",
        lineHeight,
      },
      encoding: { x: { value: 0 }, text: { field: "label" } },
    },
    guides: {
      data: { values: middles.map((middle) => ({ middle })) },
      mark: { type: "rule", color: grey.grid },
      encoding: { x: { value: 0 }, x2: { value: "width" } },
    },
  };
}

/** The vertical scale in units of 1/96 inch, growing downwards, with room for the labels at its left. */
function rowScale({
  width,
  height,
  band,
}: {
  width: number;
  height: number;
  band: number;
}): object {
  return {
    field: "middle",
    type: "quantitative",
    title: null,
    scale: { domain: [-band, height], reverse: true, nice: false, zero: false, padding: 0 },
    axis: { labels: false, ticks: false, domain: false, grid: false, minExtent: width },
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
