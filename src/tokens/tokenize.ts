import { checkObject } from "../check-argument.js";
import type { Transcript } from "../transcript/transcript.js";
import { internTypes } from "./intern-types.js";
import type { Speech } from "./speech.js";

/**
 * Adds the token columns to a transcript: each spoken word with its type (lower case, apostrophes
 * straight), paragraph, sentence and gap-free run.
 *
 * @throws on what is no transcript, such as a text.
 */
export function tokenize(transcript: Transcript): Speech {
  checkObject("transcript", transcript, {
    fields: ["edition", "words"],
    expected: "what transcribe gives",
  });
  const { words, edition } = transcript;
  const { type, types } = internTypes(edition.text, words);
  return {
    ...transcript,
    tokens: {
      count: words.count,
      start: words.start,
      end: words.end,
      type,
      types,
      paragraph: numbersOf(words.start, transcript.paragraphs),
      sentence: numbersOf(words.start, transcript.sentences),
      run: runsOf(transcript),
    },
  };
}

/** Number of the numbered span that each word stands in, 0 for none. Both are in text order. */
function numbersOf(
  starts: Int32Array,
  spans: readonly { readonly n: number; readonly start: number; readonly end: number }[],
): Int32Array {
  const numbers = new Int32Array(starts.length);
  let word = 0;
  for (const { n, start, end } of spans) {
    while (word < starts.length && (starts[word] as number) < start) word++;
    while (word < starts.length && (starts[word] as number) < end) numbers[word++] = n;
  }
  return numbers;
}

/** A run ends at every segment that is not spoken and at every paragraph end. */
function runsOf({ words, segments, paragraphs }: Transcript): Int32Array {
  const runs = new Int32Array(words.count);
  let segment = 0;
  let paragraph = 0;
  let run = -1;
  let runEnd = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < words.count; i++) {
    const start = words.start[i] as number;
    if (start >= runEnd) {
      while ((segments[segment]?.end ?? Number.POSITIVE_INFINITY) <= start) segment++;
      while ((paragraphs[paragraph]?.end ?? Number.POSITIVE_INFINITY) <= start) paragraph++;
      runEnd = Math.min(
        segments[segment]?.end ?? Number.POSITIVE_INFINITY,
        paragraphs[paragraph]?.end ?? Number.POSITIVE_INFINITY,
      );
      run++;
    }
    runs[i] = run;
  }
  return runs;
}
