import type { Speech } from "../tokens/speech.js";
import { wordsBefore } from "../transcript/clock.js";

/** Where a collocation window ends before its width. */
export interface StopOptions {
  /** At the ends of sentences and paragraphs; default true. */
  readonly sentences?: boolean;
  /** At omissions; default true. */
  readonly omissions?: boolean;
  /** At brackets that are not spoken: reactions, glosses, notes; default true. */
  readonly brackets?: boolean;
}

/** Numbers the stretches that a window may not leave: one entry a token, the number changes at each stop. */
export function stretchesOf(
  speech: Speech,
  { sentences = true, omissions = true, brackets = true }: StopOptions = {},
): Int32Array {
  const { tokens, words, segments } = speech;
  const stops = new Uint8Array(tokens.count + 1);
  for (const { kind, start } of segments) {
    if (kind === "spoken" || !(kind === "omission" ? omissions : brackets)) continue;
    stops[wordsBefore(words, start)] = 1;
  }
  const stretches = new Int32Array(tokens.count);
  let stretch = 0;
  for (let i = 1; i < tokens.count; i++) {
    const sentenceEnds =
      sentences &&
      (tokens.sentence[i] !== tokens.sentence[i - 1] ||
        tokens.paragraph[i] !== tokens.paragraph[i - 1]);
    if (sentenceEnds || stops[i] === 1) stretch++;
    stretches[i] = stretch;
  }
  return stretches;
}

/** Names of the stops, for a row: `sentences, omissions, brackets`, or `none`. */
export function stopsText({
  sentences = true,
  omissions = true,
  brackets = true,
}: StopOptions = {}): string {
  const names = [sentences && "sentences", omissions && "omissions", brackets && "brackets"];
  return names.filter(Boolean).join(", ") || "none";
}
