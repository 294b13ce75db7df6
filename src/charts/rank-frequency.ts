import { checkRows } from "../tables/check-rows.js";
import type { Chart } from "./chart.js";
import { type ChartOptions, innerWidth } from "./chart-options.js";
import { countText } from "./count-text.js";
import { emptyFrame, frame } from "./frame.js";
import { numberText } from "./number-text.js";
import { textWidth } from "./text-width.js";
import { grey, palette, typeSize } from "./theme.js";
import { balanceText } from "./wrap-text.js";

/** One type with its rank. */
export interface RankFrequencyRow {
  readonly label: string;
  /** From 1, the most frequent. */
  readonly rank: number;
  readonly count: number;
}

/** Options of {@link rankFrequency}. */
export interface RankFrequencyOptions extends ChartOptions {
  /** Slope of a straight line to lay through the first point, such as -1 for Zipf's law. Default none. */
  readonly slope?: number;
}

/** Height of the plot. */
const height = 230;

/**
 * Frequency against rank, both axes logarithmic: a dot for each type, with as many of the first twelve
 * words written beside their dots as can be told apart. Types whose dots would fall on the one before are left out of
 * the picture and its rows. Without rows it says "No words to count."
 */
export function rankFrequency(
  rows: readonly RankFrequencyRow[],
  options: RankFrequencyOptions = {},
): Chart {
  const { slope } = options;
  const title = "Frequency by rank";
  checkRows("rankFrequency", rows, { label: "text", rank: "number", count: "number" });
  const sorted = rows
    .filter((row) => row.count > 0 && Number.isFinite(row.count))
    .sort((a, b) => a.rank - b.rank);
  const first = sorted[0];
  if (first === undefined) return emptyFrame(title, "No words to count.", options);
  const inner = innerWidth(options);
  const width = inner - 45;
  const lastRank = Math.max(2, ...sorted.slice(-1).map((row) => row.rank));
  const most = Math.max(2, first.count);
  const px = (rank: number) => (Math.log(rank) / Math.log(lastRank)) * width;
  const py = (count: number) => height * (1 - Math.log(count) / Math.log(most));
  const drawn = thin(sorted, px, py);
  const named = nameFirst(drawn, px, py).filter(
    (row) => px(row.rank) + labelRoom(row.label) <= width + 4,
  );
  const log = (field: string, end: number) => ({
    field,
    type: "quantitative",
    scale: { type: "log", domain: [1, end], nice: false },
  });
  const steps = [1, 2, 5].flatMap((digit) =>
    [1, 10, 100, 1e3, 1e4, 1e5, 1e6].map((ten) => digit * ten),
  );
  const axis = (end: number) => ({
    values: steps.filter((step) => step <= end).sort((a, b) => a - b),
    format: ",d",
  });
  const x = {
    ...log("rank", lastRank),
    title: balanceText("Rank of the word form (logarithmic)", width, typeSize.label),
    axis: axis(lastRank),
  };
  const y = {
    ...log("count", most),
    title: "Count in the spoken words (logarithmic)",
    axis: axis(most),
  };
  const zipf = slope === undefined ? [] : zipfLine(slope, { most, lastRank });
  return frame(
    {
      title,
      subtitle: [
        `${countText(sorted.length, "word form")}.`,
        slope === undefined ? "" : ` Line: slope ${numberText(slope)} from the first.`,
      ].join(""),
      description: describe(sorted, slope),
      rows: drawn,
      height,
      encoding: { x, y },
      layer: [
        ...(zipf.length === 0
          ? []
          : [
              {
                data: { values: zipf },
                mark: { type: "line", color: grey.axis, strokeDash: [5, 3] },
              },
            ]),
        {
          mark: { type: "point", filled: true, opacity: 1, size: 14, color: palette.blue },
          encoding: {
            tooltip: [
              { field: "label", title: "word form" },
              { field: "rank", title: "rank", format: ",d" },
              { field: "count", title: "count", format: ",d" },
            ],
          },
        },
        {
          data: { values: named },
          mark: { type: "text", align: "left", dx: 5, dy: -7 },
          encoding: { text: { field: "label" } },
        },
      ],
    },
    options,
  );
}

type Position = (value: number) => number;

/** The rows whose dots are at least two thirds of a unit away from the dot drawn before them. */
function thin(rows: readonly RankFrequencyRow[], px: Position, py: Position): RankFrequencyRow[] {
  let last: RankFrequencyRow | undefined;
  return rows.filter((row) => {
    const near =
      last !== undefined &&
      Math.abs(px(row.rank) - px(last.rank)) < 0.67 &&
      Math.abs(py(row.count) - py(last.count)) < 0.67;
    if (!near) last = row;
    return !near;
  });
}

/**
 * Of the first twelve, the rows whose words can stand above and to the right of their dots without touching
 * another word and without standing over another dot, whose name they would seem to be.
 */
function nameFirst(
  rows: readonly RankFrequencyRow[],
  px: Position,
  py: Position,
): RankFrequencyRow[] {
  const taken: { left: number; right: number; y: number }[] = [];
  return rows.slice(0, 12).filter((row, index) => {
    const left = px(row.rank);
    const box = { left, right: left + labelRoom(row.label), y: py(row.count) };
    const next = rows[index + 1];
    const alone =
      next === undefined || px(next.rank) > box.right - 6 || py(next.count) - box.y > 14;
    const free = taken.every(
      (other) => Math.abs(other.y - box.y) > 14 || box.left > other.right || box.right < other.left,
    );
    if (alone && free) taken.push(box);
    return alone && free;
  });
}

/** Width that a word takes beside its dot. */
function labelRoom(label: string): number {
  return textWidth(label, typeSize.label) + 10;
}

/** Ends of a line of this slope through rank 1, cut where the count reaches 1. */
function zipfLine(slope: number, { most, lastRank }: { most: number; lastRank: number }) {
  const reach = slope < 0 ? Math.min(lastRank, most ** (-1 / slope)) : lastRank;
  return [
    { rank: 1, count: most },
    { rank: reach, count: most * reach ** slope },
  ];
}

function describe(rows: readonly RankFrequencyRow[], slope: number | undefined): string {
  const top = rows.slice(0, 5).map((row) => `“${row.label}” ${numberText(row.count)}`);
  const once = rows.filter((row) => row.count === 1).length;
  return (
    `Scatter plot of frequency against rank, both axes logarithmic, of ${countText(rows.length, "word form")}. ` +
    `The most frequent: ${top.join(", ")}. ${numberText(once)} ${once === 1 ? "occurs" : "occur"} once.` +
    (slope === undefined ? "" : ` A line of slope ${numberText(slope)} starts at the first.`)
  );
}
