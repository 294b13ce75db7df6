import type { Formula } from "./formula.js";
import {
  carrollD2,
  carrollUm,
  checkParts,
  dispersionDa,
  dispersionDkl,
  griesDp,
  griesDpNorm,
  juillandD,
  type PartCounts,
  range,
  rosengrenS,
} from "./parts-dispersion.js";
import {
  averageLogarithmicDistance,
  averageReducedFrequency,
  averageWaitingTime,
  type Positions,
} from "./positions-dispersion.js";

/** One measure of how evenly a word is spread. */
export interface DispersionMeasureRow extends Formula {
  readonly value: number;
  /** Which value means an even spread: `1`, `0`, `f` (its frequency), `k` (the number of parts), or empty when none does. */
  readonly even: string;
  /** Occurrences. */
  readonly f: number;
  /** Number of parts; NaN for measures over positions. */
  readonly parts: number;
  /** Tokens in all. */
  readonly size: number;
  readonly warning: string;
}

/**
 * Every dispersion measure over parts: range, Juilland D, Carroll D2 and Um, Rosengren S, Gries DP
 * and DPnorm, DA, DKL.
 *
 * @throws RangeError when counts and sizes differ in number, or a count exceeds its part; TypeError on
 *   what is no object of both
 */
export function partsDispersion(parts: PartCounts): DispersionMeasureRow[] {
  checkParts(parts);
  const f = parts.counts.reduce((x, y) => x + y, 0);
  const size = parts.sizes.reduce((x, y) => x + y, 0);
  return partMeasures.map(({ measure, even, ...formula }) => ({
    ...formula,
    value: measure(parts),
    even,
    f,
    parts: parts.counts.length,
    size,
    warning: warningOf(f, parts.counts.length),
  }));
}

/**
 * Every dispersion measure over positions: ARF, ALD, AWT.
 *
 * @throws RangeError when positions do not ascend or leave the text; TypeError on what is no object of them
 */
export function positionsDispersion(word: Positions): DispersionMeasureRow[] {
  return positionMeasures.map(({ measure, even, ...formula }) => ({
    ...formula,
    value: measure(word),
    even,
    f: word.positions.length,
    parts: Number.NaN,
    size: word.size,
    warning: warningOf(word.positions.length, Number.POSITIVE_INFINITY),
  }));
}

function warningOf(f: number, parts: number): string {
  if (f === 0) return "does not occur";
  if (parts < 2) return "fewer than 2 parts";
  return f < 5 ? `occurs only ${f === 1 ? "once" : `${f} times`}` : "";
}

const savicky = "Savický & Hlaváčová 2002, Journal of Quantitative Linguistics 9(3)";

const partMeasures: readonly (Formula & {
  even: string;
  measure: (parts: PartCounts) => number;
})[] = [
  {
    formula: "range",
    variant: "parts with the word",
    logBase: null,
    source: "Gries 2008, International Journal of Corpus Linguistics 13(4)",
    even: "k",
    measure: range,
  },
  {
    formula: "juilland-d",
    variant: "population standard deviation of rates",
    logBase: null,
    source: "Juilland & Chang-Rodríguez 1964",
    even: "1",
    measure: juillandD,
  },
  {
    formula: "carroll-d2",
    variant: "entropy of rates",
    logBase: 2,
    source: "Carroll 1970, Computer Studies in the Humanities and Verbal Behavior 3(2)",
    even: "1",
    measure: carrollD2,
  },
  {
    formula: "carroll-um",
    variant: "frequency adjusted by D2",
    logBase: 2,
    source: "Carroll 1970, Computer Studies in the Humanities and Verbal Behavior 3(2)",
    even: "f",
    measure: carrollUm,
  },
  {
    formula: "rosengren-s",
    variant: "parts of unequal size",
    logBase: null,
    source: "Rosengren 1971, Études de linguistique appliquée 1",
    even: "1",
    measure: rosengrenS,
  },
  {
    formula: "gries-dp",
    variant: "DP",
    logBase: null,
    source: "Gries 2008, International Journal of Corpus Linguistics 13(4)",
    even: "0",
    measure: griesDp,
  },
  {
    formula: "gries-dp-norm",
    variant: "DP / (1 - smallest share)",
    logBase: null,
    source: "Lijffijt & Gries 2012, International Journal of Corpus Linguistics 17(1)",
    even: "0",
    measure: griesDpNorm,
  },
  {
    formula: "da",
    variant: "mean pairwise difference of rates",
    logBase: null,
    source:
      "Burch, Egbert & Biber 2017, JRDS 3(2); Egbert, Burch & Biber 2020, International Journal of Corpus Linguistics 25(1)",
    even: "1",
    measure: dispersionDa,
  },
  {
    formula: "dkl",
    variant: "1 / (1 + KLD), odds to probability",
    logBase: 2,
    source: "Gries 2024, Frequency, dispersion, association, and keyness, p. 90",
    even: "1",
    measure: dispersionDkl,
  },
];

const positionMeasures: readonly (Formula & {
  even: string;
  measure: (word: Positions) => number;
})[] = [
  {
    formula: "arf",
    variant: "text closed to a circle",
    logBase: null,
    source: savicky,
    even: "f",
    measure: averageReducedFrequency,
  },
  {
    formula: "ald",
    variant: "text closed to a circle",
    logBase: 10,
    source: savicky,
    even: "",
    measure: averageLogarithmicDistance,
  },
  {
    formula: "awt",
    variant: "text closed to a circle",
    logBase: null,
    source: savicky,
    even: "",
    measure: averageWaitingTime,
  },
];
