import type { Override } from "../source/edition.js";
import type { Notation } from "../source/notation.js";
import type { ReactionLexicon } from "../source/reaction-lexicon.js";
import { scanWords } from "../words.js";
import type { Bracket } from "./brackets.js";
import { parseReaction } from "./parse-reaction.js";
import type { ReactionEvent, SegmentKind } from "./transcript.js";

/** What a bracket is, and the rule that decided it. */
export interface Classified {
  readonly kind: SegmentKind;
  readonly rule: string;
  /** Empty unless the kind is `reaction`. */
  readonly events: readonly ReactionEvent[];
}

/** Letters of a bracket that can hold a note phrase with its mark. */
const longestNote = 80;

/**
 * Decides what a bracket is. In this order: what the edition says of it (`edition`); nothing in it
 * but an ellipsis (`ellipsis-in-bracket`); the reaction grammar (`reaction:every-word`,
 * `reaction:first-clause`); an editor's remark (`note-word`); the edition's notation for the shape
 * (`square-bracket`, `round-bracket`). Ordinary words such as `movement` are a reaction only when
 * printed as a sentence of their own; a spoken bracket with others in it is none, so that they are read.
 */
export function classify(
  text: string,
  bracket: Bracket,
  {
    lexicon,
    notation,
    override,
  }: { lexicon: ReactionLexicon; notation: Notation; override?: Override | undefined },
): Classified {
  const inner = text.slice(bracket.start + 1, bracket.end - 1);
  const parsed = parseReaction(inner, lexicon);
  if (override) {
    const unread: ReactionEvent[] = [
      { kind: "unclassified", intensity: null, duration: null, actor: null, culmination: false },
    ];
    const events = override.kind === "reaction" ? (parsed?.events ?? unread) : [];
    return { kind: override.kind, rule: "edition", events };
  }
  if (/^\s*(…|\.\.\.|\. \. \.)\s*$/.test(inner)) {
    return { kind: "omission", rule: "ellipsis-in-bracket", events: [] };
  }
  const holdsOthers = bracket.inner.length > 0 && notation[bracket.shape] === "spoken";
  if (parsed && !holdsOthers && (!parsed.ordinary || isSentence(text, bracket))) {
    return { kind: "reaction", rule: `reaction:${parsed.rule}`, events: parsed.events };
  }
  if (isNote(inner, lexicon)) return { kind: "note", rule: "note-word", events: [] };
  return { kind: notation[bracket.shape], rule: `${bracket.shape}-bracket`, events: [] };
}

/** A stop at its end, or a capital after the end of a sentence: `(Movement.)`, but not `the Party's [movement]`. */
function isSentence(text: string, { start, end }: Bracket): boolean {
  if (/[.!?…]["'”’»]?\s*$/.test(text.slice(Math.max(start, end - 9), end - 1))) return true;
  const begins =
    start === 0 || /([.!?…]["'”’»)]*|\n)\s*$/.test(text.slice(Math.max(0, start - 9), start));
  return begins && /^["'“‘«]?\p{Lu}/u.test(text.slice(start + 1, start + 9).trimStart());
}

/** True when the bracket begins with a note phrase and is that phrase, or goes on after a mark (`Ed.: …`). */
function isNote(inner: string, lexicon: ReactionLexicon): boolean {
  const head = /^[^.,:;—–-]*/.exec(inner.slice(0, longestNote).trimStart())?.[0] ?? "";
  const words: string[] = [];
  scanWords(head, { start: 0, end: head.length }, (start, end) => {
    words.push(head.slice(start, end).toLowerCase().replaceAll("’", "'"));
  });
  return lexicon.phrases.get(words.join(" "))?.role === "note";
}
