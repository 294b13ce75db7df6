import { scanUnits, unitsOf } from "../words.js";
import type { Clock, Segment } from "./transcript.js";

/** The spoken words of the segments, in order. A word never crosses from one segment into the next. */
export function clockOf(text: string, segments: readonly Segment[]): Clock {
  const spoken = segments.filter((segment) => segment.kind === "spoken");
  const letters = spoken.reduce((sum, segment) => sum + segment.end - segment.start, 0);
  let start: Int32Array = new Int32Array(Math.ceil(letters / 5) + 16);
  let end: Int32Array = new Int32Array(start.length);
  let count = 0;
  const add = (from: number, to: number) => {
    if (count === start.length) [start, end] = [larger(start), larger(end)];
    start[count] = from;
    end[count++] = to;
  };
  const units = unitsOf(text);
  for (const segment of spoken) scanUnits(units, segment, add);
  return { count, start: start.slice(0, count), end: end.slice(0, count) };
}

function larger(column: Int32Array): Int32Array {
  const room = new Int32Array(2 * column.length);
  room.set(column);
  return room;
}

/** How many spoken words start before an offset of the source text. */
export function wordsBefore(clock: Clock, offset: number): number {
  let low = 0;
  let high = clock.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clock.start[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
