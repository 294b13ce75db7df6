import type { ReactionRow } from "./reaction-row.js";
import { type StaggerPlace, stagger } from "./stagger.js";
import { textWidth } from "./text-width.js";
import { lineHeight, typeSize } from "./theme.js";
import { balanceText } from "./wrap-text.js";

/** Along what the reactions lie, and how much room a plot gives them. */
export interface ReactionClock {
  readonly field: "percent" | "wordsBefore";
  /** Value of `field` at the right edge of the plot; its left edge is 0. */
  readonly end: number;
  /** Width of the plot in units of 1/96 inch. */
  readonly width: number;
  /** Space between a reaction's line and its label. */
  readonly gap: number;
  /** How far the symbol on top of the line reaches to both sides. Default 0. */
  readonly symbol?: number;
}

/** Where the label of a reaction stands, and its lines, joined by line breaks. */
export interface ReactionPlace extends StaggerPlace {
  readonly label: string;
  readonly lines: number;
  /** Height of the upper edge of the label above the base. */
  readonly top: number;
}

/**
 * Places for these labels of reactions along a clock, one for each row, in the order of the rows, which
 * must be that of the clock. A label too long for either side of its line is wrapped; where a line would
 * run through a label, every label that can is wrapped so as to stand to the left of its line. Null when
 * the reactions stand so close that a line would still run through a label.
 */
export function placeReactions(
  rows: readonly ReactionRow[],
  labels: readonly string[],
  { field, end, width, gap, symbol = 0 }: ReactionClock,
): readonly ReactionPlace[] | null {
  for (const leftmost of [width, leastRoom]) {
    const items = rows.map((row, index) => {
      const x = end > 0 ? (row[field] / end) * width : 0;
      const side = x - gap - 4 >= leftmost ? x : Math.max(x, width - x);
      const lines = balanceText(labels[index] ?? "", side - gap - 4, typeSize.label);
      return {
        x,
        width: Math.max(...lines.map((line) => textWidth(line, typeSize.label))),
        height: Math.max(2 * symbol, lines.length * lineHeight) + 3,
        label: lines.join("\n"),
        lines: lines.length,
      };
    });
    const places = stagger(items, { gap, symbol });
    if (places.some((place) => place.crossed)) continue;
    return places.map((place, index) => {
      const { label = "", lines = 1, height = 0 } = items[index] ?? {};
      return { ...place, label, lines, top: place.y + height / 2 };
    });
  }
  return null;
}

/** Narrowest space into which a label is wrapped to keep it to the left of its line. */
const leastRoom = 70;

/** Mark that draws the labels: its rows have the fields `label`, `lines` and `side` of a place. */
export function placedLabel(gap: number): object {
  return {
    type: "text",
    align: { expr: "datum.side === 'left' ? 'right' : 'left'" },
    dx: { expr: `datum.side === 'left' ? ${-gap} : ${gap}` },
    dy: { expr: `(1 - datum.lines) * ${lineHeight / 2}` },
    lineBreak: "\n",
    lineHeight,
  };
}
