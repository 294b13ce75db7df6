import { checkRows } from "../tables/check-rows.js";
import { byLabel } from "./by-label.js";
import type { Chart } from "./chart.js";
import { type ChartOptions, innerWidth } from "./chart-options.js";
import { countText } from "./count-text.js";
import { emptyFrame, frame } from "./frame.js";
import { listText } from "./list-text.js";
import { numberText } from "./number-text.js";
import { rowAxis } from "./row-axis.js";
import { palette } from "./theme.js";
import { valueAxis } from "./value-axis.js";

/** One collocate: its value and, when there is one, the interval around it. */
export interface CollocateDotsRow {
  readonly label: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  /** Times that it stands in the window. */
  readonly count?: number;
}

/** Options of {@link collocateDots}. */
export interface CollocateDotsOptions extends ChartOptions {
  /** The word or phrase whose collocates these are. Default `the node`. */
  readonly node?: string;
  /** What `value` is, with its unit. Default `logDice`. */
  readonly measure?: string;
  /** What the interval is. Default `95% interval`. */
  readonly interval?: string;
}

/**
 * Collocates as dots, the highest value first, ties by label, with a line for the interval where a row has
 * one. Rows whose value is not a finite number are not drawn, and the subtitle says how many.
 * Without a drawable row it says "No collocates to show."
 */
export function collocateDots(
  rows: readonly CollocateDotsRow[],
  options: CollocateDotsOptions = {},
): Chart {
  const { node = "the node", measure = "logDice", interval = "95% interval" } = options;
  checkRows("collocateDots", rows, { label: "text", value: "number" });
  const title = `Collocates of ${node}`;
  const drawn = rows
    .filter((row) => Number.isFinite(row.value))
    .sort((a, b) => b.value - a.value || byLabel(a, b))
    .map(({ label, value, low, high, count }, index) => ({
      row: index + 1,
      label,
      value,
      low,
      high,
      count,
    }));
  if (drawn.length === 0) return emptyFrame(title, "No collocates to show.", options);
  const inner = innerWidth(options);
  const axis = rowAxis(
    drawn.map((row) =>
      row.count === undefined ? row.label : `${row.label} (${numberText(row.count)})`,
    ),
    inner,
  );
  const ends = drawn.flatMap((row) => [row.value, row.low ?? row.value, row.high ?? row.value]);
  const x = valueAxis("value", measure, {
    values: ends.filter(Number.isFinite),
    width: inner - axis.width,
    room: 10,
    zero: false,
  });
  const bounded = drawn.some((row) => Number.isFinite(row.low) && Number.isFinite(row.high));
  const undrawn = rows.length - drawn.length;
  const sentences = [
    bounded ? `Line: ${interval}.` : "",
    drawn.some((row) => row.count !== undefined) ? "In brackets: times in the window." : "",
    undrawn > 0 ? `Not drawn, because the measure is not defined: ${undrawn}.` : "",
  ];
  const tooltip = [
    { field: "label", title: "collocate" },
    { field: "value", title: measure, format: ".3f" },
    ...(bounded
      ? [
          { field: "low", title: `${interval}, low`, format: ".3f" },
          { field: "high", title: `${interval}, high`, format: ".3f" },
        ]
      : []),
    { field: "count", title: "times in the window", format: ",d" },
  ];
  return frame(
    {
      title,
      subtitle: sentences.filter((sentence) => sentence !== "").join(" "),
      description: describe(drawn, { node, measure, interval }),
      rows: drawn,
      height: axis.height,
      transform: [axis.transform],
      encoding: { y: axis.y },
      layer: [
        axis.guides,
        axis.labels,
        ...(bounded
          ? [
              {
                mark: { type: "rule", color: palette.blue, strokeWidth: 1.5 },
                encoding: { x: { ...x, field: "low" }, x2: { field: "high" }, tooltip },
              },
            ]
          : []),
        {
          mark: { type: "point", filled: true, opacity: 1, size: 55, color: palette.blue },
          encoding: { x, tooltip },
        },
      ],
    },
    options,
  );
}

function describe(
  rows: readonly CollocateDotsRow[],
  { node, measure, interval }: CollocateDotsOptions,
): string {
  const dots = rows.map((row) => {
    const bounded = Number.isFinite(row.low) && Number.isFinite(row.high);
    const range = `${interval} ${numberText(row.low ?? 0)} to ${numberText(row.high ?? 0)}`;
    return `“${row.label}” ${numberText(row.value)}${bounded ? ` (${range})` : ""}`;
  });
  return (
    `Dot chart of ${countText(rows.length, "collocate")} of ${node} by ${measure}, ` +
    `the highest first: ${listText(dots, { separator: "; " })}.`
  );
}
