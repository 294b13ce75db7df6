/**
 * Columns that a text takes in a terminal: one for each character as a reader counts them, two for an East
 * Asian one or an emoji, none for combining marks and invisible signs.
 */
export function columnWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  // Making one takes longer than importing all of the library does.
  segments ??= new Intl.Segmenter("und", { granularity: "grapheme" });
  let columns = 0;
  for (const { segment } of segments.segment(text)) {
    if (!invisible.test(segment)) columns += wide.test(segment) ? 2 : 1;
  }
  return columns;
}

let segments: Intl.Segmenter | undefined;

const invisible = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

const wide =
  /\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
