import type { Span } from "../span.js";

/** One place where a lexicon entry occurs in the spoken text. */
export interface Hit extends Span {
  /** Id and label of the lexicon entry. */
  readonly id: string;
  readonly label: string;
  /** As printed, with title and possessive ending. */
  readonly text: string;
  /** The lexicon form that matched. */
  readonly form: string;
  /** How it matched, e.g. `form`, `title+form`, `form+possessive`. */
  readonly rule: string;
  readonly possessive: boolean;
  readonly title: string | null;
  /** Index of the first spoken token, and how many tokens. */
  readonly token: number;
  readonly tokens: number;
  readonly paragraph: number;
  /** Spoken words before it, as a percentage of all spoken words. */
  readonly percent: number;
  readonly voice: string;
}
