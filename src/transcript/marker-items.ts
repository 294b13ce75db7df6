import type { ReactionLexicon, ReactionPhrase } from "../source/reaction-lexicon.js";
import { scanWords } from "../words.js";

/** One clause of a marker, and what stands after it. */
export interface MarkerClause {
  readonly clause: string;
  readonly rest: string;
}

/** A phrase of the reaction lexicon where it stands in a clause. */
export interface MarkerItem extends ReactionPhrase {
  readonly start: number;
  readonly end: number;
  /** True after a comma. */
  readonly newPiece: boolean;
  /** True for a name that the lexicon does not have. */
  readonly named: boolean;
}

/** Stands in a clause for words that were called out: marks with nothing between them. */
export const calledOut = '""';

/** What was called; straight single quotes too, where they are no apostrophes. */
const called =
  /"[^"]*"|“[^“”]*”|«[^«»]*»|‘(?:[^‘’]|’(?=\p{L}))*’|(?<![\p{L}\p{N}])'(?:[^']|'(?=\p{L}))*'(?!\p{L})/gu;

/** The clauses of a marker, which end at . ; : ! ? or a dash. Words between quotation marks are left out. */
export function clausesOf(inner: string): MarkerClause[] {
  const printed = inner.replace(called, ` ${calledOut} `);
  return [...printed.matchAll(/[^.;:!?—–]+[.;:!?—–]*/g)].map((match) => ({
    clause: match[0],
    rest: printed.slice((match.index ?? 0) + match[0].length),
  }));
}

/**
 * The lexicon phrases of a clause, longest first at each word; null when a word is unknown. The
 * capitalised words after a title (`Comrade Stalin`) are a name and left aside; those after a source
 * (`from`) are an actor.
 */
export function itemsOf(clause: string, lexicon: ReactionLexicon): MarkerItem[] | null {
  const words: { start: number; end: number; form: string }[] = [];
  scanWords(clause, { start: 0, end: clause.length }, (start, end) => {
    const form = clause.slice(start, end).toLowerCase().replaceAll("’", "'");
    words.push({ start, end, form });
  });
  const items: MarkerItem[] = [];
  for (let at = 0; at < words.length; ) {
    const { phrase, length } = longestPhrase(words, at, lexicon);
    const first = words[at];
    const last = words[at + length - 1];
    const read = phrase ?? nameAt(clause, first, items, lexicon);
    if (!read || read.role === "note" || !first || !last) return null;
    const newPiece = clause.slice(items.at(-1)?.end ?? first.start, first.start).includes(",");
    items.push({ ...read, start: first.start, end: last.end, newPiece, named: !phrase });
    at += length;
    if (read.role !== "title") continue;
    while (/^\p{Lu}/u.test(clause.slice(words[at]?.start ?? clause.length))) at++;
  }
  return items;
}

function longestPhrase(
  words: readonly { readonly form: string }[],
  at: number,
  lexicon: ReactionLexicon,
): { phrase: ReactionPhrase | undefined; length: number } {
  for (
    let length = Math.min(Math.max(lexicon.longest, 2), words.length - at);
    length > 0;
    length--
  ) {
    const forms = words.slice(at, at + length).map(({ form }) => form);
    const phrase = lexicon.phrases.get(forms.join(" "));
    if (phrase && length > 1) return { phrase, length };
    if (length === 2 && isLength(forms, lexicon)) {
      return {
        phrase: { role: "duration", id: forms.join(" "), strength: 1, ordinary: false },
        length,
      };
    }
    if (phrase) return { phrase, length };
  }
  return { phrase: undefined, length: 1 };
}

/** How long it was, in figures or words: `43 seconds`. */
function isLength([amount = "", unit = ""]: string[], lexicon: ReactionLexicon): boolean {
  return (/^\p{Nd}+$/u.test(amount) || lexicon.numerals.has(amount)) && lexicon.units.has(unit);
}

/** A capitalised word of a clause that has others, after a source or a name before it. */
function nameAt(
  clause: string,
  word: { readonly start: number; readonly form: string } | undefined,
  items: readonly MarkerItem[],
  { sources }: ReactionLexicon,
): ReactionPhrase | null {
  if (!word || !/^\p{Lu}/u.test(clause.slice(word.start)) || !/\p{Ll}/u.test(clause)) return null;
  const before = items.findLast(({ role }) => role !== "filler");
  if (!before?.named && !sources.has(before?.id ?? "")) return null;
  return { role: "actor", id: word.form, strength: 0, ordinary: true };
}
