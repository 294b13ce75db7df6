import { createRequire } from "node:module";
import { checkSpeech } from "../tokens/check-speech.js";
import type { Speech } from "../tokens/speech.js";

const require = createRequire(import.meta.url);

/** Sentiment of one sentence. */
export interface SentenceSentiment {
  /** Number of the sentence. */
  readonly sentence: number;
  readonly words: number;
  /** Sum of the AFINN values (-5 to 5) of its words, after negations. */
  readonly sum: number;
  /** `sum` by spoken words; NaN for a sentence without words. */
  readonly perWord: number;
}

/**
 * AFINN-165 sentiment of the spoken words, one row a sentence, by natural's word list and without
 * stemming. It adds up single words and turns the sign of all that follows a negation in a sentence;
 * irony is beyond it, and so is a speech of 1956 for a word list made from tweets.
 */
export function sentiment(speech: Speech): SentenceSentiment[] {
  checkSpeech(speech);
  const { tokens, sentences } = speech;
  const Analyzer = require("natural/lib/natural/sentiment/SentimentAnalyzer.js");
  const analyzer = new Analyzer("English", null, "afinn");
  const words: string[][] = sentences.map(() => []);
  for (let i = 0; i < tokens.count; i++) {
    words[(tokens.sentence[i] as number) - 1]?.push(
      tokens.types[tokens.type[i] as number] as string,
    );
  }
  return sentences.map(({ n }, i) => {
    const own = words[i] ?? [];
    const perWord = own.length === 0 ? Number.NaN : (analyzer.getSentiment(own) as number);
    const sum = own.length === 0 ? 0 : Math.round(perWord * own.length);
    return { sentence: n, words: own.length, sum, perWord };
  });
}
