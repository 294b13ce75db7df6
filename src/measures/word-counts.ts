import { checkSpansOrRanges } from "../matches/check-ranges.js";
import type { TokenRange } from "../matches/query.js";
import type { Span } from "../span.js";
import { checkSpeech } from "../tokens/check-speech.js";
import type { Speech } from "../tokens/speech.js";
import { checkVoice, voicesOf } from "../tokens/voice.js";
import { scanWords } from "../words.js";
import { type Corpus, speechesOf } from "./corpus.js";
import { countTypes } from "./counts.js";
import { maskOf, rangesWithin } from "./parts.js";

/** Which words are counted. */
export interface WordOptions {
  /** `spoken` (default) or `printed`: with everything in brackets. */
  readonly layer?: "spoken" | "printed";
  /** Only inside these spans (quotations, glosses, sentences, …) or token ranges (`equalParts`, …). */
  readonly within?: readonly (Span | TokenRange)[];
  /** Only this voice; spoken layer only. */
  readonly voice?: string;
}

/**
 * The words of a layer of a speech, in order: lower case, apostrophes straight.
 *
 * @throws RangeError for a voice that the speech does not have, or one asked of the printed layer
 */
export function layerWords(speech: Speech, options: WordOptions = {}): string[] {
  checkSpeech(speech);
  if (options.layer === "printed") return printedWords(speech, options);
  const { tokens } = speech;
  const mask = spokenMask(speech, options);
  const words: string[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (mask === null || mask[i] === 1)
      words.push(tokens.types[tokens.type[i] as number] as string);
  }
  return words;
}

/** How often each word of a layer occurs in a speech, or in several together. */
export function wordCounts(corpus: Corpus, options: WordOptions = {}): Map<string, number> {
  const counts = new Map<string, number>();
  for (const speech of speechesOf(corpus)) {
    const own =
      options.layer === "printed"
        ? countTypes(printedWords(speech, options))
        : spokenCounts(speech, options);
    for (const [word, n] of own) counts.set(word, (counts.get(word) ?? 0) + n);
  }
  return counts;
}

function spokenCounts(speech: Speech, options: WordOptions): Map<string, number> {
  const { types, type, count: size } = speech.tokens;
  const mask = spokenMask(speech, options);
  const byType = new Int32Array(types.length);
  for (let i = 0; i < size; i++) {
    if (mask === null || mask[i] === 1) (byType[type[i] as number] as number)++;
  }
  const counts = new Map<string, number>();
  byType.forEach((n, id) => {
    if (n > 0) counts.set(types[id] as string, n);
  });
  return counts;
}

/** Null when every token counts. */
function spokenMask(speech: Speech, { within, voice }: WordOptions): Uint8Array | null {
  if (within !== undefined) checkSpansOrRanges("within", within);
  if (within === undefined && voice === undefined) return null;
  const mask =
    within === undefined
      ? new Uint8Array(speech.tokens.count).fill(1)
      : maskOf(
          speech,
          within.flatMap((part) => ("token" in part ? [part] : rangesWithin(speech, [part]))),
        );
  if (voice !== undefined) {
    const voices = voicesOf(speech);
    checkVoice(voices, voice);
    voices.forEach((own, i) => {
      if (own !== voice) mask[i] = 0;
    });
  }
  return mask;
}

function printedWords(speech: Speech, { within, voice }: WordOptions): string[] {
  if (voice !== undefined) {
    throw new RangeError(`invalid voice: ${voice} (expected none with the printed layer)`);
  }
  if (within !== undefined) checkSpansOrRanges("within", within);
  const { text, speech: whole } = speech.edition;
  const spans = within?.map((part) => spanOf(speech, part)) ?? [whole];
  const words: string[] = [];
  for (const span of merged(spans)) {
    scanWords(text, span, (start, end) => {
      words.push(text.slice(start, end).toLowerCase().replaceAll("’", "'"));
    });
  }
  return words;
}

function spanOf({ tokens }: Speech, part: Span | TokenRange): Span {
  if ("start" in part) return part;
  if (part.tokens === 0) return { start: 0, end: 0 };
  return {
    start: tokens.start[part.token] as number,
    end: tokens.end[part.token + part.tokens - 1] as number,
  };
}

/** Overlapping spans joined, so that no word counts twice. */
function merged(spans: readonly Span[]): Span[] {
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((x, y) => x.start - y.start)) {
    const last = out.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}
