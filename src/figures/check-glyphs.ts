import { fontFace, missingGlyphs } from "./font.js";

/**
 * Makes sure that the shipped font can draw every character of an SVG's texts.
 *
 * @throws naming the characters and the text that they stand in: a figure with blank boxes is no figure.
 */
export function checkGlyphs(svg: string): void {
  for (const [, attributes = "", content = ""] of svg.matchAll(
    /<text([^>]*)>([\s\S]*?)<\/text>/g,
  )) {
    const weight = /font-weight="([^"]*)"/.exec(attributes)?.[1];
    const style = /font-style="([^"]*)"/.exec(attributes)?.[1];
    const text = content.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|quot);/g, "");
    const missing = missingGlyphs(text, fontFace(weight, style));
    if (missing.length > 0) {
      const named = missing.map((char) => `"${char}" (U+${hex(char)})`).join(", ");
      throw new Error(`missing glyph: ${named} in "${text}" (the shipped font cannot draw it)`);
    }
  }
}

function hex(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
