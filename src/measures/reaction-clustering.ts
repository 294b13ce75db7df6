import { checkList } from "../check-argument.js";
import { checkSpeech } from "../tokens/check-speech.js";
import type { Speech } from "../tokens/speech.js";
import {
  type ArrangementOptions,
  type ArrangementTest,
  arrangementP,
  visitArrangements,
} from "./arrangement-test.js";
import { checkCount } from "./counts.js";
import type { Formula } from "./formula.js";
import { sentenceEnds } from "./sentence-ends.js";

/** Whether reactions stand closer together than chance would put them. */
export interface ClusteringRow extends Formula, ArrangementTest {
  /** Greenwood's statistic of the speech: 1 / (n + 1) when evenly spaced, 1 when all in one place. */
  readonly value: number;
  /** Its mean over all random placements that were tried. */
  readonly expected: number;
  /** Share of placements as clustered as the speech, or more. */
  readonly p: number;
  /** Share of placements as evenly spaced as the speech, or more. */
  readonly pEven: number;
  /** Distinct places with a reaction, and places where one may stand. */
  readonly reactions: number;
  readonly places: number;
  readonly words: number;
  readonly layer: "spoken";
  readonly status: "transcribed" | "not transcribed";
  readonly warning: string;
}

/**
 * Do reactions cluster? Greenwood's statistic, the sum of the squared shares of the gaps before,
 * between and after them (Greenwood 1946), against random placement: exact when the arrangements are
 * few, else a seeded sample. Markers with no spoken word between them are one place.
 *
 * @param options.among where reactions may stand: at the ends of `sentences` (default; with those
 *   where one stands inside a sentence) or after any of the `words`
 * @returns one row; NaN with status `not transcribed` for a speech without markers
 */
export function reactionClustering(
  speech: Speech,
  { among = "sentences", ...options }: ArrangementOptions & { among?: "sentences" | "words" } = {},
): ClusteringRow {
  checkSpeech(speech);
  const words = speech.tokens.count;
  const seen = [...new Set(speech.reactions.map((reaction) => reaction.wordsBefore))];
  const ends =
    among === "words" ? Array.from({ length: words + 1 }, (_, i) => i) : sentenceEnds(speech, seen);
  const value = greenwood(seen, words);
  let clustered = 0;
  let even = 0;
  let sum = 0;
  const test = visitArrangements(
    { places: ends.length, chosen: seen.length },
    (arrangement) => {
      const found = greenwood(
        arrangement.map((i) => ends[i] as number),
        words,
      );
      sum += found;
      // The same gaps in another order may differ in the last digit.
      if (found >= value * (1 - 1e-12)) clustered++;
      if (found <= value * (1 + 1e-12)) even++;
    },
    options,
  );
  const transcribed = seen.length > 0;
  const or = (x: number) => (transcribed ? x : Number.NaN);
  return {
    value: or(value),
    expected: or(sum / test.arrangements),
    p: or(arrangementP(clustered, test)),
    pEven: or(arrangementP(even, test)),
    reactions: or(seen.length),
    places: ends.length,
    words,
    ...test,
    layer: "spoken",
    status: transcribed ? "transcribed" : "not transcribed",
    warning:
      transcribed && seen.length < 10
        ? `only ${seen.length} ${seen.length === 1 ? "reaction" : "reactions"}: the test sees strong clustering at best`
        : "",
    formula: "greenwood",
    variant: `random placement at ${among === "words" ? "any word" : "sentence ends"}`,
    logBase: null,
    source: "Greenwood 1946, JRSS 109(2); Phipson & Smyth 2010, SAGMB 9(1)",
  };
}

/**
 * Greenwood's statistic of places in a text of `words` words: the sum of the squared shares of the gaps
 * before, between and after them (Greenwood 1946). NaN for a text without words.
 *
 * @param places numbers of words before each, ascending
 * @throws RangeError for a place that does not ascend or leaves the text; TypeError on what is no list
 */
export function greenwood(places: readonly number[], words: number): number {
  checkList("places", places);
  checkCount("words", words);
  let before = 0;
  let sum = 0;
  for (const place of [...places, words]) {
    if (!(place >= before && place <= words)) {
      throw new RangeError(`invalid place: ${place} (expected ${before} to ${words}, ascending)`);
    }
    sum += ((place - before) / words) ** 2;
    before = place;
  }
  return sum;
}
