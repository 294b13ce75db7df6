import { checkRows } from "../tables/check-rows.js";
import type { Chart } from "./chart.js";
import { type ChartOptions, innerWidth } from "./chart-options.js";
import { countText } from "./count-text.js";
import { emptyFrame, frame } from "./frame.js";
import type { GapBarsRow } from "./gap-bars.js";
import { lineLegend } from "./line-legend.js";
import { listText } from "./list-text.js";
import { numberText } from "./number-text.js";
import { palette } from "./theme.js";
import { wordsAxis } from "./words-axis.js";

/** A point of the curve that is to be expected. */
export interface ExpectedGapRow {
  readonly words: number;
  /** Share of gaps that are no longer than `words`, 0 to 1. */
  readonly share: number;
}

/** Options of {@link gapDistribution}. */
export interface GapDistributionOptions extends ChartOptions {
  /** The curve under another assumption, drawn dashed. Default none. */
  readonly expected?: readonly ExpectedGapRow[];
  /** Its name in the legend. Default `reactions placed at random`. */
  readonly assumption?: string;
}

/**
 * How long the gaps between reactions are: the share of gaps that are no longer than so many spoken words,
 * as steps with a dot at each gap, and beside it the curve that is to be expected, when given.
 * Without rows it says "No reactions transcribed."
 */
export function gapDistribution(
  rows: readonly GapBarsRow[],
  options: GapDistributionOptions = {},
): Chart {
  const { expected = [], assumption = "reactions placed at random" } = options;
  const title = "How long the gaps between reactions are";
  checkRows("gapDistribution", rows, { label: "text", words: "number" });
  if (rows.length === 0) return emptyFrame(title, "No reactions transcribed.", options);
  const inner = innerWidth(options);
  const observed = "gaps in this speech";
  const sorted = [...rows]
    .sort((a, b) => a.words - b.words)
    .map(({ label, words }, index) => ({ label, words, share: (index + 1) / rows.length }));
  const end = Math.max(1, ...sorted.map((row) => row.words), ...expected.map((row) => row.words));
  const steps = [
    { curve: observed, words: 0, share: 0 },
    ...sorted.map(({ words, share }) => ({ curve: observed, words, share })),
    { curve: observed, words: end, share: 1 },
  ];
  // To nine digits: the last ones of a power differ between versions of Node.
  const curve = expected.map(({ words, share }) => ({
    curve: assumption,
    words,
    share: Number(share.toFixed(9)),
  }));
  const names = curve.length === 0 ? [observed] : [observed, assumption];
  const lines = lineLegend("curve", names, inner - 45);
  const x = wordsAxis("words", "Length of the gap (spoken words)", { end, width: inner - 45 });
  const y = {
    field: "share",
    type: "quantitative",
    title: "Share of gaps as short or shorter",
    scale: { domain: [0, 1] },
    axis: { values: [0, 0.2, 0.4, 0.6, 0.8, 1], format: "%", domain: false, tickSize: 0 },
  };
  return frame(
    {
      title,
      subtitle: `${countText(rows.length, "gap")}, each ended by a reaction.`,
      description: describe(
        sorted.map((row) => row.words),
        curve.length > 0 ? assumption : null,
      ),
      rows: sorted,
      height: 180,
      encoding: { x, y },
      layer: [
        {
          data: { values: curve },
          mark: { type: "line", strokeWidth: 1.5 },
          encoding: lines,
        },
        {
          data: { values: steps },
          mark: { type: "line", interpolate: "step-after", strokeWidth: 1.75 },
          encoding: lines,
        },
        {
          mark: { type: "point", filled: true, opacity: 1, size: 45, color: palette.blue },
          encoding: {
            tooltip: [
              { field: "label", title: "ended by" },
              { field: "words", title: "spoken words", format: ",d" },
              { field: "share", title: "share of gaps as short", format: ".0%" },
            ],
          },
        },
      ].slice(curve.length === 0 ? 1 : 0),
    },
    options,
  );
}

function describe(words: readonly number[], assumption: string | null): string {
  const middle = words.length / 2;
  const upper = words[Math.floor(middle)] ?? Number.NaN;
  const median = Number.isInteger(middle) ? ((words[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
  return (
    `Step chart of the share of ${countText(words.length, "gap")} between reactions that are no longer than so ` +
    `many spoken words. In spoken words: ${listText(words.map((gap) => numberText(gap)))}; median ${numberText(median)}.` +
    (assumption === null ? "" : ` A dashed curve shows what is to be expected of ${assumption}.`)
  );
}
