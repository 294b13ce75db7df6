/**
 * The word rule, shared by the spoken clock and the tokenizer: a run of Unicode letters, digits and
 * combining marks, continued over a single apostrophe (' or ’) or hyphen that stands between two of
 * them. So `Stalin's`, `one-sided` and `i`, `e` of "i.e." are words; a dash separates.
 */

const WORD = 1;
const OTHER = 2;

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
  let at = start;
  while (at < end) {
    let width = wordUnit(text, at, end);
    if (width === 0) {
      at++;
      continue;
    }
    const from = at;
    at += width;
    for (;;) {
      width = wordUnit(text, at, end);
      if (width > 0) at += width;
      else if (isJoiner(text.charCodeAt(at)) && wordUnit(text, at + 1, end) > 0) at++;
      else break;
    }
    found(from, at);
  }
}

/** How many code units of a letter, digit or mark stand at `at`: 1, 2 for a surrogate pair, or 0. */
function wordUnit(text: string, at: number, end: number): number {
  if (at >= end) return 0;
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdbff && at + 1 < end) {
    return wordPattern.test(String.fromCodePoint(text.codePointAt(at) ?? 0)) ? 2 : 0;
  }
  let kind = classes[unit];
  if (kind === 0) {
    kind = wordPattern.test(String.fromCharCode(unit)) ? WORD : OTHER;
    classes[unit] = kind;
  }
  return kind === WORD ? 1 : 0;
}

function isJoiner(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x2d;
}
