import type { Span } from "../span.js";
import { lineOf } from "./line-of.js";

/**
 * The span that quoted words cover in a text. White space in the words stands for any white space,
 * so that words may be quoted across the end of a line.
 *
 * @param within where to look; the whole text by default.
 * @throws when the words are empty, do not occur or occur more than once; `what` begins the message.
 */
export function quotedSpan(
  text: string,
  words: string,
  {
    what = "quoted words",
    within = { start: 0, end: text.length },
  }: { what?: string; within?: Span } = {},
): Span {
  const shown = JSON.stringify(words.length > 60 ? `${words.slice(0, 57)}...` : words);
  if (words.trim() === "")
    throw new Error(`${what}: no words given (quote some words of the text)`);
  const searched = text.slice(0, within.end);
  const pattern = new RegExp(words.trim().split(/\s+/).map(literal).join("\\s+"), "g");
  pattern.lastIndex = within.start;
  const found = pattern.exec(searched);
  if (!found) {
    throw new Error(`${what}: ${shown} does not occur (quote the text exactly as printed)`);
  }
  pattern.lastIndex = found.index + 1;
  const again = pattern.exec(searched);
  if (again) {
    const [line, other] = [lineOf(text, found.index), lineOf(text, again.index)];
    const where = line === other ? `twice in line ${line}` : `lines ${line} and ${other}`;
    throw new Error(
      `${what}: ${shown} occurs more than once (${where} of the text: quote more words)`,
    );
  }
  return { start: found.index, end: found.index + found[0].length };
}

function literal(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
