import { createRequire } from "node:module";
import type { Speech } from "../tokens/speech.js";
import type { Lexicon } from "./lexicon.js";
import { match } from "./match.js";

const require = createRequire(import.meta.url);

/** A name that the lexicon does not list. */
export interface Candidate {
  /** As printed, without a possessive ending. */
  readonly name: string;
  readonly count: number;
  /** The lexicon form that it is spelled most like, and how much (Jaro-Winkler, 0 to 1); null without forms. */
  readonly nearestForm: string | null;
  readonly similarity: number;
}

/**
 * Names in the spoken text that may be people and that no lexicon entry covers, as compromise finds
 * them: candidates for a human eye, most frequent first. A similarity above about 0.9 (Jaro-Winkler,
 * by natural) says that the name may be another spelling of a listed one (`Kosior`, `Kossior`).
 */
export function candidatePeople(speech: Speech, lexicon: Lexicon): Candidate[] {
  const nlp = require("compromise");
  const similarity = require("natural/lib/natural/distance/jaro-winkler_distance.js");
  const known = match(speech, lexicon).map(({ start, end }) => ({ start, end }));
  const counts = new Map<string, number>();
  for (const { start, end, kind } of speech.segments) {
    if (kind !== "spoken") continue;
    for (const found of nlp(speech.edition.text.slice(start, end))
      .people()
      .json({ offset: true })) {
      const from = start + found.offset.start;
      const to = from + found.offset.length;
      if (known.some((hit) => hit.start < to && hit.end > from)) continue;
      const name = (found.text as string).replace(/['’]s$|[.,;:!?"”]+$/gu, "").trim();
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const forms = lexicon.entries.flatMap((entry) => entry.forms);
  return [...counts]
    .map(([name, count]) => {
      const scored = forms.map((form) => ({ form, score: similarity(name, form) as number }));
      const best = scored.sort((a, b) => b.score - a.score || (a.form < b.form ? -1 : 1))[0];
      return {
        name,
        count,
        nearestForm: best?.form ?? null,
        similarity: best?.score ?? Number.NaN,
      };
    })
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
