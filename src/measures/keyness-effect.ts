import type { TwoCounts } from "./contingency.js";
import {
  differenceCoefficient,
  effectFormulas,
  keynessPmi,
  oddsRatio,
  percentDifference,
  simpleMaths,
} from "./effect-sizes.js";
import type { Formula } from "./formula.js";
import { logRatio, logRatioFormula, lrc, lrcFormula, type Smoothing } from "./log-ratio.js";

/** How large the difference of two frequencies is, whatever the size of the corpora. */
export type KeynessEffect =
  | "log-ratio"
  | "lrc"
  | "positive-lrc"
  | "simple-maths"
  | "percent-difference"
  | "odds-ratio"
  | "difference-coefficient"
  | "pmi";

/** An effect size with its options settled: apply it to any number of words. */
export interface SettledEffect {
  readonly formula: Formula;
  readonly apply: (counts: TwoCounts) => number;
}

/**
 * The effect size that the options name, ready to be applied to counts.
 *
 * @param options.family words compared at once, for LRC; default 1
 * @throws RangeError for an unknown effect
 */
export function keynessEffect({
  effect = "log-ratio",
  smoothing = "walter",
  lambda = 100,
  level = 0.95,
  family = 1,
}: {
  effect?: KeynessEffect;
  smoothing?: Smoothing;
  lambda?: number;
  level?: number;
  family?: number;
} = {}): SettledEffect {
  switch (effect) {
    case "log-ratio":
      return {
        formula: logRatioFormula({ smoothing }),
        apply: (counts) => logRatio(counts, { smoothing }),
      };
    case "lrc":
    case "positive-lrc": {
      const positive = effect === "positive-lrc";
      return {
        formula: lrcFormula({ positive }),
        apply: (counts) => lrc(counts, { level, family, positive }),
      };
    }
    case "simple-maths":
      return {
        formula: { ...effectFormulas[effect], variant: `per million, lambda ${lambda}` },
        apply: (counts) => simpleMaths(counts, { lambda }),
      };
    case "percent-difference":
      return { formula: effectFormulas[effect], apply: percentDifference };
    case "odds-ratio":
      return { formula: effectFormulas[effect], apply: (counts) => oddsRatio(counts) };
    case "difference-coefficient":
      return { formula: effectFormulas[effect], apply: differenceCoefficient };
    case "pmi":
      return { formula: effectFormulas[effect], apply: keynessPmi };
    default:
      throw new RangeError(`invalid effect: ${effect} (expected log-ratio, lrc, simple-maths, …)`);
  }
}
