/**
 * The word rule, shared by the spoken clock and the tokenizer: a run of Unicode letters, digits and
 * combining marks, continued over a single apostrophe (' or ’) or hyphen that stands between two of
 * them. So `Stalin's`, `one-sided` and `i`, `e` of "i.e." are words; a dash separates.
 */

const LETTER = 1;
const OTHER = 2;
const JOINER = 3;
const SURROGATE = 4;

/** Class of each UTF-16 code unit, 0 until it is met: testing a pattern for every unit is 20 times slower. */
const classes = new Uint8Array(65536);
const wordPattern = /[\p{L}\p{N}\p{M}]/u;

/** Where words stand, as columns: offsets into the text, end excluded, one entry a word, in order. */
export interface WordColumns {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/**
 * The words of `text` in each of `spans`, which are in order and do not overlap. A word never reaches
 * beyond its span.
 */
export function wordColumns(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): WordColumns {
  const units = unitsOf(text);
  const letters = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  let start: Int32Array = new Int32Array(Math.ceil(letters / 5) + 16);
  let end: Int32Array = new Int32Array(start.length);
  let count = 0;
  for (const span of spans) {
    for (let at = span.start; at < span.end; ) {
      const to = wordEnd(units, at, span.end);
      if (to > at) {
        if (count === start.length) [start, end] = [larger(start), larger(end)];
        start[count] = at;
        end[count++] = to;
      }
      at = to + 1;
    }
  }
  return { count, start: start.subarray(0, count), end: end.subarray(0, count) };
}

/** Calls `found(start, end)` for each word of `text` from `start` to `end`, in order. */
export function scanWords(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  found: (start: number, end: number) => void,
): void {
  const piece = text.slice(start, end);
  const words = wordColumns(piece, [{ start: 0, end: piece.length }]);
  for (let i = 0; i < words.count; i++) {
    found(start + (words.start[i] as number), start + (words.end[i] as number));
  }
}

/** End of the word that starts at `at`; `at` when none does. */
function wordEnd(units: Uint16Array, at: number, end: number): number {
  let to = at;
  for (;;) {
    while (to < end && classes[units[to] as number] === LETTER) to++;
    if (to === end) return to;
    const kind = classOf(units[to] as number);
    if (kind === OTHER || (kind === JOINER && to === at)) return to;
    const joined = kind === JOINER ? to + 1 : to;
    const width = letterAt(units, joined, end);
    if (width === 0) return to;
    to = joined + width;
  }
}

function larger(column: Int32Array): Int32Array {
  const room = new Int32Array(2 * column.length);
  room.set(column);
  return room;
}

const bigEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;

/** The UTF-16 code units of a text: an array of numbers is read three times as fast as a string. */
export function unitsOf(text: string): Uint16Array {
  // A report page runs this too, where there is no Buffer; it is three times as fast as the loop.
  if (typeof Buffer === "undefined") {
    return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  }
  const bytes = Buffer.from(text, "utf16le");
  if (bigEndian) bytes.swap16();
  return new Uint16Array(bytes.buffer, bytes.byteOffset, text.length);
}

/** The text that code units spell. */
export function textOf(units: Uint16Array): string {
  if (typeof Buffer === "undefined") {
    return Array.from(units, (unit) => String.fromCharCode(unit)).join("");
  }
  const bytes = Buffer.from(units.slice().buffer);
  if (bigEndian) bytes.swap16();
  return bytes.toString("utf16le");
}

/** How many code units of a letter, digit or mark stand at `at`: 1, 2 for a surrogate pair, or 0. */
function letterAt(units: Uint16Array, at: number, end: number): number {
  if (at >= end) return 0;
  const unit = units[at] as number;
  const kind = classOf(unit);
  if (kind === LETTER) return 1;
  if (kind !== SURROGATE || at + 1 >= end) return 0;
  const low = units[at + 1] as number;
  const isPair = low >= 0xdc00 && low <= 0xdfff;
  return isPair && wordPattern.test(String.fromCharCode(unit, low)) ? 2 : 0;
}

function classOf(unit: number): number {
  const known = classes[unit] as number;
  if (known !== 0) return known;
  let kind = wordPattern.test(String.fromCharCode(unit)) ? LETTER : OTHER;
  if (unit === 0x27 || unit === 0x2019 || unit === 0x2d) kind = JOINER;
  if (unit >= 0xd800 && unit <= 0xdbff) kind = SURROGATE;
  classes[unit] = kind;
  return kind;
}
