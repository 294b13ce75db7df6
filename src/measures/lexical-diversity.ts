import { countTypes } from "./counts.js";
import type { Formula } from "./formula.js";
import { hdD } from "./hd-d.js";
import { mattr, msttr } from "./moving-ttr.js";
import { type FactorEnd, mtld } from "./mtld.js";
import { correctedTtr, dugastU, guiraudR, herdanC, maas, typeTokenRatio } from "./type-token.js";
import { checkWords } from "./word-arguments.js";
import { herdanVm, simpsonD, yuleI, yuleK } from "./yule.js";

/** One measure of how varied the words of a text are. */
export interface DiversityRow extends Formula {
  readonly value: number;
  readonly tokens: number;
  readonly types: number;
  readonly warning: string;
}

/** Windows and thresholds of the measures that have one. */
export interface DiversityOptions {
  /** Tokens in a window of MATTR, default 50. */
  readonly window?: number;
  /** Tokens in a segment of MSTTR, default 100. */
  readonly segment?: number;
  /** TTR at which MTLD closes a factor, default 0.72. */
  readonly threshold?: number;
  /** Default `below`. */
  readonly factorEnd?: FactorEnd;
  /** Tokens drawn by HD-D, default 42. */
  readonly draws?: number;
}

/**
 * Lexical diversity of a list of words, by every measure. The words are compared as given: lower
 * their case first if case is not to count.
 *
 * @returns one row a measure; a measure that needs a longer text is NaN, and its warning says so
 */
export function lexicalDiversity(
  words: readonly string[],
  {
    window = 50,
    segment = 100,
    threshold = 0.72,
    factorEnd = "below",
    draws = 42,
  }: DiversityOptions = {},
): DiversityRow[] {
  checkWords(words);
  const counts = countTypes(words);
  const size = { types: counts.size, tokens: words.length };

  function row(
    [formula, variant, logBase, source]: [string, string, Formula["logBase"], string],
    value: number,
    least = 1,
  ): DiversityRow {
    const warning = warningOf(value, words.length, least);
    return { formula, variant, logBase, source, value, ...size, warning };
  }

  const end = factorEnd === "below" ? "<" : "<=";
  return [
    row(["ttr", "", null, "Johnson 1944, Psychological Monographs 56(2)"], typeTokenRatio(size)),
    row(["rttr", "Guiraud's R", null, "Guiraud 1954"], guiraudR(size)),
    row(["cttr", "", null, "Carroll 1964, Language and Thought"], correctedTtr(size)),
    row(["herdan-c", "any base", null, "Herdan 1960, Type-token mathematics"], herdanC(size), 2),
    row(["dugast-u", "log10", 10, "Dugast 1978"], dugastU(size)),
    row(["dugast-u", "ln", "e", "Dugast 1978"], dugastU(size, { base: "e" })),
    row(["maas", "a, log10", 10, "Maas 1972"], maas(size, { root: true }), 2),
    row(["maas", "a^2, log10", 10, "Maas 1972"], maas(size), 2),
    row(["maas", "a^2, ln", "e", "Maas 1972"], maas(size, { base: "e" }), 2),
    row(["yule-k", "10^4", null, "Yule 1944"], yuleK(counts.values())),
    row(["yule-i", "", null, "Yule 1944; Oakes 1998"], yuleI(counts.values())),
    row(
      ["simpson-d", "without replacement", null, "Simpson 1949, Nature 163"],
      simpsonD(counts.values()),
      2,
    ),
    row(["herdan-vm", "", null, "Herdan 1955; Tweedie & Baayen 1998"], herdanVm(counts.values())),
    row(
      ["msttr", `segments of ${segment}`, null, "Johnson 1944"],
      msttr(words, { window: segment }),
      segment,
    ),
    row(
      ["mattr", `window ${window}`, null, "Covington & McFall 2010"],
      mattr(words, { window }),
      window,
    ),
    row(
      [
        "mtld",
        `mean of both directions, factor at TTR ${end} ${threshold}`,
        null,
        "McCarthy & Jarvis 2010",
      ],
      mtld(words, { threshold, end: factorEnd }),
      100,
    ),
    row(["hd-d", `${draws} draws`, null, "McCarthy & Jarvis 2007"], hdD(counts, { draws }), draws),
  ];
}

function warningOf(value: number, tokens: number, least: number): string {
  if (tokens < least) {
    const size = `${tokens} ${tokens === 1 ? "token" : "tokens"}`;
    return `text too short: ${size} (expected ${least} or more)`;
  }
  return Number.isNaN(value) ? "undefined: no word is repeated" : "";
}
