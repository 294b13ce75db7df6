import type { Edition } from "../source/edition.js";
import type { Span } from "../span.js";

/** What a stretch of a speech is. The segments of a speech lie end to end and leave nothing out. */
export type SegmentKind = "spoken" | "reaction" | "gloss" | "omission" | "note";

/** One piece of the partition of the speech; `rule` names what decided its kind. */
export interface Segment extends Span {
  readonly kind: SegmentKind;
  readonly rule: string;
}

/** A paragraph of the speech, without the blank lines around it. `n` counts from 1. */
export interface Paragraph extends Span {
  readonly n: number;
}

/** A sentence, with the glosses and omissions that stand in it or close it. `n` counts from 1. */
export interface Sentence extends Span {
  readonly n: number;
  readonly paragraph: number;
  /** Spoken words in the sentence. */
  readonly words: number;
  /** Omissions that the sentence crosses: a gap is kept, and said. */
  readonly omissions: number;
}

/** One thing that a reaction marker says the hall did. */
export interface ReactionEvent {
  /** What was done: `applause`, `laughter`, `ovation`, `standing`, `indignation`, … (ids of the reaction lexicon). */
  readonly kind: string;
  /** The printed word for how strong it was (`tumultuous`), or null. */
  readonly intensity: string | null;
  /** The printed word for how long it was (`prolonged`), or null. */
  readonly duration: string | null;
  /** Who did it, as printed, lower case (`hall`, `all`, `all the delegates`), or null when the marker does not say. */
  readonly actor: string | null;
  /** True when the event is what an earlier one ended in (`applause ending in ovation`). */
  readonly culmination: boolean;
}

/** A marker of what the audience did, as printed: evidence of an edition, not of the hall. */
export interface Reaction extends Span {
  readonly n: number;
  readonly text: string;
  /** At least one. */
  readonly events: readonly ReactionEvent[];
  readonly rule: string;
  /** Number of the paragraph that it stands in. */
  readonly paragraph: number;
  /** `end` when nothing spoken follows it in its paragraph. */
  readonly position: "start" | "inside" | "end";
  /** Spoken words from the start of the speech to the marker. */
  readonly wordsBefore: number;
  /** `wordsBefore` as a percentage of all spoken words, 0 to 100; NaN when nothing is spoken. */
  readonly percent: number;
  /** Number of the sentence that it follows or interrupts; null when none precedes it. */
  readonly sentence: number | null;
}

/** A word of explanation that an editor put in. Never spoken. */
export interface Gloss extends Span {
  readonly text: string;
  readonly rule: string;
  readonly paragraph: number;
}

/** A place where the edition leaves text out. */
export interface Omission extends Span {
  readonly text: string;
  readonly rule: string;
  readonly paragraph: number;
}

/** An editor's remark that explains nothing in the text: `[sic]`, `[inaudible]`. Never spoken. */
export interface Note extends Span {
  readonly text: string;
  readonly rule: string;
  readonly paragraph: number;
}

/** A pair of quotation marks with what stands between them. */
export interface Quotation extends Span {
  readonly n: number;
  readonly text: string;
  readonly paragraph: number;
  /** From the edition; `quotation` when the edition does not say. */
  readonly kind: "quotation" | "term" | "scare" | "echo";
  /** Whose words they are given as, from the edition; null when it does not say. */
  readonly voice: string | null;
}

/** The spoken words in order, as columns: the clock that positions and rates count by. */
export interface Clock {
  readonly count: number;
  /** Offsets into the source text, end excluded; one entry a word. */
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** Something in the text that could be read, but not with certainty. */
export interface Warning extends Span {
  readonly message: string;
}

/**
 * A speech as printed, with everything known about it standing beside the untouched text.
 * All spans are offsets into `edition.text`.
 */
export interface Transcript {
  readonly edition: Edition;
  /** The segments, end to end over `edition.speech`. */
  readonly segments: readonly Segment[];
  readonly words: Clock;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly reactions: readonly Reaction[];
  readonly glosses: readonly Gloss[];
  readonly omissions: readonly Omission[];
  readonly notes: readonly Note[];
  readonly quotations: readonly Quotation[];
  readonly warnings: readonly Warning[];
}
