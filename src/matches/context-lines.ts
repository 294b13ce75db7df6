import { firstEndingAfter } from "../span.js";
import type { Speech } from "../tokens/speech.js";
import { voicesOf } from "../tokens/voice.js";
import type { TokenRange } from "./query.js";

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

/** The lines of token ranges, in their order, with `width` spoken words on either side. */
export function contextLines(
  speech: Speech,
  ranges: readonly TokenRange[],
  width: number,
): ConcordanceLine[] {
  const { tokens } = speech;
  const voices = voicesOf(speech);
  return ranges.map(({ token, tokens: length }) => {
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
      left: printedLine(speech, from, start),
      node: printedLine(speech, start, end),
      right: printedLine(speech, end, to),
      paragraph: tokens.paragraph[token] as number,
      percent: (100 * token) / tokens.count,
      voice: voices[token] as string,
    };
  });
}

/** The text between two offsets on one line, with what is not spoken made visible. */
export function printedLine({ edition, segments }: Speech, from: number, to: number): string {
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
