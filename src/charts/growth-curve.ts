import { checkRows } from "../tables/check-rows.js";
import type { Chart } from "./chart.js";
import { type ChartOptions, innerWidth } from "./chart-options.js";
import { emptyFrame, frame } from "./frame.js";
import { lineLegend, loneDots } from "./line-legend.js";
import { numberText } from "./number-text.js";
import { tickValues } from "./tick-values.js";
import { wordsAxis } from "./words-axis.js";

/** How many types the first `tokens` tokens of a text hold. */
export interface GrowthCurveRow {
  /** The text. Needed when there are several. */
  readonly label?: string;
  readonly tokens: number;
  readonly types: number;
}

/**
 * Vocabulary growth: distinct word forms against spoken words, a line for each text (colour and dash, with
 * a legend when there are several, five at most). Throws on more than five texts. Without rows it says
 * "No words to count."
 */
export function growthCurve(rows: readonly GrowthCurveRow[], options: ChartOptions = {}): Chart {
  const title = "Vocabulary growth";
  checkRows("growthCurve", rows, { tokens: "number", types: "number" });
  if (rows.length === 0) return emptyFrame(title, "No words to count.", options);
  const named = rows.map(({ label = "", tokens, types }) => ({ label, tokens, types }));
  const labels = [...new Set(named.map((row) => row.label))];
  const inner = innerWidth(options);
  const words = rows.reduce((most, row) => Math.max(most, row.tokens), 1);
  const most = rows.reduce((most, row) => Math.max(most, row.types), 1);
  const [first = 0, second = most] = tickValues(0, most, { count: 5, whole: true });
  const step = second - first;
  const ticks = Array.from({ length: Math.ceil(most / step) + 1 }, (_, n) => n * step);
  return frame(
    {
      title,
      subtitle: "Distinct word forms in the spoken words so far.",
      description: describe(named, labels),
      rows: named,
      height: 180,
      layer: [
        {
          mark: { type: "line", strokeWidth: 1.75, ...loneDots(named) },
          encoding: {
            x: wordsAxis("tokens", "Spoken words so far (tokens)", {
              end: words,
              width: inner - 40,
            }),
            y: {
              field: "types",
              type: "quantitative",
              title: "Distinct word forms (types)",
              scale: { domain: [0, Math.max(most, ticks.at(-1) ?? most)], nice: false },
              axis: {
                values: ticks,
                format: ",d",
                domain: false,
                tickSize: 0,
              },
            },
            ...lineLegend("label", labels, inner - 40),
            tooltip: [
              ...(labels.length > 1 ? [{ field: "label", title: "text" }] : []),
              { field: "tokens", title: "spoken words so far", format: ",d" },
              { field: "types", title: "distinct word forms", format: ",d" },
            ],
          },
        },
      ],
    },
    options,
  );
}

function describe(
  rows: readonly { label: string; tokens: number; types: number }[],
  labels: readonly string[],
): string {
  const lines = labels.map((label) => {
    const own = rows.filter((row) => row.label === label);
    const last = own.reduce((best, row) => (row.tokens > best.tokens ? row : best));
    const middle = own.reduce((best, row) =>
      Math.abs(row.tokens - last.tokens / 2) < Math.abs(best.tokens - last.tokens / 2) ? row : best,
    );
    return (
      `${label === "" ? "the text" : label} has ${numberText(middle.types)} types in its first ` +
      `${numberText(middle.tokens)} tokens and ${numberText(last.types)} in ${numberText(last.tokens)}`
    );
  });
  return `Line chart of distinct word forms against spoken words: ${lines.join("; ")}.`;
}
