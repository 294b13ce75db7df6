import type { Speech } from "../tokens/speech.js";
import { type Corpus, speechesOf } from "./corpus.js";
import type { Formula } from "./formula.js";
import { poissonInterval } from "./intervals.js";

/** How often the audience reacted in one way, as printed. */
export interface ReactionRateRow extends Formula {
  /** `any reaction` for all markers together, else an event kind. */
  readonly kind: string;
  /** Markers that hold the kind; NaN when nothing was transcribed. */
  readonly count: number;
  /** Share of all markers, 0 to 1. */
  readonly share: number;
  /** Spoken words. */
  readonly words: number;
  readonly perThousand: number;
  /** Exact Poisson interval of `perThousand`. */
  readonly low: number;
  readonly high: number;
  readonly level: number;
  /** Per minute; NaN unless every edition says how long the speech took. */
  readonly perMinute: number;
  readonly minutes: number;
  readonly layer: "spoken";
  /** `transcribed`, or `not transcribed` when no edition has a marker: that is not zero. */
  readonly status: "transcribed" | "not transcribed";
  readonly warning: string;
}

/**
 * Reactions by kind: counts, rates per thousand spoken words and, when the editions give a duration,
 * per minute. A marker counts once for each kind that it holds. Speeches without any marker are not
 * transcribed, and their words count in no denominator.
 *
 * @param options.level confidence of the interval, default 0.95
 * @returns `any reaction` first, then the kinds, most frequent first, ties by name; one row of NaN
 *   when nothing was transcribed
 */
export function reactionRates(
  corpus: Corpus,
  { level = 0.95 }: { level?: number } = {},
): ReactionRateRow[] {
  const speeches = speechesOf(corpus).filter(isTranscribed);
  const words = speeches.reduce((sum, speech) => sum + speech.tokens.count, 0);
  const minutes = speeches.reduce(
    (sum, { edition }) => sum + (edition.minutes ?? Number.NaN),
    speeches.length === 0 ? Number.NaN : 0,
  );
  const reactions = speeches.flatMap((speech) => speech.reactions);
  const kinds = new Map<string, number>();
  for (const { events } of reactions) {
    for (const kind of new Set(events.map((event) => event.kind))) {
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
  }
  const sorted = [...kinds].sort(([v, m], [w, n]) => n - m || (v < w ? -1 : 1));
  const transcribed = speeches.length > 0;
  return [["any reaction", reactions.length] as const, ...sorted].map(([kind, n]) => {
    const count = transcribed ? n : Number.NaN;
    const { low, high } = poissonInterval(n, { level });
    const scale = transcribed && words > 0 ? 1000 / words : Number.NaN;
    return {
      kind,
      count,
      share: count / reactions.length,
      words: transcribed ? words : Number.NaN,
      perThousand: count * scale,
      low: low * scale,
      high: high * scale,
      level,
      perMinute: count / minutes,
      minutes,
      layer: "spoken",
      status: transcribed ? "transcribed" : "not transcribed",
      warning: transcribed && n < 5 ? `only ${n} ${n === 1 ? "marker" : "markers"}` : "",
      formula: "rate",
      variant: "markers per 1000 spoken words, exact Poisson interval",
      logBase: null,
      source: "Garwood 1936, Biometrika 28(3/4)",
    };
  });
}

/** True when the edition prints at least one reaction. */
export function isTranscribed(speech: Speech): boolean {
  return speech.reactions.length > 0;
}
