/**
 * A stretch of a source text: UTF-16 code units, `end` excluded, so that
 * `text.slice(start, end)` is what the span covers.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}
