import type { Hit } from "../matches/hit.js";
import type { Speech } from "../tokens/speech.js";
import { type Adjustment, adjustP } from "./adjust-p.js";
import {
  type ArrangementOptions,
  type ArrangementTest,
  arrangementP,
  visitArrangements,
} from "./arrangement-test.js";
import { type Contingency, contingency } from "./contingency.js";
import { checkCount } from "./counts.js";
import type { Formula } from "./formula.js";
import { warningOf } from "./keyness.js";
import { logRatio, logRatioInterval } from "./log-ratio.js";
import { isTranscribed } from "./reaction-rates.js";
import { type BeforeOptions, windowsBefore } from "./reaction-windows.js";
import { sentenceEnds } from "./sentence-ends.js";

/** How often one item stands before reactions, and elsewhere. */
export interface BeforeReactionsRow extends Formula, Contingency, ArrangementTest {
  /** A word, or the label of a person or term. */
  readonly item: string;
  /** `a`: before reactions; `b`: elsewhere. */
  readonly beforePerThousand: number;
  readonly restPerThousand: number;
  /** Words before reactions (`a + c`), and elsewhere. */
  readonly beforeWords: number;
  readonly restWords: number;
  readonly logRatio: number;
  readonly logRatioLow: number;
  readonly logRatioHigh: number;
  /** Share of random placements of the reactions after which the item is at least as frequent before them. */
  readonly p: number;
  readonly adjustedP: number;
  readonly adjustment: Adjustment;
  /** Items tested. */
  readonly family: number;
  readonly reactions: number;
  /** `50 words` or `2 sentences`. */
  readonly window: string;
  readonly layer: "spoken";
  readonly status: "transcribed" | "not transcribed";
  readonly warning: string;
}

/** What is looked for before reactions, and how it is tested. */
export interface BeforeReactionsOptions extends BeforeOptions, ArrangementOptions {
  /** People or terms, as of `personHits` and `termHits`; without them every word is an item. */
  readonly hits?: readonly Hit[];
  /** Items with fewer occurrences in the speech are not tested; default 1 for hits, 3 for words. */
  readonly minimum?: number;
  /** Default `holm`. */
  readonly adjustment?: Adjustment;
}

/**
 * What precedes a reaction: how often people, terms or words stand in the k words or n sentences
 * before one (cut at the reaction before), against the rest of the speech. P comes from placing the
 * same number of reactions at random among the ends of the sentences: with every placement tried when
 * there are few, else with a seeded sample. A person named before applause is not thereby its cause;
 * with a dozen reactions only large differences show, and each row says how few they were.
 *
 * @returns one row an item, the smallest p first, then the highest log ratio, then by name. Without a
 *   reaction of the kinds asked for the numbers are NaN; status `not transcribed` when the speech has no
 *   marker at all
 * @throws RangeError for a window below 1
 * @example beforeReactions(speech, { hits: personHits(speech), sentences: 2, kinds: ["applause"] })
 */
export function beforeReactions(
  speech: Speech,
  options: BeforeReactionsOptions = {},
): BeforeReactionsRow[] {
  const { hits, adjustment = "holm", minimum = hits ? 1 : 3, kinds } = options;
  checkCount("minimum", minimum);
  const windowAt = windowsBefore(speech, options);
  const { count } = speech.tokens;
  const { names, itemsAt, totals } = itemsOf(speech, hits);

  const wanted = speech.reactions.filter(
    ({ events }) => !kinds || events.some(({ kind }) => kinds.includes(kind)),
  );
  const places = [...new Set(wanted.map((reaction) => reaction.wordsBefore))];
  // Other reactions stay where they are and go on cutting windows.
  const fixed = speech.reactions
    .filter((reaction) => !wanted.includes(reaction))
    .map((reaction) => reaction.wordsBefore);

  const counts = new Int32Array(names.length);
  const seenTokens = countBefore(places);
  const seen = counts.slice();
  const extreme = new Int32Array(names.length);
  const ends = sentenceEnds(speech, places).filter(
    (end) => places.includes(end) || !fixed.includes(end),
  );
  const test = visitArrangements(
    { places: ends.length, chosen: places.length },
    (arrangement) => {
      const inside = countBefore(arrangement.map((i) => ends[i] as number));
      for (let item = 0; item < names.length; item++) {
        // Rates, not counts: windows that are cut short hold fewer words.
        if ((counts[item] as number) * seenTokens >= (seen[item] as number) * inside) {
          (extreme[item] as number)++;
        }
      }
    },
    options,
  );

  const tested = names.map((_, item) => item).filter((item) => (totals[item] as number) >= minimum);
  const ps = tested.map((item) =>
    seenTokens > 0 ? arrangementP(extreme[item] as number, test) : Number.NaN,
  );
  const adjusted = adjustP(ps, { adjustment });
  const rows = tested.map((item, i): BeforeReactionsRow => {
    const before = seen[item] as number;
    const rest = (totals[item] as number) - before;
    const pair = { f1: before, n1: seenTokens, f2: rest, n2: count - seenTokens };
    const table = contingency(pair);
    const { low, high } = logRatioInterval(pair);
    return {
      item: names[item] as string,
      ...table,
      beforePerThousand: (before * 1000) / seenTokens,
      restPerThousand: (rest * 1000) / pair.n2,
      beforeWords: seenTokens,
      restWords: pair.n2,
      logRatio: logRatio(pair),
      logRatioLow: low,
      logRatioHigh: high,
      p: ps[i] as number,
      adjustedP: adjusted[i] as number,
      adjustment,
      family: tested.length,
      reactions: places.length,
      window: windowText(options),
      ...test,
      layer: "spoken",
      status: "transcribed",
      warning: [
        fewText(places.length),
        seenTokens > 0 && warningOf(table, { target: "windows", reference: "rest" }),
      ]
        .filter(Boolean)
        .join("; "),
      formula: "log-ratio",
      variant: "(f + 0.5) / (n + 0.5); p by random placement at sentence ends, one-sided",
      logBase: 2,
      source: "Walter 1975, Biometrika 62(2); Phipson & Smyth 2010, SAGMB 9(1)",
      ...(isTranscribed(speech) ? {} : notTranscribed),
    };
  });
  return rows.sort((x, y) => x.p - y.p || y.logRatio - x.logRatio || (x.item < y.item ? -1 : 1));

  /** Fills `counts` with the items before the places, and returns the number of words before them. */
  function countBefore(chosen: readonly number[]): number {
    counts.fill(0);
    let inside = 0;
    let previous = 0;
    let nextFixed = 0;
    for (const place of chosen) {
      while (nextFixed < fixed.length && (fixed[nextFixed] as number) < place) {
        previous = Math.max(previous, fixed[nextFixed++] as number);
      }
      const { token, tokens } = windowAt(place, previous);
      inside += tokens;
      for (let i = token; i < token + tokens; i++) {
        for (const item of itemsAt[i] as readonly number[]) (counts[item] as number)++;
      }
      previous = place;
    }
    return inside;
  }
}

const notTranscribed = {
  a: Number.NaN,
  b: Number.NaN,
  c: Number.NaN,
  d: Number.NaN,
  restPerThousand: Number.NaN,
  beforeWords: Number.NaN,
  restWords: Number.NaN,
  reactions: Number.NaN,
  arrangements: Number.NaN,
  status: "not transcribed",
  warning: "not transcribed",
} as const;

function windowText({ words = 50, sentences }: BeforeReactionsOptions): string {
  const [size, unit] = sentences === undefined ? [words, "word"] : [sentences, "sentence"];
  return `${size} ${unit}${size === 1 ? "" : "s"}`;
}

function fewText(reactions: number): string {
  if (reactions === 0) return "no such reaction";
  if (reactions === 1) return "only 1 reaction";
  return reactions < 20 ? `only ${reactions} reactions` : "";
}

/** The items that start at each token: the word itself, or the hits, one item for each label. */
function itemsOf(
  { tokens }: Speech,
  hits: readonly Hit[] | undefined,
): { names: readonly string[]; itemsAt: readonly (readonly number[])[]; totals: Int32Array } {
  const names = hits ? [...new Set(hits.map((hit) => hit.label))].sort() : tokens.types;
  const totals = new Int32Array(names.length);
  if (!hits) {
    tokens.type.forEach((type) => {
      (totals[type] as number)++;
    });
    return { names, itemsAt: Array.from(tokens.type, (type) => [type]), totals };
  }
  const ids = new Map(names.map((name, id) => [name, id]));
  const itemsAt = Array.from({ length: tokens.count }, (): number[] => []);
  for (const { label, token } of hits) {
    const id = ids.get(label) as number;
    itemsAt[token]?.push(id);
    (totals[id] as number)++;
  }
  return { names, itemsAt, totals };
}
