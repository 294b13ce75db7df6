import { valueText } from "../value-text.js";
import { wordType } from "../word-type.js";
import { scanWords } from "../words.js";
import type { Lexicon, LexiconEntry } from "./lexicon.js";

/** One word of a form, against the types of one speech. */
export interface FormWord {
  /** Index of the type, -1 when the speech does not have it. */
  readonly type: number;
  /** Index of the type with 's, -1 when the speech does not have it. */
  readonly possessiveType: number;
  /** Which letters of the word are capitals, marks composed. */
  readonly capitals: readonly number[];
  /** True when the form has a full stop after it. */
  readonly dot: boolean;
}

/** A form that can occur in the speech. */
export interface Form {
  readonly entry: LexiconEntry;
  readonly text: string;
  readonly words: readonly FormWord[];
  readonly titles: readonly { readonly words: readonly FormWord[] }[];
}

/**
 * The forms of a lexicon that the types of a speech allow, by the type of their first word, longest
 * first, then in the order of the lexicon.
 */
export function compileForms(types: readonly string[], lexicon: Lexicon): Map<number, Form[]> {
  const entries: unknown = lexicon?.entries;
  if (!Array.isArray(entries)) {
    const text = valueText(lexicon);
    throw new TypeError(`invalid lexicon: ${text} (expected what readPeople or readTerms gives)`);
  }
  const index = new Map(types.map((type, i) => [type, i]));
  const compiled = new Map<number, Form[]>();
  for (const entry of lexicon.entries) {
    const titles = entry.titles
      .map((title) => ({ words: wordsOf(title, index) }))
      .filter(({ words }) => words.every((word) => word.type >= 0))
      .sort((a, b) => b.words.length - a.words.length);
    for (const text of entry.forms) {
      const words = wordsOf(text, index);
      const last = words.at(-1);
      if (!last)
        throw new Error(`${lexicon.file}: invalid form: "${text}" (no letter or digit in it)`);
      if (words.slice(0, -1).some((word) => word.type < 0)) continue;
      const firsts = words.length === 1 ? [last.type, last.possessiveType] : [words[0]?.type ?? -1];
      for (const first of firsts.filter((type) => type >= 0)) {
        const forms = compiled.get(first) ?? [];
        forms.push({ entry, text, words, titles });
        compiled.set(first, forms);
      }
    }
  }
  for (const forms of compiled.values()) forms.sort((a, b) => b.words.length - a.words.length);
  return compiled;
}

function wordsOf(form: string, index: ReadonlyMap<string, number>): FormWord[] {
  const words: FormWord[] = [];
  scanWords(form, { start: 0, end: form.length }, (start, end) => {
    const printed = form.slice(start, end).normalize("NFC");
    const type = wordType(printed);
    words.push({
      type: index.get(type) ?? -1,
      possessiveType: index.get(`${type}'s`) ?? -1,
      capitals: [...printed].flatMap((letter, i) => (isUpper(letter) ? [i] : [])),
      dot: form[end] === ".",
    });
  });
  return words;
}

/** True for a letter that has a lower case and is not in it. */
export function isUpper(letter: string | undefined): boolean {
  return letter !== undefined && letter !== letter.toLowerCase();
}
