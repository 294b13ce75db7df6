import { checkFunction } from "../check-argument.js";
import { checkRows } from "../tables/check-rows.js";
import type { Reaction } from "../transcript/transcript.js";

/** One reaction marker, flat, as the charts take it. */
export interface ReactionRow {
  readonly n: number;
  /** As printed, brackets included. */
  readonly text: string;
  /** Kind of the first event. */
  readonly kind: string;
  /** Kinds of all events, joined by ` + `. */
  readonly kinds: string;
  /** How strong the marker is, on an ordinal scale that is the caller's; NaN when there is none. */
  readonly strength: number;
  readonly paragraph: number;
  /** Spoken words before it, and the same as a percentage of all spoken words. */
  readonly wordsBefore: number;
  readonly percent: number;
}

/**
 * Reactions as flat rows, in the order given. `strength` rates a reaction on an ordinal scale; by default
 * it is NaN, because a number for intensity is a convention that somebody must choose.
 *
 * @throws TypeError on what are no reactions, or a strength that is no function
 */
export function reactionRows(
  reactions: readonly Reaction[],
  strength: (reaction: Reaction) => number = () => Number.NaN,
): readonly ReactionRow[] {
  checkRows("reactionRows", reactions, { text: "text", percent: "number" });
  checkFunction("strength", strength, "a function of a reaction, such as reactionStrength gives");
  return reactions.map((reaction) => ({
    n: reaction.n,
    text: reaction.text,
    kind: reaction.events[0]?.kind ?? "",
    kinds: reaction.events.map((event) => event.kind).join(" + "),
    strength: strength(reaction),
    paragraph: reaction.paragraph,
    wordsBefore: reaction.wordsBefore,
    percent: reaction.percent,
  }));
}
