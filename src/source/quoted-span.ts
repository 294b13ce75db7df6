import type { Span } from "../span.js";

/**
 * The span that quoted words cover in a text.
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
  if (words === "") throw new Error(`${what}: no words given (quote some words of the text)`);
  const start = text.indexOf(words, within.start);
  if (start < 0 || start + words.length > within.end) {
    throw new Error(`${what}: ${shown} does not occur (quote the text exactly as printed)`);
  }
  const again = text.indexOf(words, start + 1);
  if (again >= 0 && again + words.length <= within.end) {
    throw new Error(
      `${what}: ${shown} occurs more than once (at ${start} and ${again}: quote more words)`,
    );
  }
  return { start, end: start + words.length };
}
