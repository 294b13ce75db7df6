import type { Span } from "../span.js";

/** What a marked stretch of a speech is. */
export type MarkKind = "quotation" | "term" | "person" | "gloss" | "omission" | "note" | "reaction";

/** A stretch of a speech that a reading view marks. */
export interface Mark extends Span {
  readonly kind: MarkKind;
  /** What it is in words: `person: Joseph Stalin`. */
  readonly title: string;
  /** What is printed behind it: a letter, or for a quotation whose words they are. */
  readonly tag: string;
  /** Id of the lexicon entry, or number of the reaction; null for the others. */
  readonly entry: string | null;
}

/** The element of each kind, so that a page without the style sheet tells them apart too. */
export const elements: Readonly<Record<MarkKind, string>> = {
  person: "b",
  term: "u",
  quotation: "i",
  gloss: "small",
  note: "small",
  omission: "span",
  reaction: "mark",
};
