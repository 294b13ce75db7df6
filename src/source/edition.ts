import type { Span } from "../span.js";
import type { Notation } from "./notation.js";

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
  /** Full name of the speaker. Empty when unknown. */
  readonly speaker: string;
  /** Short name of the voice that speaks outside quotations; the speaker by default. */
  readonly voice: string;
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
