import { createRequire } from "node:module";
import type * as DaleChall from "dale-chall";
import type * as Syllable from "syllable";
import { scanWords } from "../words.js";

// Loaded on first use: together they take as long to load as the rest of the package.
const require = createRequire(import.meta.url);

/** What readability formulas are computed from. */
export interface ReadabilityCounts {
  readonly sentences: number;
  readonly words: number;
  /** Letters and digits in the words. */
  readonly letters: number;
  readonly syllables: number;
  /** Words of three syllables or more. */
  readonly polysyllables: number;
  /** Words of seven letters or more. */
  readonly longWords: number;
  /** Words that are not familiar by the Dale-Chall list (see `isFamiliar`). */
  readonly unfamiliar: number;
}

/**
 * Counts words, letters, syllables and unfamiliar words of English text. Syllables come from the
 * package `syllable`, familiar words from the list of Chall & Dale 1995 in the package `dale-chall`.
 *
 * @param words as printed: a capital inside a sentence makes a name, which counts as familiar
 * @param sentences how many sentences the words form
 */
export function readabilityCounts(
  words: readonly { readonly text: string; readonly opens: boolean }[],
  sentences: number,
): ReadabilityCounts {
  const { syllable } = require("syllable") as typeof Syllable;
  let letters = 0;
  let syllables = 0;
  let polysyllables = 0;
  let longWords = 0;
  let unfamiliar = 0;
  for (const { text, opens } of words) {
    const length = text.replace(/[^\p{L}\p{N}]/gu, "").length;
    // Every spoken word has a syllable; the package gives 0 for a number.
    const spoken = Math.max(1, syllable(text));
    letters += length;
    syllables += spoken;
    if (spoken >= 3) polysyllables++;
    if (length >= 7) longWords++;
    const name = !opens && /^\p{Lu}/u.test(text);
    if (!name && !isFamiliar(text)) unfamiliar++;
  }
  return {
    sentences,
    words: words.length,
    letters,
    syllables,
    polysyllables,
    longWords,
    unfamiliar,
  };
}

/**
 * True for a word on the Dale-Chall list, its possessive, plural, or its form in -d, -ed, -ing, -er
 * or -est (with a dropped e, a doubled consonant, or y turned into i), a number, and a compound with
 * a hyphen whose parts are all familiar.
 */
export function isFamiliar(word: string): boolean {
  familiar ??= new Set(
    (require("dale-chall") as typeof DaleChall).daleChall.map((known) => known.toLowerCase()),
  );
  const list = familiar;
  const plain = word.toLowerCase().replaceAll("’", "'");
  if (/^\p{N}+$/u.test(plain) || list.has(plain)) return true;
  if (plain.includes("-")) return plain.split("-").every(isFamiliar);
  const stem = plain.replace(/'s?$/, "");
  if (list.has(stem)) return true;
  return endings.some(([ending, replacements]) => {
    if (!stem.endsWith(ending)) return false;
    const base = stem.slice(0, -ending.length);
    const undoubled = base.at(-1) === base.at(-2) ? base.slice(0, -1) : base;
    return replacements.some((end) => list.has(base + end) || (end === "" && list.has(undoubled)));
  });
}

/** The words of a text span with whether each opens a sentence, for texts that have no tokens. */
export function wordsOfText(text: string): { text: string; opens: boolean }[] {
  const words: { text: string; opens: boolean }[] = [];
  let before = 0;
  scanWords(text, { start: 0, end: text.length }, (start, end) => {
    const opens = words.length === 0 || /[.!?…[\]]/.test(text.slice(before, start));
    words.push({ text: text.slice(start, end), opens });
    before = end;
  });
  return words;
}

let familiar: Set<string> | undefined;

/** Ending to take off, and what may stand in its place. */
const endings: readonly (readonly [string, readonly string[]])[] = [
  ["ies", ["y"]],
  ["ied", ["y"]],
  ["ier", ["y"]],
  ["iest", ["y"]],
  ["es", ["", "e"]],
  ["s", [""]],
  ["ed", ["", "e"]],
  ["ing", ["", "e"]],
  ["er", ["", "e"]],
  ["est", ["", "e"]],
];
