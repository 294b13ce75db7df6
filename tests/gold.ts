import { readFileSync } from "node:fs";
import { readSpeech } from "../src/tokens/read-speech.js";

/** The hand-checked annotation of the speech: the parts of gold.json that the recognizers are scored against. */
export interface Gold {
  readonly speech: {
    readonly start: number;
    readonly end: number;
    readonly paragraphs: number;
    readonly sentences: number;
    readonly spokenWords: number;
  };
  readonly paragraphs: readonly (GoldSpan & {
    readonly n: number;
    readonly spokenWords: number;
    readonly sentences: number;
  })[];
  readonly sentences: readonly (GoldSpan & {
    readonly text: string;
    readonly paragraph: number;
    readonly spokenWords: number;
  })[];
  readonly markers: readonly (GoldSpan & {
    readonly text: string;
    readonly paragraph: number;
    readonly position: string;
    readonly kind: string;
    readonly intensity: string | null;
    readonly duration: string | null;
    readonly culmination: string | null;
    readonly standing: boolean;
    readonly spokenWordsBefore: number;
    readonly percentThrough: number;
    readonly followsSentence: GoldSpan;
  })[];
  readonly glosses: readonly (GoldSpan & { readonly text: string; readonly paragraph: number })[];
  readonly ellipses: readonly (GoldSpan & { readonly text: string; readonly paragraph: number })[];
  readonly quotations: readonly (GoldSpan & {
    readonly text: string;
    readonly paragraph: number;
    readonly type: string;
    readonly speaker: string;
  })[];
  readonly persons: Readonly<
    Record<
      string,
      {
        readonly count: number;
        readonly possessive: number;
        readonly mentions: readonly (GoldSpan & {
          readonly text: string;
          readonly paragraph: number;
          readonly voice: string;
          readonly possessive: boolean;
          readonly title: string | null;
        })[];
      }
    >
  >;
  readonly terms: Readonly<
    Record<
      string,
      {
        readonly count: number;
        readonly occurrences: readonly (GoldSpan & {
          readonly text: string;
          readonly paragraph: number;
          readonly voice: string;
        })[];
      }
    >
  >;
}

interface GoldSpan {
  readonly start: number;
  readonly end: number;
}

export const corpusFolder = new URL("../corpus/khrushchev-1956/", import.meta.url).pathname;

export const gold: Gold = JSON.parse(readFileSync(`${corpusFolder}gold.json`, "utf8"));

export const khrushchev = readSpeech(corpusFolder);
