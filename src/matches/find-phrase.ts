import type { Speech } from "../tokens/speech.js";
import { wordType } from "../word-type.js";
import { scanWords } from "../words.js";
import type { TokenRange } from "./query.js";

/** The types of the words of a phrase query: the word rule, with `*` and `?` as letters; empty when it has none. */
export function phraseWords(query: string): string[] {
  const words: string[] = [];
  const asLetters = query.replaceAll("*", "\u{10FF}").replaceAll("?", "\u{10FE}");
  scanWords(asLetters, { start: 0, end: asLetters.length }, (start, end) => {
    const word = asLetters
      .slice(start, end)
      .replaceAll("\u{10FF}", "*")
      .replaceAll("\u{10FE}", "?");
    words.push(wordType(word));
  });
  return words;
}

/**
 * Where a phrase occurs in the spoken text: in order, without overlap, never across a gap; a word
 * finds its possessive too.
 *
 * @param words as `phraseWords` gives them, one or more.
 */
export function findPhrase({ tokens }: Speech, words: readonly string[]): TokenRange[] {
  const wanted = words.map((word) => tokens.types.map((type) => fits(type, word)));
  const found: TokenRange[] = [];
  const { length } = words;
  for (let at = 0; at + length <= tokens.count; at++) {
    const here = wanted.every((fit, i) => fit[tokens.type[at + i] as number]);
    if (!here || tokens.run[at] !== tokens.run[at + length - 1]) continue;
    found.push({ token: at, tokens: length });
    at += length - 1;
  }
  return found;
}

function fits(type: string, word: string): boolean {
  return glob(type, word) || (type.endsWith("'s") && glob(type.slice(0, -2), word));
}

/** Whole-word match with * and ?, by the two-pointer walk that never goes back further than the last star. */
function glob(type: string, pattern: string): boolean {
  let at = 0;
  let p = 0;
  let star = -1;
  let resume = 0;
  while (at < type.length) {
    if (pattern[p] === "*") {
      star = p++;
      resume = at;
    } else if (pattern[p] === type[at] || pattern[p] === "?") {
      p++;
      at++;
    } else if (star >= 0) {
      p = star + 1;
      at = ++resume;
    } else return false;
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}
