import type { TokenRange } from "../matches/query.js";
import { checkSpeech } from "../tokens/check-speech.js";
import type { Speech } from "../tokens/speech.js";
import type { Reaction } from "../transcript/transcript.js";

/** What counts as before a reaction. */
export interface BeforeOptions {
  /** This many spoken words; default 50. Give `words` or `sentences`, not both. */
  readonly words?: number;
  /** This many sentences, the last of which the reaction may interrupt. */
  readonly sentences?: number;
  /** Only reactions that hold one of these kinds; default all. A window is cut at every reaction all the same. */
  readonly kinds?: readonly string[];
}

/**
 * What was said before each reaction: the last k words or n sentences, cut at the reaction before.
 * Reactions with no spoken word between them share one window. Use as the target of `keynessOfParts`.
 *
 * @returns token ranges in order, none empty; none at all for a speech without markers
 * @throws RangeError for k or n below 1, or both given
 */
export function reactionWindows(speech: Speech, options: BeforeOptions = {}): TokenRange[] {
  const kinds = options.kinds && new Set(options.kinds);
  const wanted = ({ events }: Reaction) => !kinds || events.some((event) => kinds.has(event.kind));
  const windowAt = windowsBefore(speech, options);
  const wantedAt = new Map<number, boolean>();
  for (const reaction of speech.reactions) {
    const place = reaction.wordsBefore;
    wantedAt.set(place, wanted(reaction) || wantedAt.get(place) === true);
  }
  const windows: TokenRange[] = [];
  let previous = 0;
  for (const [place, reacted] of wantedAt) {
    const window = windowAt(place, previous);
    if (reacted && window.tokens > 0) windows.push(window);
    previous = place;
  }
  return windows;
}

/** The window before a place (spoken words before it), cut at a previous place. */
export function windowsBefore(
  speech: Speech,
  { words, sentences }: BeforeOptions,
): (place: number, previous: number) => TokenRange {
  checkSpeech(speech);
  const { tokens } = speech;
  if (words !== undefined && sentences !== undefined) {
    throw new RangeError(
      `invalid window: ${words} words and ${sentences} sentences (expected one of them)`,
    );
  }
  const [name, size] = sentences === undefined ? ["words", words ?? 50] : ["sentences", sentences];
  if (!Number.isSafeInteger(size) || size < 1) {
    throw new RangeError(`invalid ${name}: ${size} (expected a whole number, 1 or more)`);
  }
  if (name === "words") {
    return (place, previous) => {
      const token = Math.max(previous, place - size);
      return { token, tokens: place - token };
    };
  }
  const starts = sentenceStarts(tokens.sentence);
  return (place, previous) => {
    // The sentence of the last word before the place is the first of the n.
    let s = starts.length - 1;
    while (s >= 0 && (starts[s] as number) >= place) s--;
    const token = Math.max(previous, starts[Math.max(0, s - size + 1)] ?? 0);
    return { token, tokens: Math.max(0, place - token) };
  };
}

function sentenceStarts(sentence: Int32Array): number[] {
  const starts: number[] = [];
  sentence.forEach((n, i) => {
    if (i === 0 || n !== sentence[i - 1]) starts.push(i);
  });
  return starts;
}
