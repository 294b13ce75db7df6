import { countHits } from "../matches/count-hits.js";
import type { Hit } from "../matches/hit.js";
import type { Lexicon } from "../matches/lexicon.js";
import type { Speech } from "../tokens/speech.js";

/** A person or a key term that occurs in the speech. */
export interface ReportEntry {
  /** How the page calls it: `person:stalin`, `term:cult-of-personality`. */
  readonly key: string;
  readonly label: string;
  /** In the order of the speech, one or more. */
  readonly hits: readonly Hit[];
}

/** The entries of a lexicon that occur, the most frequent first. */
export function reportEntries(
  speech: Speech,
  kind: "person" | "term",
  { lexicon, hits }: { lexicon: Lexicon; hits: readonly Hit[] },
): ReportEntry[] {
  const byId = new Map<string, Hit[]>();
  for (const hit of hits) {
    const own = byId.get(hit.id);
    if (own) own.push(hit);
    else byId.set(hit.id, [hit]);
  }
  return countHits(speech, lexicon, hits).flatMap(({ id, label }) => {
    const own = byId.get(id);
    return own ? [{ key: `${kind}:${id}`, label, hits: own }] : [];
  });
}
