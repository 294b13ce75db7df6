import { fontFamily } from "../charts/theme.js";
import { fontFace } from "./font.js";

/**
 * Vega's SVG made fit for a paper: a title and a description, a size in millimetres, ids of its
 * own, the shipped font by name with `sans-serif` behind it, and only weights that the font has.
 *
 * @throws when a text asks for another font family: it would be drawn blank, or in any font at all.
 */
export function finishSvg(
  svg: string,
  {
    id,
    title = id,
    description,
    widthMm,
  }: { id: string; title?: string; description?: unknown; widthMm?: number },
): string {
  const [, open = "", rest = ""] = /^(<svg[^>]*>)([\s\S]*)$/.exec(svg) ?? [];
  const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(open) ?? []).map(
    Number,
  );
  const described =
    description === undefined
      ? ""
      : `<desc id="${id}-desc">${escapeXml(String(description))}</desc>`;
  const labels = described ? `${id}-title ${id}-desc` : `${id}-title`;
  const size =
    widthMm === undefined
      ? `width="${width}" height="${height}"`
      : `width="${widthMm}mm" height="${Number(((widthMm * height) / width).toFixed(3))}mm"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" role="img" aria-labelledby="${labels}" ${size} viewBox="0 0 ${width} ${height}">`,
    `<title id="${id}-title">${escapeXml(title)}</title>`,
    `${described}${rest.replace(/<[^>]*>/g, (tag) => finishTag(tag, id))}`,
  ].join("");
}

function finishTag(tag: string, id: string): string {
  return (
    tag
      .replace(
        / font-family="([^"]*)"/,
        (_, families: string) => ` font-family="${shipped(families, id)}"`,
      )
      .replace(
        / font-weight="([^"]*)"/,
        (_, weight) => ` font-weight="${fontFace(weight, null).weight}"`,
      )
      // A dash of a length and no gap is a solid line, which PDFKit refuses to draw in this spelling.
      .replace(/ stroke-dasharray="[\d.]+,0"/, "")
      .replace(/ id="([^"]+)"/, (_, name) => ` id="${id}-${name}"`)
      .replace(/url\(#([^)]+)\)/g, (_, name) => `url(#${id}-${name})`)
  );
}

function shipped(families: string, id: string): string {
  const family = families
    .replace(/&quot;|'/g, "")
    .split(",")[0]
    ?.trim();
  if (family !== fontFamily) {
    throw new Error(
      `missing font: "${family}" in figure "${id}" (figures are set in ${fontFamily}; remove the font from the chart)`,
    );
  }
  return `'${fontFamily}', sans-serif`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
