/**
 * The spoken word tokens of a speech as columns: `count` rows, one entry a token in each typed array.
 */
export interface Tokens {
  readonly count: number;
  /** Offsets into the source text, UTF-16 code units, end excluded. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Index into `types`. */
  readonly type: Int32Array;
  /** Paragraph number, from 1. */
  readonly paragraph: Int32Array;
  /** Sentence number, from 1; 0 where no sentence covers the token. */
  readonly sentence: Int32Array;
  /** Number of the gap-free run, from 0: it changes at omissions, removed brackets and paragraph ends. */
  readonly run: Int32Array;
  /** Distinct word forms, lower case, curly apostrophes made straight, marks composed, in order of first use. */
  readonly types: readonly string[];
}
