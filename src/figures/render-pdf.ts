import { createRequire } from "node:module";
import { checkGlyphs } from "./check-glyphs.js";
import { fontFace, fontFaces } from "./font.js";

/**
 * An SVG as a one-page PDF of an exact printed width, with the shipped font embedded, real text,
 * and the dates that are given instead of today's, so that the same figure gives the same bytes.
 * Streams are left uncompressed: what zlib makes of them differs between versions of Node.
 *
 * @param options.widthMm width of the page in millimetres; default 174. The height follows.
 * @param options.title, options.author into the document's information
 * @param options.date creation date; default 1956-02-25
 * @throws when the shipped font is missing or lacks a glyph, or when a part of the SVG cannot be drawn
 */
export function renderPdf(
  svg: string,
  {
    widthMm = 174,
    title = "",
    author = "",
    date = new Date(Date.UTC(1956, 1, 25)),
  }: { widthMm?: number; title?: string; author?: string; date?: Date } = {},
): Promise<Uint8Array> {
  checkGlyphs(svg);
  const require = createRequire(import.meta.url);
  const PDFDocument = require("pdfkit") as PdfDocumentConstructor;
  const drawSvg = require("svg-to-pdfkit") as DrawSvg;
  const [width, height] = pageSize(svg, widthMm);
  const doc = new PDFDocument({
    size: [width, height],
    margin: 0,
    compress: false,
    font: fontFace("normal", "normal").file,
    lang: "en",
    info: {
      Title: title,
      Author: author,
      Producer: "stenogram",
      Creator: "stenogram",
      CreationDate: date,
      ModDate: date,
    },
  });
  for (const face of fontFaces()) doc.registerFont(face.file, face.file);
  drawSvg(doc, svg, 0, 0, {
    width,
    height,
    preserveAspectRatio: "xMinYMin meet",
    fontCallback: (_, bold, italic) =>
      fontFace(bold ? "bold" : "normal", italic ? "italic" : "normal").file,
    warningCallback: (warning) => {
      throw new Error(`cannot draw PDF: ${warning}`);
    },
  });
  return collect(doc);
}

function pageSize(svg: string, widthMm: number): readonly [number, number] {
  const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number);
  if (!(width > 0 && height > 0)) throw new Error("cannot draw PDF: the SVG has no viewBox");
  const points = (widthMm / 25.4) * 72;
  return [points, (points * height) / width];
}

function collect(doc: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on("data", (chunk) => chunks.push(chunk as Uint8Array));
    doc.on("error", reject);
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.end();
  });
}

interface PdfDocument {
  registerFont(name: string, file: string): void;
  on(event: string, listener: (value: unknown) => void): void;
  end(): void;
}

type PdfDocumentConstructor = new (options: object) => PdfDocument;

type DrawSvg = (
  doc: PdfDocument,
  svg: string,
  x: number,
  y: number,
  options: {
    width: number;
    height: number;
    preserveAspectRatio: string;
    fontCallback: (family: string, bold: boolean, italic: boolean) => string;
    warningCallback: (warning: string) => void;
  },
) => void;
