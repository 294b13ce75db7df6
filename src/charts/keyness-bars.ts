import { checkRows } from "../tables/check-rows.js";
import { byLabel } from "./by-label.js";
import type { Chart } from "./chart.js";
import { type ChartOptions, innerWidth } from "./chart-options.js";
import { countText } from "./count-text.js";
import { emptyFrame, frame } from "./frame.js";
import { listText } from "./list-text.js";
import { fixedText, numberText } from "./number-text.js";
import { rowAxis } from "./row-axis.js";
import { textWidth } from "./text-width.js";
import { palette, typeSize } from "./theme.js";
import { valueAxis } from "./value-axis.js";

/** One word and how key it is. */
export interface KeynessBarsRow {
  readonly label: string;
  /** Above 0: key in the target; below 0: key in the reference. */
  readonly value: number;
  readonly targetCount?: number;
  readonly referenceCount?: number;
}

/** Options of {@link keynessBars}. */
export interface KeynessBarsOptions extends ChartOptions {
  /** Names of the two texts. Default `target` and `reference`. */
  readonly target?: string;
  readonly reference?: string;
  /** What `value` is, with its unit. Default `Log ratio (binary logarithm)`. */
  readonly measure?: string;
}

/**
 * Keyness as diverging bars, the words of the target to the right, those of the reference to the left,
 * from the highest value to the lowest, ties by label. Rows whose value is not a finite number are not
 * drawn, and the subtitle says how many. Without a drawable row it says "No key words to show."
 */
export function keynessBars(
  rows: readonly KeynessBarsRow[],
  options: KeynessBarsOptions = {},
): Chart {
  const { target = "target", reference = "reference" } = options;
  const { measure = "Log ratio (binary logarithm)" } = options;
  checkRows("keynessBars", rows, { label: "text", value: "number" });
  const title = `Key words of ${target} against ${reference}`;
  const drawn = rows
    .filter((row) => Number.isFinite(row.value))
    .sort((a, b) => b.value - a.value || byLabel(a, b));
  if (drawn.length === 0) return emptyFrame(title, "No key words to show.", options);
  const inner = innerWidth(options);
  const axis = rowAxis(
    drawn.map((row) => row.label),
    inner,
    { share: 0.35 },
  );
  const values = drawn.map(({ label, value, targetCount, referenceCount }, index) => ({
    row: index + 1,
    label,
    value,
    side: value < 0 ? reference : target,
    targetCount,
    referenceCount,
  }));
  const decimals = drawn.every((row) => Number.isInteger(row.value)) ? 0 : 2;
  const numbers = drawn.map(({ value }, index) => ({
    middle: axis.middles[index],
    value,
    text: fixedText(value, decimals),
  }));
  const undrawn = rows.length - drawn.length;
  const x = valueAxis("value", measure, {
    values: drawn.map((row) => row.value),
    width: inner - axis.width,
    room: Math.max(...numbers.map((row) => textWidth(row.text, typeSize.label))) + 6,
  });
  return frame(
    {
      title,
      subtitle:
        `To the right (blue): key in ${target}. To the left (orange): key in ${reference}.` +
        (undrawn === 0 ? "" : ` Not drawn, because the measure is not defined: ${undrawn}.`),
      description: describe(drawn, measure, { target, reference }),
      rows: values,
      height: axis.height,
      transform: [axis.transform],
      encoding: { y: axis.y },
      layer: [
        axis.labels,
        {
          mark: { type: "bar", orient: "horizontal", height: 11 },
          encoding: {
            x,
            color: {
              condition: { test: "datum.value < 0", value: palette.vermilion },
              value: palette.blue,
            },
            tooltip: [
              { field: "label", title: "word" },
              { field: "side", title: "key in" },
              { field: "value", title: measure, format: ".3f" },
              { field: "targetCount", title: `count in ${target}`, format: ",d" },
              { field: "referenceCount", title: `count in ${reference}`, format: ",d" },
            ],
          },
        },
        {
          mark: { type: "rule", color: palette.ink },
          encoding: { x: { datum: 0 }, y: { value: 0 }, y2: { value: "height" } },
        },
        {
          data: { values: numbers },
          mark: {
            type: "text",
            align: { expr: "datum.value < 0 ? 'right' : 'left'" },
            dx: { expr: "datum.value < 0 ? -4 : 4" },
          },
          encoding: { x, text: { field: "text" } },
        },
      ],
    },
    options,
  );
}

function describe(
  rows: readonly KeynessBarsRow[],
  measure: string,
  { target, reference }: { readonly target: string; readonly reference: string },
): string {
  const side = (own: readonly KeynessBarsRow[]) =>
    own.length === 0
      ? "none"
      : listText(own.map((row) => `“${row.label}” ${numberText(row.value)}`));
  return (
    `Diverging bar chart of ${countText(rows.length, "word")}. Axis: ${measure}. ` +
    `Key in ${target}: ${side(rows.filter((row) => row.value >= 0))}. ` +
    `Key in ${reference}: ${side(rows.filter((row) => row.value < 0))}.`
  );
}
