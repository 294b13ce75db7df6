import { checkReactionLexicon } from "../source/check-reaction-lexicon.js";
import type { ReactionLexicon } from "../source/reaction-lexicon.js";
import type { Reaction } from "../transcript/transcript.js";

/** Rates a reaction on an ordinal scale: higher is stronger, and the steps have no size. */
export type ReactionStrength = (reaction: Reaction) => number;

/**
 * The project's own scale, from the `strength` numbers of a reaction lexicon: an event is as strong as
 * its kind plus its intensity plus its duration, a marker as strong as its strongest event. It is a
 * convention for ranking, nothing that was measured; give another lexicon or another function for
 * another scale.
 *
 * @returns a function of the reaction; a word that the lexicon does not know adds 0
 * @throws on what is no lexicon of reactions
 */
export function reactionStrength(lexicon: ReactionLexicon): ReactionStrength {
  checkReactionLexicon(lexicon);
  const strengthOf = (phrase: string | null) =>
    phrase === null ? 0 : (lexicon.phrases.get(phrase.toLowerCase())?.strength ?? 0);
  return ({ events }) =>
    Math.max(
      0,
      ...events.map(
        ({ kind, intensity, duration }) =>
          (lexicon.kinds.get(kind)?.strength ?? 0) + strengthOf(intensity) + strengthOf(duration),
      ),
    );
}
