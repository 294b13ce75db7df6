import { combinations, everyArrangement, randomArrangement } from "./arrangements.js";
import { checkCount } from "./counts.js";
import { random } from "./random.js";

/** How a test over arrangements was made. */
export interface ArrangementTest {
  /** `exact` when every arrangement was tried, `random` when a sample was. */
  readonly method: "exact" | "random";
  /** How many were tried. */
  readonly arrangements: number;
  /** Seed of the sample; NaN when exact. */
  readonly seed: number;
}

/** How many arrangements are tried. */
export interface ArrangementOptions {
  /** Up to this many arrangements all are tried; default 20 000. */
  readonly exactUpTo?: number;
  /** Size of the random sample otherwise; default 9999. */
  readonly samples?: number;
  /** Default 1. */
  readonly seed?: number;
}

/**
 * Visits the ways to choose `chosen` of `places`: all of them when there are few, else a seeded sample.
 *
 * @param visit is given the chosen places, ascending, in an array that may be reused
 */
export function visitArrangements(
  { places, chosen }: { places: number; chosen: number },
  visit: (arrangement: readonly number[]) => void,
  { exactUpTo = 20_000, samples = 9999, seed = 1 }: ArrangementOptions = {},
): ArrangementTest {
  if (checkCount("samples", samples) === 0) {
    throw new RangeError("invalid samples: 0 (expected 1 or more)");
  }
  checkCount("exactUpTo", exactUpTo);
  const ways = combinations(places, chosen);
  if (ways <= exactUpTo) {
    for (const arrangement of everyArrangement(places, chosen)) visit(arrangement);
    return { method: "exact", arrangements: ways, seed: Number.NaN };
  }
  const next = random(seed);
  for (let i = 0; i < samples; i++) visit(randomArrangement(places, chosen, next));
  return { method: "random", arrangements: samples, seed };
}

/**
 * The p-value of a test over arrangements: the share that is at least as extreme as what was seen.
 * In a random sample the one seen counts as one more (Phipson & Smyth 2010), so that p is never 0.
 */
export function arrangementP(extreme: number, { method, arrangements }: ArrangementTest): number {
  return method === "exact" ? extreme / arrangements : (extreme + 1) / (arrangements + 1);
}
