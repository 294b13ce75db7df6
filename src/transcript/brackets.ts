import type { Span } from "../span.js";
import type { Warning } from "./transcript.js";

/** A square or round bracket with its inner ones. The span takes in both marks. */
export interface Bracket extends Span {
  readonly shape: "square" | "round";
  readonly inner: readonly Bracket[];
}

interface Open {
  readonly start: number;
  readonly close: string;
  readonly inner: Bracket[];
}

/**
 * The outermost brackets of a paragraph, in order. A bracket does not cross a paragraph: a mark
 * without its partner stays a mark of the text, and a warning says where.
 */
export function findBrackets(
  text: string,
  { start, end }: Span,
): { brackets: Bracket[]; warnings: Warning[] } {
  const warnings: Warning[] = [];
  const brackets: Bracket[] = [];
  const open: Open[] = [];
  const marks = /[[\]()]/g;
  marks.lastIndex = start;
  for (let mark = marks.exec(text); mark && mark.index < end; mark = marks.exec(text)) {
    const at = mark.index;
    if (mark[0] === "[" || mark[0] === "(") {
      open.push({ start: at, close: mark[0] === "[" ? "]" : ")", inner: [] });
      continue;
    }
    const partner = open.findLastIndex(({ close }) => close === text[at]);
    if (partner < 0) {
      warnings.push({ start: at, end: at + 1, message: `"${mark[0]}" closes no bracket` });
      continue;
    }
    for (const unclosed of open.splice(partner + 1))
      giveUp(unclosed, open[partner]?.inner ?? brackets);
    const { start: from, inner } = open.pop() as Open;
    const shape = mark[0] === "]" ? "square" : "round";
    (open.at(-1)?.inner ?? brackets).push({ start: from, end: at + 1, shape, inner });
  }
  for (const unclosed of open) giveUp(unclosed, brackets);
  brackets.sort((a, b) => a.start - b.start);
  return { brackets, warnings: warnings.sort((a, b) => a.start - b.start) };

  function giveUp(unclosed: Open, home: Bracket[]): void {
    const mark = text[unclosed.start];
    warnings.push({
      start: unclosed.start,
      end: unclosed.start + 1,
      message: `"${mark}" is not closed in its paragraph`,
    });
    home.push(...unclosed.inner);
  }
}
