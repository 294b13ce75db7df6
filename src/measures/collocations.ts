import {
  type Association,
  type AssociationMeasure,
  association,
  associationFormulas,
  associationScore,
  rankable,
} from "./association.js";
import type { Contingency } from "./contingency.js";
import { type Corpus, speechesOf } from "./corpus.js";
import { checkCount } from "./counts.js";
import type { Formula } from "./formula.js";
import { countPairs } from "./pair-counts.js";
import { type StopOptions, stopsText } from "./stops.js";

/** Two words that stand together, with every association measure. */
export interface CollocationRow extends Formula, Association, Contingency {
  readonly first: string;
  readonly second: string;
  readonly count: number;
  readonly expected: number;
  /** Pairs that start with the first word (`a + c`), and that end with the second (`a + b`). */
  readonly firstPairs: number;
  readonly secondPairs: number;
  /** Pairs in all. */
  readonly size: number;
  readonly measure: AssociationMeasure;
  readonly value: number;
  readonly window: number;
  readonly stops: string;
  readonly layer: "spoken";
  readonly warning: string;
}

/** How collocations are looked for. */
export interface CollocationOptions extends StopOptions {
  /** How far apart, in tokens, the second word may follow the first; default 1: adjacent. */
  readonly window?: number;
  /** What ranks; default `g2`. */
  readonly measure?: AssociationMeasure;
  /** Pairs with a lower count are left out; default 2. */
  readonly minimum?: number;
  /** The number of rows; default all. */
  readonly limit?: number;
}

/**
 * All pairs of words of which the second follows the first within a window, ranked by how strongly
 * they attract each other. The 2 x 2 table counts pairs, so its margins are the pairs that start with
 * the first word and those that end with the second (Evert 2005, The Statistics of Word
 * Cooccurrences); NLTK takes the words' frequencies instead, which differ near gaps and text ends.
 *
 * @returns one row a pair, the strongest first, ties by words; empty when no pair is frequent enough
 * @throws RangeError for a window that is not a whole number, 1 or more
 */
export function collocations(corpus: Corpus, options: CollocationOptions = {}): CollocationRow[] {
  const { window = 1, measure = "g2", minimum = 2, limit } = options;
  if (!Number.isSafeInteger(window) || window < 1) {
    throw new RangeError(
      `invalid window: ${window} (expected a whole number of tokens, 1 or more)`,
    );
  }
  checkCount("minimum", minimum);
  if (limit !== undefined) checkCount("limit", limit);
  if (!Object.hasOwn(associationFormulas, measure)) {
    throw new RangeError(
      `invalid measure: ${measure} (expected one of: ${Object.keys(associationFormulas).join(", ")})`,
    );
  }
  const pairs = countPairs(speechesOf(corpus), {
    ...options,
    window,
    minimum: Math.max(1, minimum),
  });
  const values = new Float64Array(pairs.length);
  for (let i = 0; i < pairs.length; i++)
    values[i] = rankable(associationScore(measure, tableOf(i)));

  const shared = {
    size: pairs.size,
    measure,
    window,
    stops: stopsText(options),
    layer: "spoken" as const,
    ...associationFormulas[measure],
  };
  const rows = strongest(values, limit).map((i): CollocationRow => {
    const table = tableOf(i);
    const measures = association(table);
    const expected = ((table.a + table.b) * (table.a + table.c)) / pairs.size;
    return {
      first: pairs.types[pairs.first[i] as number] as string,
      second: pairs.types[pairs.second[i] as number] as string,
      count: table.a,
      expected,
      firstPairs: table.a + table.c,
      secondPairs: table.a + table.b,
      value: measures[measure],
      ...table,
      ...measures,
      ...shared,
      warning: expected < 5 ? `the expected count is under 5 (${expected.toPrecision(3)})` : "",
    };
  });
  rows.sort(
    (x, y) =>
      rankable(y.value) - rankable(x.value) ||
      compare(x.first, y.first) ||
      compare(x.second, y.second),
  );
  return limit === undefined ? rows : rows.slice(0, limit);

  function tableOf(i: number): Contingency {
    const a = pairs.count[i] as number;
    const b = (pairs.secondCount[pairs.second[i] as number] as number) - a;
    const c = (pairs.firstCount[pairs.first[i] as number] as number) - a;
    return { a, b, c, d: pairs.size - a - b - c };
  }
}

/** Indexes of the `limit` largest values, with all that tie with the last; a sorted copy finds the border. */
function strongest(values: Float64Array, limit = values.length): number[] {
  if (limit === 0) return [];
  const sorted = limit < values.length ? values.slice().sort() : values;
  const border = limit < values.length ? (sorted[values.length - limit] as number) : -Infinity;
  const kept: number[] = [];
  values.forEach((value, i) => {
    if (value >= border) kept.push(i);
  });
  return kept;
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
