import { checkRows } from "../tables/check-rows.js";
import { byLabel } from "./by-label.js";
import { capitalText } from "./capital-text.js";
import type { Chart } from "./chart.js";
import { type ChartOptions, innerWidth } from "./chart-options.js";
import { countAxis } from "./count-axis.js";
import { emptyFrame, frame } from "./frame.js";
import { listText } from "./list-text.js";
import { numberText } from "./number-text.js";
import { rowAxis } from "./row-axis.js";
import { textWidth } from "./text-width.js";
import { palette, typeSize } from "./theme.js";

/** One bar: a person, a key term, a word. */
export interface RankedBarsRow {
  /** Kept in the rows of the chart when given, so that a bar can be told apart by machine. */
  readonly id?: string;
  readonly label: string;
  readonly count: number;
  /** How many of `count` are possessive forms; drawn as the solid part of the bar. */
  readonly possessive?: number;
  readonly perThousand?: number;
}

/** Options of {@link rankedBars}. */
export interface RankedBarsOptions extends ChartOptions {
  /** What is ranked, in the plural. Default `entries`. */
  readonly noun?: string;
  /** What is counted, in the plural. Default `references`. */
  readonly unit?: string;
  /** The layer that was counted. Default `spoken words`. */
  readonly layer?: string;
}

/**
 * Counts as horizontal bars, the highest first, ties by label, each with its number. Where a row has
 * possessive forms, they are the solid part of the bar and stand in brackets after the number.
 * A row of count 0 keeps its place and shows 0. Without rows it says "No … ."
 */
export function rankedBars(rows: readonly RankedBarsRow[], options: RankedBarsOptions = {}): Chart {
  const { noun = "entries", unit = "references", layer = "spoken words" } = options;
  checkRows("rankedBars", rows, { label: "text", count: "number" });
  const title = `${capitalText(noun)} by number of ${unit}`;
  if (rows.length === 0) return emptyFrame(title, `No ${noun} to rank.`, options);
  const sorted = [...rows].sort((a, b) => b.count - a.count || byLabel(a, b));
  const inner = innerWidth(options);
  const axis = rowAxis(
    sorted.map((row) => row.label),
    inner,
  );
  const shares = sorted.some((row) => (row.possessive ?? 0) > 0);
  const values = sorted.map((row, index) => ({
    middle: axis.middles[index],
    count: row.count,
    value: numberText(row.count) + (row.possessive ? ` (${row.possessive})` : ""),
  }));
  const room = Math.max(...values.map((row) => textWidth(row.value, typeSize.label))) + 6;
  const most = Math.max(...rows.map((row) => row.count));
  const plot = inner - axis.width;
  const tooltip = [
    { field: "label", title: noun },
    { field: "count", title: unit, format: ",d" },
    ...(shares ? [{ field: "possessive", title: "of them possessive" }] : []),
    ...(rows.some((row) => row.perThousand !== undefined)
      ? [{ field: "perThousand", title: `per thousand ${layer}`, format: ".2f" }]
      : []),
  ];
  const bar = { type: "bar", orient: "horizontal", height: 11 };
  const x = (field: string) =>
    countAxis(field, `${capitalText(unit)} (number, in ${layer})`, { most, width: plot, room });
  return frame(
    {
      title,
      subtitle: shares
        ? `Counted in the ${layer}. Solid, and in brackets: possessive forms.`
        : `Counted in the ${layer}.`,
      description: describe(sorted, noun, { unit, layer }),
      rows: sorted.map(({ id, label, count, possessive, perThousand }, index) => ({
        row: index + 1,
        id,
        label,
        count,
        possessive,
        perThousand,
      })),
      height: axis.height,
      transform: [axis.transform],
      encoding: { y: axis.y },
      layer: [
        axis.labels,
        {
          mark: shares
            ? { ...bar, color: "#c9d2f2", stroke: palette.blue, strokeWidth: 1 }
            : { ...bar, color: palette.blue },
          encoding: { x: x("count"), tooltip },
        },
        ...(shares
          ? [{ mark: { ...bar, color: palette.blue }, encoding: { x: x("possessive"), tooltip } }]
          : []),
        {
          data: { values },
          mark: { type: "text", align: "left", dx: 4 },
          encoding: { x: x("count"), text: { field: "value" } },
        },
      ],
    },
    options,
  );
}

function describe(
  rows: readonly RankedBarsRow[],
  noun: string,
  { unit, layer }: { readonly unit: string; readonly layer: string },
): string {
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  const bars = rows.map((row) => {
    const share = row.possessive ? `, ${row.possessive} of them possessive` : "";
    return `${row.label} ${numberText(row.count)}${share}`;
  });
  return (
    `Bar chart of ${rows.length === 1 ? "" : `${rows.length} `}${noun} by number of ${unit} in the ${layer}` +
    `${rows.length === 1 ? "" : `, ${numberText(total)} in all, the highest first`}: ` +
    `${listText(bars, { separator: "; " })}.`
  );
}
