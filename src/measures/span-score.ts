import { checkSpans } from "../matches/check-ranges.js";
import type { Span } from "../span.js";

/** How well the spans that were found agree with those that should be. */
export interface SpanScore {
  readonly layer: string;
  readonly found: number;
  readonly expected: number;
  /** Spans that agree in both offsets. */
  readonly correct: number;
  /** `correct / found` and `correct / expected`; NaN when there is nothing to divide by. */
  readonly precision: number;
  readonly recall: number;
  /** Harmonic mean of the two: `2 correct / (found + expected)` (van Rijsbergen 1979). */
  readonly f1: number;
}

/**
 * Scores found spans against expected ones; only an exact match of both offsets counts.
 *
 * @throws TypeError on what is no array of spans
 */
export function spanScore(
  layer: string,
  found: readonly Span[],
  expected: readonly Span[],
): SpanScore {
  checkSpans("found", found);
  checkSpans("expected", expected);
  const wanted = new Set(expected.map(({ start, end }) => `${start}-${end}`));
  const correct = found.filter(({ start, end }) => wanted.has(`${start}-${end}`)).length;
  return {
    layer,
    found: found.length,
    expected: expected.length,
    correct,
    precision: found.length === 0 ? Number.NaN : correct / found.length,
    recall: expected.length === 0 ? Number.NaN : correct / expected.length,
    f1:
      found.length + expected.length === 0
        ? Number.NaN
        : (2 * correct) / (found.length + expected.length),
  };
}
