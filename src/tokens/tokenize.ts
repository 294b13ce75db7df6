import type { Transcript } from "../transcript/transcript.js";
import type { Speech } from "./speech.js";

/**
 * Adds the token columns to a transcript: each spoken word with its type (lower case, apostrophes
 * straight), paragraph, sentence and gap-free run.
 */
export function tokenize(transcript: Transcript): Speech {
  const { words, edition } = transcript;
  const { type, types } = internTypes(edition.text, words);
  return {
    ...transcript,
    tokens: {
      count: words.count,
      start: words.start,
      end: words.end,
      type,
      types,
      paragraph: numbersOf(words.start, transcript.paragraphs),
      sentence: numbersOf(words.start, transcript.sentences),
      run: runsOf(transcript),
    },
  };
}

/** Number of the numbered span that each word stands in, 0 for none. Both are in text order. */
function numbersOf(
  starts: Int32Array,
  spans: readonly { readonly n: number; readonly start: number; readonly end: number }[],
): Int32Array {
  const numbers = new Int32Array(starts.length);
  let at = 0;
  starts.forEach((start, i) => {
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
    const span = spans[at];
    if (span && span.start <= start) numbers[i] = span.n;
  });
  return numbers;
}

/** A run ends at every segment that is not spoken and at every paragraph end. */
function runsOf({ words, segments, paragraphs }: Transcript): Int32Array {
  const runs = new Int32Array(words.count);
  let segment = 0;
  let paragraph = 0;
  let run = -1;
  let before = "";
  words.start.forEach((start, i) => {
    while ((segments[segment]?.end ?? Number.POSITIVE_INFINITY) <= start) segment++;
    while ((paragraphs[paragraph]?.end ?? Number.POSITIVE_INFINITY) <= start) paragraph++;
    const place = `${segment}/${paragraph}`;
    if (place !== before) run++;
    before = place;
    runs[i] = run;
  });
  return runs;
}

/**
 * Gives each word the index of its type. An open hash table over the folded code units: a `Map` of
 * sliced strings takes three times as long on 10 MB, because it allocates a string for every token.
 */
function internTypes(
  text: string,
  { count, start, end }: Transcript["words"],
): { type: Int32Array; types: string[] } {
  const type = new Int32Array(count);
  const types: string[] = [];
  const hashes: number[] = [];
  let table: Int32Array = new Int32Array(4096).fill(-1);
  for (let i = 0; i < count; i++) {
    const from = start[i] as number;
    const to = end[i] as number;
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ fold(text, at), 0x01000193);
    let slot = (hash ^ (hash >>> 15)) & (table.length - 1);
    let known = table[slot] as number;
    while (known >= 0 && !(hashes[known] === hash && isType(types[known] as string, text, from, to))) {
      slot = (slot + 1) & (table.length - 1);
      known = table[slot] as number;
    }
    if (known < 0) {
      known = types.length;
      types.push(folded(text, from, to));
      hashes.push(hash);
      table[slot] = known;
      if (types.length * 2 > table.length) table = grown(hashes, table.length * 2);
    }
    type[i] = known;
  }
  return { type, types };
}

function grown(hashes: readonly number[], size: number): Int32Array {
  const table = new Int32Array(size).fill(-1);
  hashes.forEach((hash, known) => {
    let slot = (hash ^ (hash >>> 15)) & (size - 1);
    while ((table[slot] as number) >= 0) slot = (slot + 1) & (size - 1);
    table[slot] = known;
  });
  return table;
}

/** One code unit in lower case. Only units that keep their length: the few others stay as printed. */
function fold(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 128) return unit >= 65 && unit <= 90 ? unit + 32 : unit;
  if (unit === 0x2019) return 0x27;
  const lower = String.fromCharCode(unit).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}

function folded(text: string, start: number, end: number): string {
  let type = "";
  for (let at = start; at < end; at++) type += String.fromCharCode(fold(text, at));
  return type;
}

function isType(type: string, text: string, start: number, end: number): boolean {
  if (type.length !== end - start) return false;
  for (let i = 0; i < type.length; i++) if (type.charCodeAt(i) !== fold(text, start + i)) return false;
  return true;
}
