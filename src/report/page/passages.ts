import { contextLines, printedLine } from "../../matches/context-lines.js";
import type { TokenRange } from "../../matches/query.js";
import type { Span } from "../../span.js";
import type { Speech } from "../../tokens/speech.js";
import { voicesOf } from "../../tokens/voice.js";
import type { Reaction } from "../../transcript/transcript.js";

/** A stretch of the speech as a line of the list; a `ConcordanceLine` is one. */
export interface Passage extends Span {
  readonly left: string;
  readonly node: string;
  readonly right: string;
  readonly paragraph: number;
  readonly voice: string;
}

/** The passages of token ranges, with eight spoken words on either side. */
export function passagesOf(speech: Speech, ranges: readonly TokenRange[]): Passage[] {
  return contextLines(speech, ranges, 8);
}

/** A reaction marker with the twenty spoken words before it, which it answers, and the eight after it. */
export function reactionPassage(speech: Speech, reaction: Reaction): Passage {
  const { tokens, edition } = speech;
  const { start, end, text, paragraph, wordsBefore } = reaction;
  const from = tokens.start[Math.max(0, wordsBefore - 20)] ?? start;
  const to = tokens.end[Math.min(tokens.count, wordsBefore + 8) - 1] ?? end;
  return {
    ...{ start, end, paragraph, node: text },
    left: printedLine(speech, from, start),
    right: printedLine(speech, end, to),
    voice: voicesOf(speech)[wordsBefore - 1] ?? edition.voice,
  };
}
