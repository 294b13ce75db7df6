import { checkObject } from "../check-argument.js";
import { chiSquared } from "./chi-squared.js";
import { type Contingency, checkTable, contingency } from "./contingency.js";
import { checkCount } from "./counts.js";
import type { Formula } from "./formula.js";
import { g2 } from "./g2.js";

/** How often two words stand together, and apart. */
export interface PairCounts {
  /** Times they stand together. */
  readonly f: number;
  /** Occurrences of the first word (the node). */
  readonly f1: number;
  /** Occurrences of the second word (the collocate). */
  readonly f2: number;
  /** Tokens in all. */
  readonly n: number;
  /** Places around each node where the collocate was looked for; default 1. It multiplies f1. */
  readonly window?: number;
}

/** All association measures of one pair. */
export interface Association {
  readonly g2: number;
  readonly chiSquared: number;
  readonly t: number;
  readonly z: number;
  readonly mi: number;
  readonly mi2: number;
  readonly mi3: number;
  readonly logDice: number;
  readonly dice: number;
  readonly deltaPForward: number;
  readonly deltaPBackward: number;
  readonly minimumSensitivity: number;
}

/** Names of the association measures. */
export type AssociationMeasure = keyof Association;

/**
 * The 2 x 2 table of a pair of words: `a` together, `b` the collocate elsewhere, `c` places near the
 * node that hold something else, `d` the rest. With a window of w places there are w * f1 such
 * places (Evert 2008).
 *
 * @throws RangeError for a count that is negative or fractional, a pair more frequent than its
 *   places or its collocate, or counts that do not fit into n; TypeError on what is no object of counts
 */
export function pairTable(counts: PairCounts): Contingency {
  checkObject("counts", counts, { expected: "counts { f, f1, f2, n }" });
  const { f, f1, f2, n, window = 1 } = counts;
  checkCount("f", f);
  checkCount("f1", f1);
  checkCount("f2", f2);
  checkCount("n", n);
  if (checkCount("window", window) === 0) {
    throw new RangeError("invalid window: 0 (expected a whole number of tokens, 1 or more)");
  }
  const places = f1 * window;
  if (f > places) throw new RangeError(`invalid f: ${f} (expected at most f1 x window, ${places})`);
  if (f > f2) throw new RangeError(`invalid f: ${f} (expected at most f2, ${f2})`);
  if (places + f2 - f > n) {
    throw new RangeError(`invalid n: ${n} (expected at least ${places + f2 - f})`);
  }
  return contingency({ f1: f, n1: places, f2: f2 - f, n2: n - places });
}

/**
 * Every association measure of a pair from its 2 x 2 table. With O = a, E its expected count,
 * R1 = a + c, C1 = a + b: t = (O - E) / sqrt(O), z = (O - E) / sqrt(E), MI = log2(O / E),
 * MI2 = log2(O^2 / E), MI3 = log2(O^3 / E), Dice = 2 O / (R1 + C1), logDice = 14 + log2(Dice),
 * forward Delta P = a / (a + c) - b / (b + d) (node cues collocate), backward
 * a / (a + b) - c / (c + d), minimum sensitivity = min(a / R1, a / C1). G2 is four-term.
 *
 * @returns NaN for what is undefined: with a = 0 that is t, MI, MI2, MI3 and logDice
 * @throws RangeError for a cell that is negative or fractional; TypeError on what is no table
 */
export function association(table: Contingency): Association {
  checkTable(table);
  return {
    g2: g2(table),
    chiSquared: chiSquared(table),
    t: scores.t(table),
    z: scores.z(table),
    mi: scores.mi(table),
    mi2: scores.mi2(table),
    mi3: scores.mi3(table),
    logDice: scores.logDice(table),
    dice: scores.dice(table),
    deltaPForward: scores.deltaPForward(table),
    deltaPBackward: scores.deltaPBackward(table),
    minimumSensitivity: scores.minimumSensitivity(table),
  };
}

/** One association measure of a pair, as in `association`. */
export function associationScore(measure: AssociationMeasure, table: Contingency): number {
  return scores[measure](table);
}

/** A value to rank by: NaN goes below all others. */
export function rankable(value: number): number {
  return Number.isNaN(value) ? -Number.MAX_VALUE : value;
}

const scores: { readonly [M in AssociationMeasure]: (table: Contingency) => number } = {
  g2: (table) => g2(table),
  chiSquared: (table) => chiSquared(table),
  t: (table) => (table.a > 0 ? (table.a - expectedPairs(table)) / Math.sqrt(table.a) : Number.NaN),
  z: (table) => {
    const e = expectedPairs(table);
    return e > 0 ? (table.a - e) / Math.sqrt(e) : Number.NaN;
  },
  mi: (table) => (table.a > 0 ? Math.log2(table.a / expectedPairs(table)) : Number.NaN),
  mi2: (table) => (table.a > 0 ? Math.log2(table.a ** 2 / expectedPairs(table)) : Number.NaN),
  mi3: (table) => (table.a > 0 ? Math.log2(table.a ** 3 / expectedPairs(table)) : Number.NaN),
  logDice: (table) => (table.a > 0 ? 14 + Math.log2(scores.dice(table)) : Number.NaN),
  dice: ({ a, b, c }) => (2 * a) / (2 * a + b + c),
  deltaPForward: ({ a, b, c, d }) => a / (a + c) - b / (b + d),
  deltaPBackward: ({ a, b, c, d }) => a / (a + b) - c / (c + d),
  minimumSensitivity: ({ a, b, c }) => Math.min(a / (a + c), a / (a + b)),
};

function expectedPairs({ a, b, c, d }: Contingency): number {
  return ((a + b) * (a + c)) / (a + b + c + d);
}

const evert = "Evert 2008, Corpora and collocations";

/** What each association measure is, and where it was published. */
export const associationFormulas: { readonly [M in AssociationMeasure]: Formula } = {
  g2: {
    formula: "g2",
    variant: "four-term",
    logBase: "e",
    source: "Dunning 1993, Computational Linguistics 19(1)",
  },
  chiSquared: { formula: "chi-squared", variant: "plain", logBase: null, source: evert },
  t: {
    formula: "t",
    variant: "(O - E) / sqrt(O)",
    logBase: null,
    source: "Church et al. 1991, Using statistics in lexical analysis",
  },
  z: {
    formula: "z",
    variant: "(O - E) / sqrt(E)",
    logBase: null,
    source: `Dennis 1965; ${evert}`,
  },
  mi: {
    formula: "mi",
    variant: "log(O / E)",
    logBase: 2,
    source: "Church & Hanks 1990, Computational Linguistics 16(1)",
  },
  mi2: { formula: "mi2", variant: "log(O^2 / E)", logBase: 2, source: "Daille 1994" },
  mi3: { formula: "mi3", variant: "log(O^3 / E)", logBase: 2, source: "Daille 1994" },
  logDice: {
    formula: "log-dice",
    variant: "14 + log(Dice)",
    logBase: 2,
    source: "Rychlý 2008, A lexicographer-friendly association score",
  },
  dice: {
    formula: "dice",
    variant: "2 O / (R1 + C1)",
    logBase: null,
    source: "Smadja et al. 1996, Computational Linguistics 22(1)",
  },
  deltaPForward: {
    formula: "delta-p",
    variant: "collocate given node",
    logBase: null,
    source: "Gries 2013, International Journal of Corpus Linguistics 18(1)",
  },
  deltaPBackward: {
    formula: "delta-p",
    variant: "node given collocate",
    logBase: null,
    source: "Gries 2013, International Journal of Corpus Linguistics 18(1)",
  },
  minimumSensitivity: {
    formula: "minimum-sensitivity",
    variant: "min(O / R1, O / C1)",
    logBase: null,
    source: "Pedersen & Bruce 1996",
  },
};
