import { firstEndingAfter } from "../span.js";
import type { Speech } from "../tokens/speech.js";
import { checkVoice, voicesOf } from "../tokens/voice.js";
import { find, type TokenRange } from "./query.js";

/** One line of a concordance: a key word in context (KWIC). */
export interface ConcordanceLine extends TokenRange {
  readonly start: number;
  readonly end: number;
  /** Context as printed on one line; what is not spoken shows as ⟨omission⟩, ⟨gloss⟩, ⟨note⟩ or the reaction itself, a paragraph end as ¶. */
  readonly left: string;
  readonly node: string;
  readonly right: string;
  readonly paragraph: number;
  readonly percent: number;
  readonly voice: string;
}

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
 * @throws on a bad query, a voice that the speech does not have, or a width that is not a whole number of words, 0 or more.
 */
export function concordance(
  speech: Speech,
  query: string | readonly TokenRange[],
  { width = 8, sort = "position", voice }: ConcordanceOptions = {},
): ConcordanceLine[] {
  if (typeof query !== "string" && !Array.isArray(query)) {
    const expected = "a word, a phrase, /a regular expression/ or hits";
    throw new TypeError(`invalid query: ${query} (expected ${expected})`);
  }
  if (!Number.isInteger(width) || width < 0) {
    throw new Error(`invalid width: ${width} (expected a whole number of words, 0 or more)`);
  }
  const { tokens } = speech;
  const ranges = typeof query === "string" ? find(speech, query) : query;
  const voices = voicesOf(speech);
  checkVoice(voices, voice);
  const lines = ranges
    .filter(({ token }) => voice === undefined || voices[token] === voice)
    .map(({ token, tokens: length }) => {
      const last = token + length - 1;
      const start = tokens.start[token] as number;
      const end = tokens.end[last] as number;
      const from = tokens.start[Math.max(0, token - width)] as number;
      const to = tokens.end[Math.min(tokens.count - 1, last + width)] as number;
      return {
        token,
        tokens: length,
        start,
        end,
        left: printed(speech, from, start),
        node: printed(speech, start, end),
        right: printed(speech, end, to),
        paragraph: tokens.paragraph[token] as number,
        percent: (100 * token) / tokens.count,
        voice: voices[token] as string,
      };
    });
  if (sort === "position") return lines;
  const key = new Map(lines.map((line) => [line, contextKey(speech, line, sort)]));
  return lines.sort((a, b) => compare(key.get(a) ?? "", key.get(b) ?? "") || a.token - b.token);
}

/** The text between two offsets on one line, with what is not spoken made visible. */
function printed({ edition, segments }: Speech, from: number, to: number): string {
  let line = "";
  for (
    let i = firstEndingAfter(segments, from);
    segments[i] && (segments[i]?.start as number) < to;
    i++
  ) {
    const { start, end, kind } = segments[i] as (typeof segments)[number];
    const text = edition.text.slice(Math.max(from, start), Math.min(to, end));
    line += kind === "spoken" || kind === "reaction" ? text : ` ⟨${kind}⟩ `;
  }
  const crossing = line.replace(/\s+/g, (gap) => (/\n[^\S\n]*\n/.test(gap) ? " ¶ " : " "));
  return crossing
    .replace(/\s+/g, " ")
    .replace(/⟩ (?=[.,;:!?])/g, "⟩")
    .trim();
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
