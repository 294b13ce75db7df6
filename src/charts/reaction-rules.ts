import { placedLabel, placeReactions, type ReactionPlace } from "./place-reactions.js";
import type { ReactionRow } from "./reaction-row.js";
import { grey, lineHeight } from "./theme.js";

/** Reactions as vertical rules through a plot that is about something else. */
export interface ReactionRules {
  /** Height that the labels take above the data, in units of 1/96 inch. */
  readonly band: number;
  /** What the subtitle has to say of the rules; empty without reactions. */
  readonly note: string;
  readonly layer: readonly object[];
}

/** As many reactions as a plot spells out when they are not its subject. */
const mostSpelled = 12;

/** As many rows of numbers above each other as a plot bears. */
const mostRows = 8;

const gap = 4;

/**
 * The layers that draw reactions through a plot of `width` units whose x runs from 0 to `end` by
 * `field`. The rules stand behind the data; what the print says climbs in a staircase above it. Where that
 * would be too crowded (more than 12 reactions, or a rule through a label) numbers take its place, and
 * where numbers are too crowded, nothing; the tooltips have it all.
 * The caller leaves `band` free at the top of its own vertical scale.
 */
export function reactionRules(
  reactions: readonly ReactionRow[],
  field: "percent" | "wordsBefore",
  { width, end }: { readonly width: number; readonly end: number },
): ReactionRules {
  if (reactions.length === 0) return { band: 0, note: "", layer: [] };
  const rows = [...reactions].sort((a, b) => a[field] - b[field]);
  const clock = { field, end, width, gap };
  const printed = rows.map((row) => row.text);
  const numbers = rows.map((row) => String(row.n));
  const spelled = rows.length > mostSpelled ? null : placeReactions(rows, printed, clock);
  const places = spelled ?? fewRows(placeReactions(rows, numbers, clock)) ?? [];
  const band = Math.max(8, ...places.map((place) => place.top)) + 6;
  const what = spelled !== null ? ", as printed" : places.length > 0 ? ", numbered" : "";
  return {
    band,
    note: `vertical rules: audience reactions${what}`,
    layer: layers(rows, places, { field, band }),
  };
}

/** The places of numbers when they climb no higher than a plot can bear, else null. */
function fewRows(places: readonly ReactionPlace[] | null): readonly ReactionPlace[] | null {
  return places?.every((place) => place.top <= mostRows * lineHeight) ? places : null;
}

/** What a reaction shows under the pointer. */
export const reactionTooltip: readonly object[] = [
  { field: "text", title: "as printed" },
  { field: "kinds", title: "kind" },
  { field: "wordsBefore", title: "spoken words before it", format: ",d" },
  { field: "percent", title: "percent of the speech", format: ".1f" },
];

function layers(
  rows: readonly ReactionRow[],
  places: readonly ReactionPlace[],
  { field, band }: { readonly field: string; readonly band: number },
): readonly object[] {
  const values = rows.map(({ n, text, kinds, wordsBefore, percent }, index) => {
    const { label, lines, side, y = band } = places[index] ?? {};
    return { n, text, kinds, wordsBefore, percent, label, lines, side, top: band - 6 - y };
  });
  const data = { values };
  const x = { field, type: "quantitative" };
  const y = { field: "top", type: "quantitative", scale: null };
  const tooltip = reactionTooltip;
  const rule = { type: "rule", color: grey.rule };
  const label = {
    data,
    mark: placedLabel(gap),
    encoding: { x, y, text: { field: "label" }, tooltip },
  };
  return [
    { data, mark: rule, encoding: { x, y, y2: { value: "height" }, tooltip } },
    ...(places.length > 0 ? [label] : []),
  ];
}
