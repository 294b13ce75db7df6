import { checkSpeech } from "../tokens/check-speech.js";
import type { Speech } from "../tokens/speech.js";
import type { ReactionStrength } from "./reaction-strength.js";

/** One stretch of speech that a reaction ends. */
export interface ReactionGapRow {
  readonly n: number;
  /** The reaction that ends it, as printed. */
  readonly label: string;
  /** Kinds of its events, joined by ` + `. */
  readonly kinds: string;
  /** Spoken words since the reaction before it, or since the start. */
  readonly words: number;
  /** Spoken words from the start of the speech to it. */
  readonly wordsBefore: number;
  readonly percent: number;
  /** Ordinal, by the scale given; NaN without one. */
  readonly strength: number;
  readonly layer: "spoken";
}

/**
 * Spoken words between reactions, in the order of the speech.
 *
 * @param options.strength ordinal scale, as of `reactionStrength`
 * @returns one row a marker; empty when the speech has none, which means not transcribed
 */
export function reactionGaps(
  speech: Speech,
  { strength }: { strength?: ReactionStrength } = {},
): ReactionGapRow[] {
  checkSpeech(speech);
  return speech.reactions.map((reaction, i) => ({
    n: reaction.n,
    label: reaction.text,
    kinds: reaction.events.map((event) => event.kind).join(" + "),
    words: reaction.wordsBefore - (speech.reactions[i - 1]?.wordsBefore ?? 0),
    wordsBefore: reaction.wordsBefore,
    percent: reaction.percent,
    strength: strength ? strength(reaction) : Number.NaN,
    layer: "spoken",
  }));
}
