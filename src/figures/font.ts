import { existsSync } from "node:fs";
import { createRequire } from "node:module";

/** One cut of the shipped font. */
export interface FontFace {
  /** `400` or `600`. */
  readonly weight: number;
  readonly italic: boolean;
  /** Absolute path of the TrueType file in the npm package. */
  readonly file: string;
}

/** The npm package that carries the files of the charts' font (SIL Open Font License). */
export const FONT_PACKAGE = "@expo-google-fonts/source-sans-3";

const CUTS = [
  { weight: 400, italic: false, path: "400Regular/SourceSans3_400Regular.ttf" },
  { weight: 400, italic: true, path: "400Regular_Italic/SourceSans3_400Regular_Italic.ttf" },
  { weight: 600, italic: false, path: "600SemiBold/SourceSans3_600SemiBold.ttf" },
  { weight: 600, italic: true, path: "600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf" },
] as const;

const require = createRequire(import.meta.url);
const open = new Map<string, Face>();

/**
 * The four cuts of the shipped font: regular, italic, semibold and semibold italic.
 *
 * @throws when a font file is missing: a figure is never drawn with a font of the system.
 */
export function fontFaces(): readonly FontFace[] {
  return CUTS.map(({ weight, italic, path }) => ({ weight, italic, file: locate(path) }));
}

/** The cut that stands for a CSS weight and style: from 550 up, and `bold`, it is the semibold. */
export function fontFace(weight: unknown, style: unknown): FontFace {
  const bold = weight === "bold" || weight === "bolder" || Number(weight) >= 550;
  const italic = style === "italic" || style === "oblique";
  const cut = CUTS.find((face) => face.weight === (bold ? 600 : 400) && face.italic === italic);
  const { path, ...face } = cut ?? CUTS[0];
  return { ...face, file: locate(path) };
}

/** Width of a text in the shipped font, with kerning, in the unit of `size`. */
export function textWidth(text: string, size: number, face: FontFace): number {
  const { font, widths } = opened(face);
  let width = widths.get(text);
  if (width === undefined) {
    width = font.layout(text).advanceWidth / font.unitsPerEm;
    widths.set(text, width);
  }
  return width * size;
}

/** Characters of a text that the shipped font cannot draw, each once, in order. */
export function missingGlyphs(text: string, face: FontFace): readonly string[] {
  const { font } = opened(face);
  const drawn = (char: string) => char < " " || font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0);
  return [...new Set(text)].filter((char) => !drawn(char));
}

interface Face {
  readonly font: {
    readonly unitsPerEm: number;
    layout(text: string): { readonly advanceWidth: number };
    hasGlyphForCodePoint(codePoint: number): boolean;
  };
  /** Widths at size 1: a chart measures the same label many times. */
  readonly widths: Map<string, number>;
}

function opened(face: FontFace): Face {
  let entry = open.get(face.file);
  if (!entry) {
    entry = { font: require("fontkit").openSync(face.file), widths: new Map() };
    open.set(face.file, entry);
  }
  return entry;
}

function locate(path: string): string {
  try {
    const file = require.resolve(`${FONT_PACKAGE}/${path}`);
    if (existsSync(file)) return file;
  } catch {
    // Said below, with what to do.
  }
  throw new Error(`missing font: ${FONT_PACKAGE}/${path} (run npm ci)`);
}
