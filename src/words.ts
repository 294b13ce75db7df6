/**
 * The word rule, shared by the spoken clock and the tokenizer: a run of Unicode letters, digits and
 * combining marks, continued over a single apostrophe (' or ’) or hyphen that stands between two of
 * them. So `Stalin's`, `one-sided` and `i`, `e` of "i.e." are words; a dash separates.
 */

const LETTER = 1;
const OTHER = 2;
const JOINER = 3;
const SURROGATE = 4;

/** Class of each UTF-16 code unit, filled as it is met: testing a pattern for every unit is 20 times slower. */
const classes = new Uint8Array(65536);
const wordPattern = /[\p{L}\p{N}\p{M}]/u;

/**
 * Scans `text` from `start` to `end` and calls `found(start, end)` for each word, in order.
 * A word never reaches beyond `end`.
 */
export function scanWords(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  found: (start: number, end: number) => void,
): void {
  const units = unitsOf(text.slice(start, end));
  scanUnits(units, { start: 0, end: units.length }, (from, to) => found(start + from, start + to));
}

/**
 * `scanWords` over the code units of a text, for a long text that is scanned in pieces: an array of
 * numbers is read three times as fast as a string.
 */
export function scanUnits(
  units: Uint16Array,
  { start, end }: { readonly start: number; readonly end: number },
  found: (start: number, end: number) => void,
): void {
  let from = -1;
  for (let at = start; at < end; ) {
    const kind = classOf(units[at] as number);
    let width = 0;
    if (kind === LETTER) width = 1;
    else if (kind === SURROGATE) width = letterAt(units, at, end);
    else if (kind === JOINER && from >= 0) {
      const next = letterAt(units, at + 1, end);
      if (next > 0) width = 1 + next;
    }
    if (width > 0) {
      if (from < 0) from = at;
      at += width;
      continue;
    }
    if (from >= 0) found(from, at);
    from = -1;
    at++;
  }
  if (from >= 0) found(from, end);
}

const bigEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;

/** The UTF-16 code units of a text. */
export function unitsOf(text: string): Uint16Array {
  // A report page runs this too, where there is no Buffer; it is three times as fast as the loop.
  if (typeof Buffer === "undefined") {
    return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  }
  const bytes = Buffer.from(text, "utf16le");
  if (bigEndian) bytes.swap16();
  return new Uint16Array(bytes.buffer, bytes.byteOffset, text.length);
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
