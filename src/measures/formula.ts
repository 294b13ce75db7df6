/**
 * How a number was computed, so that it can be quoted in print. Every row of a measure carries
 * these four fields.
 */
export interface Formula {
  /** Short id of the formula: `g2`, `log-ratio`, `gries-dp`, … */
  readonly formula: string;
  /** Which of its published variants; empty when there is only one. */
  readonly variant: string;
  /** Base of the logarithm in it; null when it has none. */
  readonly logBase: 2 | 10 | "e" | null;
  /** Where the formula was published. */
  readonly source: string;
}
