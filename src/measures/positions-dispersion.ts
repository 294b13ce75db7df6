import { checkList, checkObject } from "../check-argument.js";
import { checkCount } from "./counts.js";

/** Where a word stands: token indexes from 0, ascending, in a text of `size` tokens. */
export interface Positions {
  readonly positions: readonly number[];
  readonly size: number;
}

/**
 * Average reduced frequency: (f / N) x the sum of min(distance, N / f) over the distances between
 * neighbouring occurrences, the text closed to a circle (Savický & Hlaváčová 2002). Between 1 and f;
 * f when spread evenly. NaN for a word that does not occur.
 *
 * @throws RangeError when positions do not ascend or leave the text; TypeError on what is no
 *   object of them
 */
export function averageReducedFrequency(word: Positions): number {
  const distances = distancesOf(word);
  const v = word.size / distances.length;
  let sum = 0;
  for (const d of distances) sum += Math.min(d, v);
  return distances.length === 0 ? Number.NaN : sum / v;
}

/**
 * Average logarithmic distance: (1 / N) x the sum of d log10 d over the distances
 * (Savický & Hlaváčová 2002, with the base of Gries 2008). NaN for a word that does not occur.
 *
 * @throws RangeError when positions do not ascend or leave the text; TypeError on what is no
 *   object of them
 */
export function averageLogarithmicDistance(word: Positions): number {
  const distances = distancesOf(word);
  let sum = 0;
  for (const d of distances) sum += d * Math.log10(d);
  return distances.length === 0 ? Number.NaN : sum / word.size;
}

/**
 * Average waiting time: (1 + (1 / N) x the sum of d^2) / 2 over the distances
 * (Savický & Hlaváčová 2002): how many tokens one reads, from a random place, to meet the word.
 * NaN for a word that does not occur.
 *
 * @throws RangeError when positions do not ascend or leave the text; TypeError on what is no
 *   object of them
 */
export function averageWaitingTime(word: Positions): number {
  const distances = distancesOf(word);
  let sum = 0;
  for (const d of distances) sum += d * d;
  return distances.length === 0 ? Number.NaN : (1 + sum / word.size) / 2;
}

/** Distances from each occurrence to the one before it, the first one's to the last around the circle. */
function distancesOf(word: Positions): number[] {
  checkObject("word", word, { expected: "an object { positions, size }" });
  const { positions, size } = word;
  checkList("positions", positions);
  checkCount("size", size);
  return positions.map((p, i) => {
    if (!Number.isSafeInteger(p) || p < 0) checkCount(`positions[${i}]`, p);
    if (p >= size) throw new RangeError(`invalid positions[${i}]: ${p} (expected below ${size})`);
    if (i === 0) return p - (positions.at(-1) as number) + size;
    const before = positions[i - 1] as number;
    if (p <= before) {
      throw new RangeError(`invalid positions[${i}]: ${p} (expected above ${before})`);
    }
    return p - before;
  });
}
