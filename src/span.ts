/**
 * A stretch of a source text: UTF-16 code units, `end` excluded, so that
 * `text.slice(start, end)` is what the span covers.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Index of the first span that ends after `offset`, in spans that are in order and do not overlap; their number when none does. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
