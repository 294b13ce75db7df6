import { checkSpeech } from "../tokens/check-speech.js";
import type { Speech } from "../tokens/speech.js";
import { checkVoice, voicesOf } from "../tokens/voice.js";
import { checkRanges } from "./check-ranges.js";
import { type ConcordanceLine, contextLines } from "./context-lines.js";
import { find, type TokenRange } from "./query.js";

/** How to make a concordance. */
export interface ConcordanceOptions {
  /** Spoken words on either side; 8 by default. */
  readonly width?: number;
  /** Order of the lines: by place in the speech, or by the words to the left or right of the node. */
  readonly sort?: "position" | "left" | "right";
  readonly voice?: string;
}

/**
 * Concordance over the spoken text.
 *
 * @param query a word, phrase, wildcard or `/regular expression/` (see `find`), or token ranges such as hits.
 * @returns one line a match; `[]` when nothing matches.
 * @throws on what is no speech, a bad query, a voice that the speech does not have, or a width that is not a whole number of words, 0 or more.
 */
export function concordance(
  speech: Speech,
  query: string | readonly TokenRange[],
  { width = 8, sort = "position", voice }: ConcordanceOptions = {},
): ConcordanceLine[] {
  checkSpeech(speech);
  if (typeof query !== "string") {
    checkRanges("query", query, "a word, a phrase, /a regular expression/ or hits");
  }
  if (!Number.isInteger(width) || width < 0) {
    throw new Error(`invalid width: ${width} (expected a whole number of words, 0 or more)`);
  }
  const ranges = typeof query === "string" ? find(speech, query) : query;
  const voices = voicesOf(speech);
  checkVoice(voices, voice);
  const spoken = ranges.filter(({ token }) => voice === undefined || voices[token] === voice);
  const lines = contextLines(speech, spoken, width);
  if (sort === "position") return lines;
  const key = new Map(lines.map((line) => [line, contextKey(speech, line, sort)]));
  return lines.sort((a, b) => compare(key.get(a) ?? "", key.get(b) ?? "") || a.token - b.token);
}

/** The types of the five words next to the node, nearest first. */
function contextKey({ tokens }: Speech, line: TokenRange, side: "left" | "right"): string {
  const words: string[] = [];
  for (let distance = 1; distance <= 5; distance++) {
    const at = side === "left" ? line.token - distance : line.token + line.tokens - 1 + distance;
    words.push(tokens.types[tokens.type[at] ?? -1] ?? "");
  }
  return words.join("\u0001");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
