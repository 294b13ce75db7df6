import type { Span } from "../span.js";
import type { Warning } from "./transcript.js";

/** A square or round bracket with its inner ones. The span takes in both marks. */
export interface Bracket extends Span {
  readonly shape: "square" | "round";
  readonly inner: readonly Bracket[];
}

interface Open {
  readonly start: number;
  readonly shape: Bracket["shape"];
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
  /** How many are open of each shape: to look for a partner that is not there would cost a walk over all open ones. */
  const opened = { square: 0, round: 0 };
  const marks = /[[\]()]/g;
  marks.lastIndex = start;
  const printed = text.slice(0, end);
  for (let mark = marks.exec(printed); mark; mark = marks.exec(printed)) {
    const at = mark.index;
    const shape = mark[0] === "[" || mark[0] === "]" ? "square" : "round";
    if (mark[0] === "[" || mark[0] === "(") {
      open.push({ start: at, shape, inner: [] });
      opened[shape]++;
      continue;
    }
    if (opened[shape] === 0) {
      warnings.push({ start: at, end: at + 1, message: `"${mark[0]}" closes no bracket` });
      continue;
    }
    const partner = open.findLastIndex((other) => other.shape === shape);
    const { start: from, inner } = open[partner] as Open;
    for (const unclosed of open.splice(partner).slice(1)) giveUp(unclosed, inner);
    opened[shape]--;
    (open.at(-1)?.inner ?? brackets).push({ start: from, end: at + 1, shape, inner });
  }
  for (const unclosed of open) giveUp(unclosed, brackets);
  return { brackets, warnings: warnings.sort((a, b) => a.start - b.start) };

  function giveUp(unclosed: Open, home: Bracket[]): void {
    const mark = text[unclosed.start];
    warnings.push({
      start: unclosed.start,
      end: unclosed.start + 1,
      message: `"${mark}" is not closed in its paragraph`,
    });
    opened[unclosed.shape]--;
    for (const inner of unclosed.inner) home.push(inner);
  }
}
