import type { Span } from "../span.js";
import type { ReactionEvent } from "../transcript/transcript.js";
import { checkSpeech } from "./check-speech.js";
import type { Speech } from "./speech.js";

/** A span with the words that it covers. */
export interface Passage extends Span {
  readonly text: string;
}

/** A reaction as `describe` gives it. */
export interface ReactionPassage extends Passage {
  readonly events: readonly Omit<ReactionEvent, "culmination">[];
  readonly paragraph: number;
  readonly position: "start" | "inside" | "end";
  readonly wordsBefore: number;
  readonly percent: number;
}

/** What a speech is and holds, ready to be written as JSON. */
export interface Description {
  readonly id: string;
  readonly title: string;
  readonly speaker: string;
  readonly date: string | null;
  readonly speech: Span;
  readonly paragraphs: readonly Passage[];
  readonly sentences: readonly Passage[];
  readonly spokenWords: number;
  readonly reactions: readonly ReactionPassage[];
  readonly glosses: readonly Passage[];
  readonly omissions: readonly Passage[];
  readonly notes: readonly Passage[];
  readonly quotations: readonly Passage[];
  readonly warnings: readonly (Span & { readonly message: string })[];
}

/** What a speech is and holds: every layer with its spans and words, offsets into the source text. */
export function describe(speech: Speech): Description {
  checkSpeech(speech);
  const { edition } = speech;
  const passages = (spans: readonly Span[]) =>
    spans.map(({ start, end }) => ({ start, end, text: edition.text.slice(start, end) }));
  return {
    id: edition.id,
    title: edition.title,
    speaker: edition.speaker,
    date: edition.date,
    speech: edition.speech,
    paragraphs: passages(speech.paragraphs),
    sentences: passages(speech.sentences),
    spokenWords: speech.tokens.count,
    reactions: speech.reactions.map(
      ({ start, end, text, events, paragraph, position, wordsBefore, percent }) => ({
        start,
        end,
        text,
        events: events.map(({ kind, intensity, duration, actor }) => ({
          kind,
          intensity,
          duration,
          actor,
        })),
        paragraph,
        position,
        wordsBefore,
        percent: Math.round(percent * 10) / 10,
      }),
    ),
    glosses: passages(speech.glosses),
    omissions: passages(speech.omissions),
    notes: passages(speech.notes),
    quotations: passages(speech.quotations),
    warnings: speech.warnings.map(({ start, end, message }) => ({ start, end, message })),
  };
}
