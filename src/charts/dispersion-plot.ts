import { checkRows } from "../tables/check-rows.js";
import type { Chart } from "./chart.js";
import { type ChartOptions, innerWidth } from "./chart-options.js";
import { clockAxis } from "./clock-axis.js";
import { countText } from "./count-text.js";
import { emptyFrame, frame } from "./frame.js";
import { listText } from "./list-text.js";
import { numberText } from "./number-text.js";
import type { ReactionRow } from "./reaction-row.js";
import { reactionRules } from "./reaction-rules.js";
import { rowAxis } from "./row-axis.js";
import { textWidth } from "./text-width.js";
import { grey, palette, typeSize } from "./theme.js";

/** One hit: where an entry occurs. A `Hit` is one. */
export interface DispersionPlotRow {
  /** Kept in the rows of the chart when given, so that a tick can be told apart by machine. */
  readonly id?: string;
  readonly label: string;
  /** Spoken words before it, as a percentage of all spoken words. */
  readonly percent: number;
  readonly text?: string;
  readonly paragraph?: number;
}

/** One line of the plot. */
export interface DispersionPlotEntry {
  readonly label: string;
  /** Gries's deviation of proportions, 0 (even) to 1 (in one place), printed after the line. */
  readonly dp?: number;
}

/** Options of {@link dispersionPlot}. */
export interface DispersionPlotOptions extends ChartOptions {
  /** The lines, from the top. Default: every label of the hits, the most frequent first, ties by name. */
  readonly entries?: readonly DispersionPlotEntry[];
  /** Drawn through the lines. Default none. */
  readonly reactions?: readonly ReactionRow[];
}

/**
 * Where people or terms occur along the spoken clock: a line for each entry, a tick for each hit, the
 * number of hits after the name, and the reactions as labelled vertical rules. An entry without a hit
 * keeps its empty line. Hits whose label is in none of the given entries are left out.
 * Without entries it says "No hits to show."
 */
export function dispersionPlot(
  rows: readonly DispersionPlotRow[],
  options: DispersionPlotOptions = {},
): Chart {
  checkRows("dispersionPlot", rows, { label: "text", percent: "number" });
  const { reactions = [], entries = rankedEntries(rows) } = options;
  checkRows("dispersionPlot entries", entries, { label: "text" });
  const title = "Where each occurs in the speech";
  if (entries.length === 0) return emptyFrame(title, "No hits to show.", options);
  const numbers = new Map(entries.map((entry, index) => [entry.label, index + 1]));
  const hits = rows
    .filter((row) => numbers.has(row.label))
    .map(({ id, label, percent, text, paragraph }) => ({
      row: numbers.get(label) ?? 0,
      id,
      label,
      percent,
      text: text ?? label,
      paragraph,
    }));
  const counts = entries.map((entry) => hits.filter((hit) => hit.label === entry.label).length);
  const inner = innerWidth(options);
  const names = entries.map((entry, index) => `${entry.label} (${counts[index]})`);
  const measured = entries.some((entry) => entry.dp !== undefined);
  const room = measured ? textWidth("0.00", typeSize.label) + 8 : 0;
  const plot = inner - rowAxis(names, inner, { share }).width - room;
  const rules = reactionRules(reactions, "percent", { width: plot, end: 100 });
  const band = Math.max(rules.band, measured ? 14 : 0);
  const axis = rowAxis(names, inner, { share, band });
  const end = (100 * (plot + room)) / plot;
  const lines = entries.map(({ dp }, index) => ({
    middle: axis.middles[index],
    percent: 0,
    end: 100,
    edge: end,
    dp,
  }));
  return frame(
    {
      title,
      subtitle:
        `One tick a hit, in the spoken words${rules.note === "" ? "" : `; ${rules.note}`}.` +
        (measured ? " DP: deviation of proportions (0 even, 1 local)." : ""),
      description: describe(entries, counts, { hits, reactions }),
      rows: hits,
      height: axis.height + band,
      transform: [axis.transform],
      encoding: { x: clockAxis(plot, end), y: axis.y },
      layer: [
        ...rules.layer,
        axis.labels,
        {
          data: { values: lines },
          mark: { type: "rule", color: grey.grid },
          encoding: { x2: { field: "end" } },
        },
        {
          mark: {
            type: "tick",
            color: palette.blue,
            thickness: 2,
            size: 12,
            opacity: 1,
            orient: "vertical",
          },
          encoding: { tooltip },
        },
        ...(measured ? dpLayers(lines, band) : []),
      ],
    },
    options,
  );
}

/** Share of the width that names may take before they are wrapped. */
const share = 0.38;

const tooltip = [
  { field: "label", title: "entry" },
  { field: "text", title: "as printed" },
  { field: "percent", title: "percent of the speech", format: ".1f" },
  { field: "paragraph", title: "paragraph" },
];

/** The column of DP values to the right of the clock, and the axis line that ends where the clock does. */
function dpLayers(lines: readonly { readonly edge: number }[], band: number): readonly object[] {
  const edge = { field: "edge", type: "quantitative" };
  return [
    {
      data: { values: lines.slice(0, 1) },
      mark: { type: "rule", color: grey.axis },
      encoding: { x2: { field: "end" }, y: { value: "height" } },
    },
    {
      data: { values: lines.slice(0, 1) },
      mark: { type: "text", align: "right", color: grey.text, text: "DP" },
      encoding: { x: edge, y: { value: band - 5 } },
    },
    {
      data: { values: lines },
      mark: { type: "text", align: "right" },
      encoding: {
        x: edge,
        text: { condition: { test: "isValid(datum.dp)", field: "dp", format: ".2f" }, value: "" },
      },
    },
  ];
}

function rankedEntries(rows: readonly DispersionPlotRow[]): readonly DispersionPlotEntry[] {
  const counts = new Map<string, number>();
  for (const { label } of rows) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([label]) => ({ label }));
}

function describe(
  entries: readonly DispersionPlotEntry[],
  counts: readonly number[],
  { hits, reactions }: { hits: readonly DispersionPlotRow[]; reactions: readonly ReactionRow[] },
): string {
  const lines = entries.map(({ label, dp }, index) => {
    const at = hits.filter((hit) => hit.label === label).map((hit) => hit.percent);
    const measure = dp === undefined ? "" : `, DP ${numberText(dp)}`;
    return `${label} ${counts[index]}${rangeText(at)}${measure}`;
  });
  const rules = reactions.map((row) => `${row.text} at ${numberText(row.percent, 1)} percent`);
  return (
    `Dispersion plot of ${countText(hits.length, "hit")} of ${countText(entries.length, "entry", "entries")} ` +
    `along the speech, from 0 to 100 percent of its spoken words, a line for each entry and a tick for each hit: ${listText(lines, { separator: "; " })}.` +
    (rules.length === 0
      ? ""
      : ` Vertical rules mark the reactions: ${listText(rules, { separator: "; " })}.`)
  );
}

/** From where to where these percentages reach, in whole percent; empty for none. */
function rangeText(percents: readonly number[]): string {
  if (percents.length === 0) return "";
  const low = numberText(
    percents.reduce((a, b) => Math.min(a, b)),
    0,
  );
  const high = numberText(
    percents.reduce((a, b) => Math.max(a, b)),
    0,
  );
  return low === high ? ` at ${low} percent` : ` between ${low} and ${high} percent`;
}
