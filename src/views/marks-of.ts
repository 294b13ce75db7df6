import type { Hit } from "../matches/hit.js";
import type { Quotation, Reaction, Transcript } from "../transcript/transcript.js";
import type { Mark, MarkKind } from "./mark.js";

/** Hits to mark besides what the transcript knows. */
export interface MarkedHits {
  /** References to people, such as `personHits(speech)` gives. Default none. */
  readonly people?: readonly Hit[];
  /** Key terms, such as `termHits(speech)` gives. Default none. */
  readonly terms?: readonly Hit[];
}

/** Outermost first where two marks cover the same words. */
const order: readonly MarkKind[] = [
  "quotation",
  "reaction",
  "gloss",
  "note",
  "omission",
  "person",
  "term",
];

/**
 * Everything that a reading view marks in a speech, in the order of the text: of two that start at
 * the same place the longer one first, then by kind and entry.
 */
export function marksOf(speech: Transcript, { people = [], terms = [] }: MarkedHits = {}): Mark[] {
  const marks: Mark[] = [
    ...speech.quotations.map(quotationMark),
    ...speech.reactions.map(reactionMark),
    ...speech.glosses.map((span) => mark(span, "gloss", { tag: "G" })),
    ...speech.omissions.map((span) =>
      mark(span, "omission", { tag: "O", title: "omission: text left out here" }),
    ),
    ...speech.notes.map((span) => mark(span, "note", { tag: "N", title: "note of the editor" })),
    ...people.map((hit) =>
      mark(hit, "person", { tag: "P", title: `person: ${hit.label}`, entry: hit.id }),
    ),
    ...terms.map((hit) =>
      mark(hit, "term", { tag: "T", title: `term: ${hit.label}`, entry: hit.id }),
    ),
  ];
  return marks.sort(
    (a, b) =>
      a.start - b.start ||
      b.end - a.end ||
      order.indexOf(a.kind) - order.indexOf(b.kind) ||
      compare(a.entry ?? "", b.entry ?? ""),
  );
}

function mark(
  { start, end }: Mark | Hit | { start: number; end: number },
  kind: MarkKind,
  { tag, title = kind, entry = null }: { tag: string; title?: string; entry?: string | null },
): Mark {
  return { start, end, kind, title, tag, entry };
}

function quotationMark(quotation: Quotation): Mark {
  const { kind, voice } = quotation;
  const tag = kind === "quotation" ? (voice ?? "Q") : kind;
  const title =
    kind !== "quotation"
      ? quotationTitles[kind]
      : voice === null
        ? "quotation"
        : `quotation: words of ${voice}`;
  return mark(quotation, "quotation", { tag, title });
}

const quotationTitles = {
  term: "quotation marks around a term that is mentioned",
  scare: "quotation marks that keep a word at a distance",
  echo: "quotation marks around an echo of another's words",
} as const;

function reactionMark(reaction: Reaction): Mark {
  const kinds = [...new Set(reaction.events.map((event) => event.kind))].join(" + ");
  return mark(reaction, "reaction", {
    tag: kinds,
    title: `reaction of the audience: ${kinds}`,
    entry: String(reaction.n),
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
