import { wordColumns } from "../words.js";
import type { Clock, Segment } from "./transcript.js";

/** The spoken words of the segments, in order. A word never crosses from one segment into the next. */
export function clockOf(text: string, segments: readonly Segment[]): Clock {
  return wordColumns(
    text,
    segments.filter((segment) => segment.kind === "spoken"),
  );
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
