import type { Speech } from "../tokens/speech.js";
import { type StopOptions, stretchesOf } from "./stops.js";

/** Counts of ordered pairs of types, as columns: one entry a pair. */
export interface PairColumns {
  readonly length: number;
  /** Types of both words, into `types`. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly count: Int32Array;
  readonly types: readonly string[];
  /** By type: pairs that start, and that end, with it. */
  readonly firstCount: Float64Array;
  readonly secondCount: Float64Array;
  /** All pairs. */
  readonly size: number;
}

/**
 * Counts every ordered pair of tokens at most `window` apart that no stop divides.
 * The positions of a type are walked together and its followers counted in one dense array, which
 * stays in the cache as no hash table of all pairs would.
 */
export function countPairs(
  speeches: readonly Speech[],
  { window, minimum, ...stops }: StopOptions & { window: number; minimum: number },
): PairColumns {
  const { types, type, stretch } = joined(speeches, stops);
  const firstCount = new Float64Array(types.length);
  const secondCount = new Float64Array(types.length);
  let size = 0;
  let first: Int32Array = new Int32Array(1024);
  let second: Int32Array = new Int32Array(1024);
  let count: Int32Array = new Int32Array(1024);
  let length = 0;

  const { starts, positions } = positionsByType(type, types.length);
  const followers = new Int32Array(types.length);
  const touched = new Int32Array(types.length);
  for (let t = 0; t < types.length; t++) {
    let touchedCount = 0;
    for (let p = starts[t] as number; p < (starts[t + 1] as number); p++) {
      const at = positions[p] as number;
      const end = Math.min(at + window, type.length - 1);
      const here = stretch[at];
      for (let j = at + 1; j <= end && stretch[j] === here; j++) {
        const follower = type[j] as number;
        if (followers[follower] === 0) touched[touchedCount++] = follower;
        (followers[follower] as number)++;
      }
    }
    for (let k = 0; k < touchedCount; k++) {
      const follower = touched[k] as number;
      const n = followers[follower] as number;
      followers[follower] = 0;
      (firstCount[t] as number) += n;
      (secondCount[follower] as number) += n;
      size += n;
      if (n < minimum) continue;
      if (length === first.length) {
        first = doubled(first);
        second = doubled(second);
        count = doubled(count);
      }
      first[length] = t;
      second[length] = follower;
      count[length++] = n;
    }
  }
  return { length, first, second, count, types, firstCount, secondCount, size };
}

/** All speeches end to end, with one index of types; a stretch never reaches from one into the next. */
function joined(
  speeches: readonly Speech[],
  stops: StopOptions,
): { types: readonly string[]; type: Int32Array; stretch: Int32Array } {
  const [only] = speeches;
  if (speeches.length === 1 && only) {
    return { types: only.tokens.types, type: only.tokens.type, stretch: stretchesOf(only, stops) };
  }
  const tokens = speeches.reduce((sum, speech) => sum + speech.tokens.count, 0);
  const type = new Int32Array(tokens);
  const stretch = new Int32Array(tokens);
  const ids = new Map<string, number>();
  let at = 0;
  let offset = 0;
  for (const speech of speeches) {
    const own = speech.tokens.types.map((word) => {
      const id = ids.get(word) ?? ids.size;
      ids.set(word, id);
      return id;
    });
    const stretches = stretchesOf(speech, stops);
    stretches.forEach((s, i) => {
      type[at + i] = own[speech.tokens.type[i] as number] as number;
      stretch[at + i] = offset + s;
    });
    at += speech.tokens.count;
    offset += (stretches.at(-1) ?? -1) + 1;
  }
  return { types: [...ids.keys()], type, stretch };
}

/** Positions sorted by type (counting sort): those of type t stand at starts[t] up to starts[t + 1]. */
function positionsByType(
  type: Int32Array,
  types: number,
): { starts: Int32Array; positions: Int32Array } {
  const starts = new Int32Array(types + 1);
  for (let i = 0; i < type.length; i++) (starts[(type[i] as number) + 1] as number)++;
  for (let t = 0; t < types; t++) (starts[t + 1] as number) += starts[t] as number;
  const next = starts.slice();
  const positions = new Int32Array(type.length);
  for (let i = 0; i < type.length; i++) {
    const t = type[i] as number;
    positions[next[t] as number] = i;
    (next[t] as number)++;
  }
  return { starts, positions };
}

function doubled(column: Int32Array): Int32Array {
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
}
