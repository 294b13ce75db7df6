import type { Lexicon, LexiconEntry } from "../../src/matches/lexicon.js";

/** A lexicon that stands in the test: id to forms, or to more of an entry. */
export function lexiconOf(
  entries: Record<string, readonly string[] | Partial<LexiconEntry>>,
  scope: Lexicon["scope"] = "lexicon",
): Lexicon {
  return {
    file: "test.yaml",
    scope,
    entries: Object.entries(entries).map(([id, entry]) => ({
      id,
      label: id,
      titles: [],
      vocative: false,
      forms: [],
      ...("forms" in entry ? entry : { forms: entry as readonly string[] }),
    })),
  };
}
