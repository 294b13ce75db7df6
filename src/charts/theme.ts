import type { JsonObject } from "./chart.js";

/**
 * House style of every chart.
 *
 * The rule of sizes: a chart is laid out at the width at which it is printed and is never scaled
 * afterwards. One unit of a specification is 1/96 inch, so a type size given in points by
 * {@link points} is that many points on paper at 85, 114 and 174 mm alike.
 */

/** The font that the renderer embeds. Quote it in CSS: a family name that holds a digit is no identifier. */
export const fontFamily = "Source Sans 3";

/** Widths of a printed figure in millimetres: one column, one and a half, two. */
export const widths = { single: 85, oneAndHalf: 114, double: 174 } as const;

/** Millimetres as whole units of 1/96 inch. */
export function pixels(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 96);
}

/** Typographic points as units of 1/96 inch. */
export function points(size: number): number {
  return Math.round((size / 72) * 96 * 100) / 100;
}

/** The type scale: titles 9 pt, everything else 8 pt. Nothing is smaller. */
export const typeSize = { title: points(9), label: points(8) } as const;

/** Distance from one line of type to the next, as a multiple of its size. */
const leading = 1.2;

/** Distance from one line of a label to the next, in units of 1/96 inch. */
export const lineHeight = Math.round(typeSize.label * leading * 100) / 100;

/**
 * Five colours that differ in lightness as well as in hue, each with a contrast of 3:1 or more on white:
 * they stay apart under simulated protanopia, deuteranopia and tritanopia, and in grey.
 */
export const palette = {
  blue: "#2a4fc9",
  vermilion: "#d1410b",
  teal: "#22a393",
  plum: "#6a0f5b",
  ink: "#161616",
} as const;

/** The order in which series take colours; {@link dashes} go with it, so that colour never speaks alone. */
export const series: readonly string[] = [
  palette.blue,
  palette.vermilion,
  palette.ink,
  palette.teal,
  palette.plum,
];

/** Dash patterns of lines, in the order of {@link series}. */
export const dashes: readonly (readonly number[])[] = [
  [1, 0],
  [6, 3],
  [2, 2],
  [8, 3, 2, 3],
  [12, 4],
];

/** Greys for what is not data: text of the second rank, axis lines, rules behind the data, fills. */
export const grey = { text: "#4d4d4d", axis: "#7a7a7a", rule: "#a3a3a3", grid: "#e4e4e4" } as const;

/** Empty space around the picture. */
export const padding = 6;

/**
 * The Vega-Lite `config` of every chart. The fonts after the house font are for browsers that lack it and
 * no wider than `textWidth` allows; plain DejaVu Sans, which many Linux systems call sans-serif, is.
 */
export const config: JsonObject = {
  font: `"${fontFamily}", "Helvetica Neue", Arial, "DejaVu Sans Condensed", sans-serif`,
  background: "white",
  padding,
  view: { stroke: null },
  title: {
    anchor: "start",
    frame: "bounds",
    offset: 10,
    color: palette.ink,
    fontSize: typeSize.title,
    fontWeight: "bold",
    lineHeight: Math.round(typeSize.title * leading * 100) / 100,
    subtitleColor: grey.text,
    subtitleFontSize: typeSize.label,
    subtitleLineHeight: lineHeight,
    subtitlePadding: 3,
  },
  axis: {
    domainColor: grey.axis,
    gridColor: grey.grid,
    labelColor: palette.ink,
    labelFontSize: typeSize.label,
    labelLimit: 0,
    labelPadding: 4,
    tickColor: grey.axis,
    tickSize: 4,
    titleColor: grey.text,
    titleFontSize: typeSize.label,
    titleFontWeight: "normal",
    titlePadding: 6,
  },
  legend: {
    orient: "top",
    offset: 6,
    labelColor: palette.ink,
    labelFontSize: typeSize.label,
    labelLimit: 0,
    symbolStrokeWidth: 1.5,
    title: null,
  },
  text: { color: palette.ink, fontSize: typeSize.label },
};
