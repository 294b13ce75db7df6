import { checkObject } from "../check-argument.js";

/**
 * Makes sure that a value is a reaction lexicon, for callers whose arguments no compiler checked.
 *
 * @throws naming what it is instead.
 */
export function checkReactionLexicon(value: unknown): void {
  checkObject("lexicon", value, {
    fields: ["phrases", "kinds"],
    expected: "what readReactionLexicon gives",
  });
}
