import { checkRows } from "../tables/check-rows.js";
import { byLabel } from "./by-label.js";
import type { Chart } from "./chart.js";
import { type ChartOptions, innerWidth } from "./chart-options.js";
import { countText } from "./count-text.js";
import { emptyFrame, frame } from "./frame.js";
import { listText } from "./list-text.js";
import { numberText } from "./number-text.js";
import { rowAxis } from "./row-axis.js";
import { symbolLegend } from "./symbol-legend.js";
import { textWidth } from "./text-width.js";
import { grey, palette, typeSize } from "./theme.js";
import { valueAxis } from "./value-axis.js";

/** A person, term or word: how often it comes shortly before a reaction, and how often elsewhere. */
export interface PrecedesDotsRow {
  readonly label: string;
  /** Per thousand spoken words in the passages before a reaction. */
  readonly before: number;
  /** Per thousand spoken words in the rest of the speech. */
  readonly rest: number;
  /** Of the permutation test; printed at the right when given. */
  readonly p?: number;
}

/** Options of {@link precedesDots}. */
export interface PrecedesDotsOptions extends ChartOptions {
  /** The reaction in question. Default `applause`. */
  readonly reaction?: string;
  /** What counts as before it. Default `shortly`. Example: `in the 50 spoken words`. */
  readonly passage?: string;
}

/**
 * What precedes a reaction: for each row its rate before the reaction (circle) and in the rest of the
 * speech (diamond), joined by a line, the largest difference first, ties by label. Rows with an
 * undefined rate are not drawn, and the subtitle says how many. Without a drawable row it says
 * "No … to compare."
 */
export function precedesDots(
  rows: readonly PrecedesDotsRow[],
  options: PrecedesDotsOptions = {},
): Chart {
  const { reaction = "applause", passage = "shortly" } = options;
  checkRows("precedesDots", rows, { label: "text", before: "number", rest: "number" });
  const title = `What precedes ${reaction}`;
  const drawn = rows
    .filter((row) => Number.isFinite(row.before) && Number.isFinite(row.rest))
    .sort((a, b) => b.before - b.rest - (a.before - a.rest) || byLabel(a, b))
    .map(({ label, before, rest, p }, index) => ({ row: index + 1, label, before, rest, p }));
  if (drawn.length === 0) {
    return emptyFrame(title, `No passages before ${reaction} to compare.`, options);
  }
  const inner = innerWidth(options);
  const axis = rowAxis(
    drawn.map((row) => row.label),
    inner,
    { gap: 10 },
  );
  const tested = drawn.some((row) => Number.isFinite(row.p));
  const room = tested ? textWidth("p = 0.000", typeSize.label) + 10 : 8;
  const plot = inner - axis.width;
  const x = valueAxis("rate", "Occurrences per thousand spoken words", {
    values: drawn.flatMap((row) => [row.before, row.rest]),
    width: plot,
    room,
  });
  const places = [`before ${reaction}`, "rest of the speech"] as const;
  const dots = drawn.flatMap(({ row, label, before, rest, p }) => [
    { middle: axis.middles[row - 1], label, place: places[1], rate: rest, p },
    { middle: axis.middles[row - 1], label, place: places[0], rate: before, p },
  ]);
  const undrawn = rows.length - drawn.length;
  return frame(
    {
      title,
      subtitle:
        `Rates ${passage} before ${reaction} and elsewhere.` +
        (tested ? " p: permutation test." : "") +
        (undrawn > 0 ? ` Not drawn, because a rate is not defined: ${undrawn}.` : ""),
      description: describe(drawn, reaction, passage),
      rows: drawn,
      height: axis.height,
      transform: [axis.transform],
      encoding: { y: axis.y },
      layer: [
        // The guides stop before the p-values, which they would strike through.
        {
          ...axis.guides,
          encoding: { x: { value: 0 }, x2: { value: plot - (tested ? room : 0) } },
        },
        axis.labels,
        {
          mark: { type: "rule", color: grey.axis, strokeWidth: 1.5 },
          encoding: { x: { ...x, field: "before" }, x2: { field: "rest" } },
        },
        {
          data: { values: dots },
          mark: { type: "point", filled: true, opacity: 1, size: 65 },
          encoding: {
            x,
            ...symbolLegend(
              "place",
              [
                { label: places[0], color: palette.blue, shape: "circle" },
                { label: places[1], color: palette.vermilion, shape: "diamond" },
              ],
              plot,
            ),
            tooltip: [
              { field: "label", title: "entry" },
              { field: "place", title: "where" },
              { field: "rate", title: "per thousand spoken words", format: ".2f" },
              ...(tested ? [{ field: "p", title: "p (permutation test)", format: ".3f" }] : []),
            ],
          },
        },
        ...(tested
          ? [
              {
                data: {
                  values: drawn.map(({ row, p }) => ({
                    middle: axis.middles[row - 1],
                    text: pText(p),
                  })),
                },
                mark: { type: "text", align: "right" },
                encoding: { x: { value: "width" }, text: { field: "text" } },
              },
            ]
          : []),
      ],
    },
    options,
  );
}

function pText(p: number | undefined): string {
  if (p === undefined || !Number.isFinite(p)) return "";
  return p < 0.001 ? "p < 0.001" : `p = ${p.toFixed(3)}`;
}

function describe(rows: readonly PrecedesDotsRow[], reaction: string, passage: string): string {
  const entries = rows.map((row) => {
    const test = pText(row.p);
    return (
      `${row.label} ${numberText(row.before)} against ${numberText(row.rest)}` +
      (test === "" ? "" : ` (${test})`)
    );
  });
  return (
    `Dot chart of occurrences per thousand spoken words ${passage} before ${reaction} against the rest of ` +
    `the speech, ${countText(rows.length, "entry", "entries")}: ${listText(entries, { separator: "; " })}.`
  );
}
