import { createRequire } from "node:module";
import { valueText } from "../value-text.js";
import { scanWords } from "../words.js";

const require = createRequire(import.meta.url);

/** The tokenizers whose cuts can be laid beside each other. */
export type TokenizerName = "stenogram" | "natural" | "compromise" | "wink-nlp";

/** One tokenizer's cut of a text. */
export interface Cut {
  readonly tokenizer: TokenizerName;
  /** Pieces in all. */
  readonly pieces: number;
  /** Pieces with a letter or digit in them. */
  readonly words: number;
  /** The pieces in order, parted by ` | `. */
  readonly cut: string;
}

/**
 * How this project, natural (WordPunctTokenizer), compromise and wink-nlp cut the same text: one row
 * each. They differ over possessives, hyphens, abbreviations, and whether punctuation is a token or
 * hangs on its word.
 *
 * @throws on what is no text.
 */
export function compareTokenizers(text: string): Cut[] {
  if (typeof text !== "string") {
    throw new TypeError(
      `invalid text: ${valueText(text)} (expected a text, such as speech.edition.text)`,
    );
  }
  return [...cutters].map(([tokenizer, cut]) => {
    const pieces = cut(text);
    const words = pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
    return { tokenizer, pieces: pieces.length, words, cut: pieces.join(" | ") };
  });
}

const cutters = new Map<TokenizerName, (text: string) => string[]>([
  ["stenogram", byWordRule],
  ["natural", byNatural],
  ["compromise", byCompromise],
  ["wink-nlp", byWink],
]);

function byWordRule(text: string): string[] {
  const words: string[] = [];
  scanWords(text, { start: 0, end: text.length }, (start, end) => {
    words.push(text.slice(start, end));
  });
  return words;
}

/** Imported by its file: the whole package reads `.env` and prints. */
function byNatural(text: string): string[] {
  const { WordPunctTokenizer } = require("natural/lib/natural/tokenizers/regexp_tokenizer.js");
  return new WordPunctTokenizer().tokenize(text) as string[];
}

function byCompromise(text: string): string[] {
  return require("compromise")(text).terms().out("array") as string[];
}

function byWink(text: string): string[] {
  const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"));
  return nlp.readDoc(text).tokens().out() as string[];
}
