import { textWidth } from "./text-width.js";

/**
 * The text in lines no wider than `width` at type size `size`, both in units of 1/96 inch.
 * Breaks at spaces and after hyphens, dashes and slashes; a single word that is too wide breaks anywhere.
 * Nothing but the spaces at the breaks is left out, an empty text is one empty line, and every line takes
 * at least one character.
 */
export function wrapText(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (textWidth((line + piece).trimEnd(), size) <= width) {
      line += piece;
      continue;
    }
    if (line !== "") lines.push(line.trimEnd());
    line = "";
    for (const character of piece) {
      if (line !== "" && textWidth((line + character).trimEnd(), size) > width) {
        lines.push(line);
        line = "";
      }
      line += character;
    }
  }
  if (line !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/**
 * The text in as few lines as {@link wrapText} needs for `width`, but of as even a length as they can be
 * without breaking a word for it.
 */
export function balanceText(text: string, width: number, size: number): readonly string[] {
  const widest = Math.max(...pieces(text).map((piece) => textWidth(piece.trimEnd(), size)));
  let lines = wrapText(text, width, size);
  for (let narrower = width - 4; lines.length > 1 && narrower >= widest; narrower -= 4) {
    const next = wrapText(text, narrower, size);
    if (next.length > lines.length) break;
    lines = next;
  }
  return lines;
}

/** The stretches between which a line may break, each with its space or hyphen at the end. */
function pieces(text: string): readonly string[] {
  return text
    .trim()
    .replace(/\s+/gu, " ")
    .split(/(?<=[ /\-–—])(?=[^ ])/u);
}
