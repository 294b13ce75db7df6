import { checkSpeech } from "../tokens/check-speech.js";
import type { Speech } from "../tokens/speech.js";
import { quantile } from "./intervals.js";
import { reactionGaps } from "./reaction-gaps.js";
import { isTranscribed } from "./reaction-rates.js";
import type { ReactionStrength } from "./reaction-strength.js";

/** One number about the reactions of a speech. */
export interface ReactionSummaryRow {
  readonly measure: string;
  readonly value: number;
  /** What the value was computed from: markers in the count, and markers in all. */
  readonly count: number;
  readonly markers: number;
  readonly words: number;
  readonly status: "transcribed" | "not transcribed";
  /** What the measure means. */
  readonly definition: string;
}

/**
 * The reactions of a speech in a few numbers: markers, events, the share of composite markers (more
 * than one event), the share in the last tenth of the spoken words, the shortest, median and longest
 * gap, and the median strength when a scale is given.
 *
 * @param options.strength ordinal scale, as of `reactionStrength`; no strength rows by default
 * @returns NaN throughout, status `not transcribed`, for a speech without markers
 */
export function reactionSummary(
  speech: Speech,
  { strength }: { strength?: ReactionStrength } = {},
): ReactionSummaryRow[] {
  checkSpeech(speech);
  const { reactions, tokens } = speech;
  const transcribed = isTranscribed(speech);
  const events = reactions.reduce((sum, reaction) => sum + reaction.events.length, 0);
  const composite = reactions.filter((reaction) => reaction.events.length > 1).length;
  const late = reactions.filter((reaction) => reaction.percent >= 90).length;
  const gaps = reactionGaps(speech)
    .map((gap) => gap.words)
    .sort((x, y) => x - y);
  const markers = reactions.length;

  function row(
    measure: string,
    definition: string,
    { value, count = markers }: { value: number; count?: number },
  ): ReactionSummaryRow {
    return {
      measure,
      value: transcribed ? value : Number.NaN,
      count: transcribed ? count : Number.NaN,
      markers: transcribed ? markers : Number.NaN,
      words: tokens.count,
      status: transcribed ? "transcribed" : "not transcribed",
      definition,
    };
  }

  const rows = [
    row("markers", "brackets that hold a reaction, as printed", { value: markers }),
    row("events", "things that the markers say the audience did", { value: events }),
    row("composite share", "markers with more than one event, of all markers", {
      value: composite / markers,
      count: composite,
    }),
    row("share in the last tenth", "markers after 90 % of the spoken words, of all markers", {
      value: late / markers,
      count: late,
    }),
    row("shortest gap", "spoken words since the marker before, or the start", {
      value: quantile(gaps, 0),
    }),
    row("median gap", "spoken words since the marker before, or the start", {
      value: quantile(gaps, 0.5),
    }),
    row("longest gap", "spoken words since the marker before, or the start", {
      value: quantile(gaps, 1),
    }),
  ];
  if (!strength) return rows;
  const strengths = reactions.map(strength).sort((x, y) => x - y);
  return [
    ...rows,
    row("median strength", "ordinal, by the scale given: a convention, not a measurement", {
      // The lower middle one: the mean of two ordinals would be no ordinal.
      value: strengths[Math.floor((markers - 1) / 2)] ?? Number.NaN,
    }),
    row("highest strength", "ordinal, by the scale given: a convention, not a measurement", {
      value: strengths.at(-1) ?? Number.NaN,
    }),
  ];
}
