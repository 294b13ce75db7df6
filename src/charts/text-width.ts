/**
 * Width of one line of text in units of 1/96 inch, for laying out labels without a canvas.
 * `size` is the type size in the same units. An upper estimate: the widths of the house font plus a
 * tenth, because a browser that lacks the font falls back on a wider one, and bold type is wider too.
 * A letter that the table lacks counts as 0.6 of the type size, an East Asian one or a symbol as 1,
 * a combining mark as 0.
 */
export function textWidth(text: string, size: number): number {
  let thousandths = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    thousandths += advances[code - 32] ?? unlisted(character, code);
  }
  return (thousandths / 1000) * size * 1.1;
}

/** Advance widths of U+0020 to U+007E in thousandths of the type size, from the regular weight of the font. */
const advances: readonly number[] = [
  200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497,
  497, 497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527,
  494, 617, 652, 263, 479, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513,
  476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495,
  255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497,
];

function unlisted(character: string, code: number): number {
  if (/\p{Mn}/u.test(character)) return 0;
  return code < 0x1100 || (code >= 0x2010 && code <= 0x2019) ? 600 : 1000;
}
