import type { Span } from "../span.js";
import type { Paragraph, Warning } from "./transcript.js";

/** The paragraphs of a stretch of text: what blank lines part, without the white space around it. */
export function paragraphsOf(text: string, { start, end }: Span): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const blank = /\r?\n[^\S\n]*\r?\n\s*/g;
  blank.lastIndex = start;
  let at = start;
  while (at < end) {
    const gap = blank.exec(text);
    const to = gap && gap.index < end ? gap.index : end;
    const trimmed = trim(text, at, to);
    if (trimmed.start < trimmed.end) paragraphs.push({ n: paragraphs.length + 1, ...trimmed });
    if (!gap) break;
    at = gap.index + gap[0].length;
  }
  return paragraphs;
}

/** Letters a line on average from which lines are no longer those of a hard-wrapped text. */
const longLine = 100;

/**
 * A warning when a speech has many long lines and no blank one: they are probably paragraphs, and
 * are read as one.
 */
export function unpartedLines(text: string, paragraphs: readonly Paragraph[]): Warning[] {
  const [only, second] = paragraphs;
  if (!only || second) return [];
  const lines = text.slice(only.start, only.end).split("\n").length;
  if (lines === 1 || only.end - only.start < lines * longLine) return [];
  const message = `no blank line between ${lines} long lines: read as one paragraph`;
  return [{ start: only.start, end: only.end, message }];
}

function trim(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] as string)) from++;
  while (to > from && /\s/.test(text[to - 1] as string)) to--;
  return { start: from, end: to };
}
