import { checkRanges, checkSpans } from "../matches/check-ranges.js";
import type { TokenRange } from "../matches/query.js";
import type { Span } from "../span.js";
import { checkSpeech } from "../tokens/check-speech.js";
import type { Speech } from "../tokens/speech.js";
import { wordsBefore } from "../transcript/clock.js";
import { valueText } from "../value-text.js";

/**
 * A speech cut into `number` parts of equal size in spoken words; sizes differ by one at most.
 *
 * @throws RangeError when there are fewer words than parts, or number is not whole and 1 or more
 */
export function equalParts(speech: Speech, number: number): TokenRange[] {
  checkSpeech(speech);
  const { tokens } = speech;
  if (!Number.isSafeInteger(number) || number < 1 || number > tokens.count) {
    throw new RangeError(
      `invalid number of parts: ${number} (expected a whole number, 1 to ${tokens.count})`,
    );
  }
  const cuts = Array.from({ length: number - 1 }, (_, i) =>
    Math.round(((i + 1) * tokens.count) / number),
  );
  return between(cuts, tokens.count);
}

/** The paragraphs of a speech as parts; one without a spoken word is left out. */
export function paragraphParts(speech: Speech): TokenRange[] {
  checkSpeech(speech);
  return rangesWithin(speech, speech.paragraphs);
}

/**
 * A speech cut before each of the given tokens: `partsAt(speech, [600])` is what stands before the
 * 601st spoken word and what stands after.
 *
 * @throws RangeError when the cuts do not ascend inside the speech
 */
export function partsAt(speech: Speech, cuts: readonly number[]): TokenRange[] {
  checkSpeech(speech);
  if (!Array.isArray(cuts)) {
    throw new TypeError(`invalid cuts: ${valueText(cuts)} (expected an array of numbers)`);
  }
  const { tokens } = speech;
  cuts.forEach((cut, i) => {
    const least = (cuts[i - 1] ?? 0) + 1;
    if (!Number.isSafeInteger(cut) || cut < least || cut >= tokens.count) {
      throw new RangeError(
        `invalid cut: ${cut} (expected a whole number, ${least} to ${tokens.count - 1})`,
      );
    }
  });
  return between(cuts, tokens.count);
}

/** The spoken tokens inside each span (paragraphs, sentences, quotations, …); a span without any is left out. */
export function rangesWithin(speech: Speech, spans: readonly Span[]): TokenRange[] {
  checkSpeech(speech);
  checkSpans("spans", spans);
  const { words } = speech;
  return spans
    .map(({ start, end }) => {
      const token = wordsBefore(words, start);
      return { token, tokens: wordsBefore(words, end) - token };
    })
    .filter(({ tokens }) => tokens > 0);
}

/** Everything that the ranges leave out, in order. Ranges may overlap and come in any order. */
export function restOf(speech: Speech, ranges: readonly TokenRange[]): TokenRange[] {
  checkSpeech(speech);
  checkRanges("ranges", ranges);
  const { tokens } = speech;
  const rest: TokenRange[] = [];
  let at = 0;
  for (const range of [...ranges].sort((x, y) => x.token - y.token)) {
    if (range.token > at) rest.push({ token: at, tokens: range.token - at });
    at = Math.max(at, range.token + range.tokens);
  }
  if (at < tokens.count) rest.push({ token: at, tokens: tokens.count - at });
  return rest;
}

/**
 * Marks the tokens of ranges: 1 inside, 0 outside, one entry a token.
 *
 * @throws RangeError when a range leaves the speech
 */
export function maskOf({ tokens }: Speech, ranges: readonly TokenRange[]): Uint8Array {
  const mask = new Uint8Array(tokens.count);
  for (const range of ranges) {
    const end = range.token + range.tokens;
    const whole = Number.isSafeInteger(range.token) && Number.isSafeInteger(range.tokens);
    if (!(whole && range.token >= 0 && range.tokens >= 0 && end <= tokens.count)) {
      throw new RangeError(
        `invalid range: tokens ${range.token} to ${end} (expected whole numbers, 0 to ${tokens.count})`,
      );
    }
    mask.fill(1, range.token, end);
  }
  return mask;
}

function between(cuts: readonly number[], count: number): TokenRange[] {
  return [...cuts, count].map((end, i) => {
    const token = cuts[i - 1] ?? 0;
    return { token, tokens: end - token };
  });
}
