import type { Span } from "../span.js";

/** What a square or round bracket is when it holds no reaction, and what an ellipsis means. */
export interface Notation {
  readonly square: "gloss" | "note" | "spoken";
  readonly round: "gloss" | "note" | "spoken";
  readonly ellipsis: "omission" | "pause";
}

/** What the edition says of one bracket, against the rules. */
export interface Override extends Span {
  readonly kind: "reaction" | "gloss" | "omission" | "note" | "spoken";
}

/** What the edition says of one pair of quotation marks. */
export interface QuotationAttribution extends Span {
  readonly kind: "quotation" | "term" | "scare" | "echo";
  readonly voice: string | null;
}

/** A printed text of one speech, and what the print itself cannot tell. */
export interface Edition {
  readonly id: string;
  readonly title: string;
  /** The default voice. Empty when unknown. */
  readonly speaker: string;
  /** ISO 8601, or null. */
  readonly date: string | null;
  readonly place: string | null;
  readonly language: string;
  readonly translation: string | null;
  readonly source: string | null;
  readonly rights: string | null;
  /** Minutes, or null when nobody timed it. */
  readonly minutes: number | null;
  /** Path of the text file, as given. */
  readonly file: string;
  /** The whole source, decoded, never changed. */
  readonly text: string;
  /** Where in `text` the speech stands. */
  readonly speech: Span;
  readonly notation: Notation;
  readonly overrides: readonly Override[];
  readonly quotations: readonly QuotationAttribution[];
}
