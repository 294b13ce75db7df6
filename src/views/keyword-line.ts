import { countText } from "../charts/count-text.js";

/** A line of a concordance as the views need it; a `ConcordanceLine` is one. */
export interface KeywordLine {
  readonly left: string;
  readonly node: string;
  readonly right: string;
  readonly paragraph?: number;
  readonly percent?: number;
  readonly voice?: string;
}

/** How a concordance is shown. */
export interface ConcordanceViewOptions {
  /** Default: how many lines there are. */
  readonly caption?: string;
  /** Lines to show; the view says how many are left out. Default: all. */
  readonly limit?: number;
}

/** The lines that a view shows, its caption, and what it says of the lines left out (or nothing). */
export function shownLines(
  lines: readonly KeywordLine[],
  { caption, limit = lines.length }: ConcordanceViewOptions,
): { shown: readonly KeywordLine[]; caption: string; leftOut: string } {
  if (!Number.isInteger(limit) || limit < 0) {
    throw new RangeError(`invalid limit: ${limit} (expected a whole number of lines, 0 or more)`);
  }
  const shown = lines.slice(0, limit);
  const more = lines.length - shown.length;
  return {
    shown,
    caption: caption ?? `Concordance: ${countText(lines.length, "line")}`,
    leftOut: more === 0 ? "" : `${countText(more, "more line", "more lines")} not shown`,
  };
}
