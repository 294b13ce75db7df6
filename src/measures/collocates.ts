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
import { type Interval, poissonInterval } from "./intervals.js";
import { type CollocationNode, nameOf, rangesOf } from "./nodes.js";
import { type StopOptions, stopsText, stretchesOf } from "./stops.js";

/** One word that stands near a node, with every association measure. */
export interface CollocateRow extends Formula, Association, Contingency {
  readonly node: string;
  readonly word: string;
  /** Times it stands in a window (`a`). */
  readonly count: number;
  readonly expected: number;
  /** Tokens in all windows (`a + c`), and occurrences of the word outside the node (`a + b`). */
  readonly windowTokens: number;
  readonly wordTokens: number;
  /** Tokens that are not part of a node. */
  readonly size: number;
  readonly nodes: number;
  /** The measure that ranks, its value, and an interval for it. */
  readonly measure: AssociationMeasure;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  readonly left: number;
  readonly right: number;
  readonly stops: string;
  readonly layer: "spoken";
  readonly warning: string;
}

/** How collocates are looked for. */
export interface CollocateOptions extends StopOptions {
  /** Tokens on both sides; default 5. */
  readonly window?: number;
  /** Tokens on one side; default `window`. */
  readonly left?: number;
  readonly right?: number;
  /** What ranks; default `logDice`. */
  readonly measure?: AssociationMeasure;
  /** Words that stand in fewer windows are left out; default 1. */
  readonly minimum?: number;
  /** Confidence of the interval; default 0.95. */
  readonly level?: number;
}

/**
 * Words that stand near a node more often than elsewhere (surface co-occurrence, Evert 2008): every
 * token outside the node is either in a window or not, once, however many nodes are near it, and the
 * 2 x 2 table counts these tokens. `low` and `high` put the exact Poisson interval of the count
 * through the formula, the margins held, which the count cannot leave; NaN for the tests (G2,
 * chi-squared, t, z).
 *
 * @returns one row a word, the strongest first, ties by word; empty when the node does not occur
 * @throws RangeError for windows of 0 on both sides, or a query that `find` refuses, TypeError on what
 *   is no speech or no node
 * @example collocates(speech, "stalin", { window: 4, measure: "mi3" })
 */
export function collocates(
  corpus: Corpus,
  node: CollocationNode,
  options: CollocateOptions = {},
): CollocateRow[] {
  const { window = 5, left = window, right = window, minimum = 1, level = 0.95 } = options;
  const { measure = "logDice" } = options;
  checkCount("minimum", minimum);
  checkSide("window", window);
  if (checkSide("left", left) + checkSide("right", right) === 0) {
    throw new RangeError("invalid window: 0 (expected a whole number of tokens, 1 or more)");
  }
  if (!Object.hasOwn(associationFormulas, measure)) {
    throw new RangeError(
      `invalid measure: ${measure} (expected one of: ${Object.keys(associationFormulas).join(", ")})`,
    );
  }
  const speeches = speechesOf(corpus);
  const ranges = rangesOf(speeches, node);
  const inside = new Map<string, number>();
  const all = new Map<string, number>();
  let windowTokens = 0;
  let size = 0;
  speeches.forEach((speech, s) => {
    const { tokens } = speech;
    const places = placesOf(stretchesOf(speech, options), ranges[s] ?? [], { left, right });
    const near = new Int32Array(tokens.types.length);
    const total = new Int32Array(tokens.types.length);
    for (let i = 0; i < tokens.count; i++) {
      if (places[i] === NODE) continue;
      const type = tokens.type[i] as number;
      (total[type] as number)++;
      size++;
      if (places[i] === WINDOW) {
        (near[type] as number)++;
        windowTokens++;
      }
    }
    near.forEach((n, type) => {
      const word = tokens.types[type] as string;
      if (n > 0) inside.set(word, (inside.get(word) ?? 0) + n);
      all.set(word, (all.get(word) ?? 0) + (total[type] as number));
    });
  });

  const shared = {
    node: nameOf(node, ranges),
    windowTokens,
    size,
    nodes: ranges.flat().length,
    measure,
    level,
    left,
    right,
    stops: stopsText(options),
    layer: "spoken" as const,
    ...associationFormulas[measure],
  };
  // Most words share a few small counts, and an exact interval takes a search.
  const intervals = new Map<number, Interval>();
  const poissonOf = (count: number) => {
    const known = intervals.get(count) ?? poissonInterval(count, { level });
    intervals.set(count, known);
    return known;
  };
  const rows: CollocateRow[] = [];
  for (const [word, count] of inside) {
    if (count < minimum) continue;
    const wordTokens = all.get(word) as number;
    const table = {
      a: count,
      b: wordTokens - count,
      c: windowTokens - count,
      d: size - windowTokens - wordTokens + count,
    };
    const measures = association(table);
    const expected = (windowTokens * wordTokens) / size;
    const warning =
      expected < 5 ? `the expected count is under 5 (${expected.toPrecision(3)})` : "";
    const interval = intervalOf(measure, table, poissonOf(count));
    rows.push({
      word,
      count,
      expected,
      wordTokens,
      value: measures[measure],
      ...interval,
      ...table,
      ...measures,
      ...shared,
      warning,
    });
  }
  return rows.sort((x, y) => rankable(y.value) - rankable(x.value) || (x.word < y.word ? -1 : 1));
}

const WINDOW = 1;
const NODE = 2;

/** What each token is: part of a node, in a window, or neither. */
function placesOf(
  stretches: Int32Array,
  ranges: readonly { readonly token: number; readonly tokens: number }[],
  { left, right }: { left: number; right: number },
): Uint8Array {
  const places = new Uint8Array(stretches.length);
  for (const { token, tokens } of ranges) {
    const first = stretches[token];
    for (let i = token - 1; i >= token - left && i >= 0 && stretches[i] === first; i--) {
      places[i] = WINDOW;
    }
    const after = token + tokens;
    const last = stretches[after - 1];
    for (let i = after; i < after + right && i < stretches.length && stretches[i] === last; i++) {
      places[i] = WINDOW;
    }
  }
  for (const { token, tokens } of ranges) places.fill(NODE, token, token + tokens);
  return places;
}

const tests = new Set<AssociationMeasure>(["g2", "chiSquared", "t", "z"]);

function intervalOf(
  measure: AssociationMeasure,
  { a, b, c, d }: Contingency,
  ends: Interval,
): Interval {
  if (tests.has(measure)) return { low: Number.NaN, high: Number.NaN };
  const least = Math.max(0, a - d);
  const most = a + Math.min(b, c);
  const at = (count: number) => {
    const moved = Math.min(Math.max(count, least), most) - a;
    return associationScore(measure, { a: a + moved, b: b - moved, c: c - moved, d: d + moved });
  };
  return { low: at(ends.low), high: at(ends.high) };
}

function checkSide(name: string, value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(
      `invalid ${name}: ${value} (expected a whole number of tokens, 0 or more)`,
    );
  }
  return value;
}
