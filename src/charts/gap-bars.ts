import { checkRows } from "../tables/check-rows.js";
import type { Chart } from "./chart.js";
import { type ChartOptions, innerWidth } from "./chart-options.js";
import { countAxis } from "./count-axis.js";
import { emptyFrame, frame } from "./frame.js";
import { listText } from "./list-text.js";
import { numberText } from "./number-text.js";
import { rowAxis } from "./row-axis.js";
import { textWidth } from "./text-width.js";
import { palette, typeSize } from "./theme.js";

/** One stretch of speech that a reaction ends. */
export interface GapBarsRow {
  /** The reaction that ends it, as printed. */
  readonly label: string;
  /** Spoken words since the reaction before it, or since the start. */
  readonly words: number;
}

/**
 * Spoken words between reactions as horizontal bars, in the order of the speech: how long the speaker
 * spoke before each. Without rows it says "No reactions transcribed."
 */
export function gapBars(rows: readonly GapBarsRow[], options: ChartOptions = {}): Chart {
  const title = "Spoken words before each reaction";
  checkRows("gapBars", rows, { label: "text", words: "number" });
  if (rows.length === 0) return emptyFrame(title, "No reactions transcribed.", options);
  const inner = innerWidth(options);
  const axis = rowAxis(
    rows.map((row) => row.label),
    inner,
  );
  const plot = inner - axis.width;
  const room = Math.max(...rows.map((row) => textWidth(numberText(row.words), typeSize.label))) + 6;
  const x = countAxis("words", "Spoken words since the reaction before (number)", {
    most: Math.max(...rows.map((row) => row.words)),
    width: plot,
    room,
  });
  const tooltip = [
    { field: "label", title: "reaction" },
    { field: "words", title: "spoken words before it", format: ",d" },
  ];
  const gaps = rows.map((row) => `${numberText(row.words)} before ${row.label}`);
  return frame(
    {
      title,
      subtitle: "In the order of the speech; the first bar is counted from its beginning.",
      description:
        `Bar chart of the spoken words before ${rows.length === 1 ? "the one reaction" : `each of ${rows.length} reactions`}, in the order of the speech: ` +
        `${listText(gaps, { separator: "; " })}.`,
      rows: rows.map(({ label, words }, index) => ({ row: index + 1, label, words })),
      height: axis.height,
      transform: [axis.transform],
      encoding: { y: axis.y },
      layer: [
        axis.labels,
        {
          mark: { type: "bar", orient: "horizontal", height: 11, color: palette.blue },
          encoding: { x, tooltip },
        },
        {
          mark: { type: "text", align: "left", dx: 4 },
          encoding: { x, text: { field: "words", format: ",d" } },
        },
      ],
    },
    options,
  );
}
