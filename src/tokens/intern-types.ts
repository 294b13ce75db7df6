import type { Clock } from "../transcript/transcript.js";
import { foldUnit } from "../word-type.js";
import { textOf, unitsOf } from "../words.js";

/** The type of each word as an index into `types`, which stand in order of first use. */
export interface InternedTypes {
  readonly type: Int32Array;
  readonly types: readonly string[];
}

/**
 * Gives each word the index of its type. An open hash table over the folded code units, which stand
 * end to end in one pool: a `Map` of sliced strings takes five times as long on 10 MB, because it
 * allocates a string for every token.
 */
export function internTypes(text: string, { count, start, end }: Clock): InternedTypes {
  const units = unitsOf(text);
  const type = new Int32Array(count);
  const hashes: number[] = [];
  const pooledTo = [0];
  let pool: Uint16Array = new Uint16Array(4096);
  let table: Int32Array = new Int32Array(1024).fill(-1);
  for (let i = 0; i < count; i++) {
    const from = start[i] as number;
    const length = (end[i] as number) - from;
    let hash = length;
    for (let j = 0; j < length; j++) {
      hash = Math.imul(hash ^ foldUnit(units[from + j] as number), 0x01000193);
    }
    let slot = slotOf(hash, table.length);
    let known = table[slot] as number;
    while (known >= 0) {
      const at = pooledTo[known] as number;
      const sameSize = hashes[known] === hash && (pooledTo[known + 1] as number) - at === length;
      if (sameSize) {
        let j = 0;
        while (j < length && pool[at + j] === foldUnit(units[from + j] as number)) j++;
        if (j === length) break;
      }
      slot = (slot + 1) & (table.length - 1);
      known = table[slot] as number;
    }
    if (known < 0) {
      known = hashes.length;
      const at = pooledTo[known] as number;
      if (at + length > pool.length) pool = larger(pool, at + length);
      for (let j = 0; j < length; j++) pool[at + j] = foldUnit(units[from + j] as number);
      pooledTo.push(at + length);
      hashes.push(hash);
      table[slot] = known;
      if (hashes.length * 2 > table.length) table = largerTable(hashes, table.length * 2);
    }
    type[i] = known;
  }
  const pooled = textOf(pool.subarray(0, pooledTo[hashes.length]));
  const types = hashes.map((_, known) => pooled.slice(pooledTo[known], pooledTo[known + 1]));
  return hasMarks.test(pooled) ? composed({ type, types }) : { type, types };
}

/** Where composing could change a text: from the first combining mark on. */
const hasMarks = /[\u0300-\uffff]/;

/** `é` printed as one character and as two is one type. */
function composed({ type, types }: InternedTypes): InternedTypes {
  const index = new Map<string, number>();
  const merged = Int32Array.from(types, (printed) => {
    const one = printed.normalize("NFC");
    const known = index.get(one) ?? index.size;
    index.set(one, known);
    return known;
  });
  return { type: type.map((printed) => merged[printed] as number), types: [...index.keys()] };
}

function slotOf(hash: number, size: number): number {
  return (hash ^ (hash >>> 15)) & (size - 1);
}

function larger(pool: Uint16Array, needed: number): Uint16Array {
  const room = new Uint16Array(2 * needed);
  room.set(pool);
  return room;
}

function largerTable(hashes: readonly number[], size: number): Int32Array {
  const table = new Int32Array(size).fill(-1);
  hashes.forEach((hash, known) => {
    let slot = slotOf(hash, size);
    while ((table[slot] as number) >= 0) slot = (slot + 1) & (size - 1);
    table[slot] = known;
  });
  return table;
}
