import { checkRows } from "../tables/check-rows.js";
import type { Chart } from "./chart.js";
import { type ChartOptions, innerWidth } from "./chart-options.js";
import { clockAxis } from "./clock-axis.js";
import { emptyFrame, frame } from "./frame.js";
import { listText } from "./list-text.js";
import { numberText } from "./number-text.js";
import { placedLabel, placeReactions, type ReactionPlace } from "./place-reactions.js";
import type { ReactionRow } from "./reaction-row.js";
import { reactionTooltip } from "./reaction-rules.js";
import { reactionStyle } from "./reaction-style.js";
import { rowAxis } from "./row-axis.js";
import { symbolLegend } from "./symbol-legend.js";
import { grey } from "./theme.js";

/**
 * Reactions along the spoken clock: for each a symbol at the percentage of the spoken words before it, its
 * colour and shape for the kind of the first event and its size for the strength (when rated), with the
 * marker as printed beside it. The symbols stand on stems that climb like a staircase; where a
 * stem would run through a label, each has a row of its own instead, in the order of the speech, numbered.
 * Without rows it says "No reactions transcribed."
 */
export function reactionTimeline(rows: readonly ReactionRow[], options: ChartOptions = {}): Chart {
  const title = "Audience reactions, as printed";
  checkRows("reactionTimeline", rows, { text: "text", kind: "text", percent: "number" });
  if (rows.length === 0) return emptyFrame(title, "No reactions transcribed.", options);
  const sorted = [...rows].sort((a, b) => a.percent - b.percent || a.n - b.n);
  const inner = innerWidth(options);
  const width = inner - 14;
  const printed = sorted.map((row) => row.text);
  const clock = { field: "percent", end: 100, width, gap: 12, symbol: 8 } as const;
  const places = placeReactions(sorted, printed, clock);
  const rated = new Set(rows.map((row) => row.strength).filter(Number.isFinite));
  return frame(
    {
      title,
      subtitle: `Where the edition prints a marker, on the spoken clock.${
        rated.size > 1 ? " The larger the symbol, the stronger the marker." : ""
      }`,
      description: describe(sorted),
      rows: sorted,
      ...(places === null ? onRows(sorted, inner) : onStems(sorted, places, width)),
    },
    options,
  );
}

function onStems(rows: readonly ReactionRow[], places: readonly ReactionPlace[], width: number) {
  const height = Math.max(...places.map((place) => place.top)) + 6;
  const values = rows.map((row, index) => {
    const { label, lines, side, y = 0 } = places[index] ?? {};
    return { ...row, label, lines, side, top: height - 6 - y };
  });
  const data = { values };
  const y = { field: "top", type: "quantitative", scale: null };
  const label = { text: { field: "label" }, tooltip: reactionTooltip };
  return {
    height,
    encoding: { x: clockAxis(width) },
    layer: [
      { data, mark: { type: "rule", color: grey.rule }, encoding: { y, y2: { value: "height" } } },
      { data, mark: symbol, encoding: { y, ...symbolEncoding(rows, width) } },
      { data, mark: placedLabel(12), encoding: { y, ...label } },
    ],
  };
}

function onRows(rows: readonly ReactionRow[], inner: number) {
  const axis = rowAxis(
    rows.map((row) => `${row.n} ${row.text}`),
    inner,
    { gap: 12 },
  );
  const width = inner - axis.width;
  const values = rows.map((row, index) => ({ ...row, middle: axis.middles[index] }));
  return {
    height: axis.height,
    encoding: { x: clockAxis(width), y: axis.y },
    layer: [
      axis.guides,
      axis.labels,
      { data: { values }, mark: symbol, encoding: symbolEncoding(rows, width) },
    ],
  };
}

const symbol = { type: "point", filled: true, opacity: 1 };

/** Colour and shape for the kind, size for the strength on a scale that reaches 4 at least. */
function symbolEncoding(rows: readonly ReactionRow[], width: number): object {
  const kinds = [...new Set(rows.map((row) => row.kind))];
  const rated = rows.map((row) => row.strength).filter(Number.isFinite);
  const most = Math.max(4, ...rated);
  return {
    ...symbolLegend(
      "kind",
      kinds.map((kind) => ({ label: kind, ...reactionStyle(kind) })),
      width,
    ),
    size:
      rated.length === 0
        ? { value: 80 }
        : {
            field: "strength",
            type: "quantitative",
            scale: { domain: [0, most], range: [30, 190] },
            legend: null,
          },
    tooltip: [
      ...reactionTooltip,
      ...(rated.length === 0 ? [] : [{ field: "strength", title: "strength" }]),
    ],
  };
}

function describe(rows: readonly ReactionRow[]): string {
  const markers = rows.map(
    ({ text, wordsBefore, percent }) =>
      `${text} after ${numberText(wordsBefore)} spoken words (${numberText(percent, 1)}%)`,
  );
  const noun = rows.length === 1 ? "reaction marker" : "reaction markers";
  const late = rows.filter((row) => row.percent >= 90).length;
  return [
    `Timeline of ${rows.length} ${noun} along the speech, from 0 to 100 percent of its spoken words.`,
    `${late} of ${rows.length} ${late === 1 ? "stands" : "stand"} in the last tenth.`,
    `In order: ${listText(markers, { separator: "; " })}.`,
  ].join(" ");
}
