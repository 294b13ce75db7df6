import { palette } from "./theme.js";

/** How the symbol of one kind of reaction looks: colour for the family, shape for the kind. */
export interface ReactionStyle {
  readonly color: string;
  /** A Vega symbol shape. */
  readonly shape: string;
}

/**
 * Colour and shape for a kind of reaction, the same in every chart of every speech. Colour says the
 * family (approval, homage, laughter, displeasure, unrest), shape the kind within it, so that no pair of
 * kinds shares both. A kind that the table lacks is an ink-coloured stroke.
 */
export function reactionStyle(kind: string): ReactionStyle {
  return styles.get(kind) ?? { color: palette.ink, shape: "stroke" };
}

const styles: ReadonlyMap<string, ReactionStyle> = new Map([
  ["applause", { color: palette.blue, shape: "circle" }],
  ["approval", { color: palette.blue, shape: "triangle-right" }],
  ["cheers", { color: palette.blue, shape: "triangle-up" }],
  ["ovation", { color: palette.plum, shape: "diamond" }],
  ["standing", { color: palette.plum, shape: "square" }],
  ["song", { color: palette.plum, shape: "triangle-left" }],
  ["laughter", { color: palette.teal, shape: "triangle-up" }],
  ["animation", { color: palette.teal, shape: "cross" }],
  ["indignation", { color: palette.vermilion, shape: "triangle-down" }],
  ["disapproval", { color: palette.vermilion, shape: "cross" }],
  ["commotion", { color: palette.ink, shape: "diamond" }],
  ["movement", { color: palette.ink, shape: "cross" }],
  ["exclamation", { color: palette.ink, shape: "triangle-up" }],
  ["silence", { color: palette.ink, shape: "square" }],
]);
