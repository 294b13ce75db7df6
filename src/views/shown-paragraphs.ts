import { countText } from "../charts/count-text.js";
import { numberText } from "../charts/number-text.js";
import type { Paragraph } from "../transcript/transcript.js";

/** How much of a speech a view shows. */
export interface ShownLimits {
  /** Paragraphs. Default: all. */
  readonly limit?: number;
  /** Characters (UTF-16 code units) of their text, 1 or more; the last paragraph is cut at a space. Default: all. */
  readonly characters?: number;
}

/**
 * The paragraphs that a view shows, the last one cut short where it must be, and what the view says of
 * the rest (or nothing): `the rest of paragraph 3 (1,200 characters) and 4 paragraphs not shown`.
 *
 * @throws when a limit is no whole number, or too small.
 */
export function shownParagraphs(
  text: string,
  paragraphs: readonly Paragraph[],
  { limit = Number.POSITIVE_INFINITY, characters = Number.POSITIVE_INFINITY }: ShownLimits,
): { readonly shown: readonly Paragraph[]; readonly leftOut: string } {
  checkLimit("limit", limit, { unit: "paragraphs", least: 0 });
  checkLimit("characters", characters, { unit: "characters", least: 1 });
  const shown: Paragraph[] = [];
  let room = characters;
  let rest = "";
  for (const paragraph of paragraphs.slice(0, limit)) {
    if (room <= 0) break;
    const end = cutAt(text, paragraph, room);
    shown.push({ ...paragraph, end });
    room -= paragraph.end - paragraph.start;
    if (end === paragraph.end) continue;
    const left = numberText(paragraph.end - end);
    rest = `the rest of paragraph ${paragraph.n} (${left} characters)`;
  }
  const more = paragraphs.length - shown.length;
  const parts = [rest, more === 0 ? "" : countText(more, "paragraph")].filter(Boolean);
  return { shown, leftOut: parts.length === 0 ? "" : `${parts.join(" and ")} not shown` };
}

/** Where a paragraph of which only `room` characters have room ends: behind a word, if one ends near. */
function cutAt(text: string, { start, end }: Paragraph, room: number): number {
  if (end - start <= room) return end;
  const near = text.slice(start, start + room).search(/\s\S{0,200}$/);
  const cut = near > 0 ? start + near : start + room;
  // Never between the halves of a surrogate pair.
  return /[\ud800-\udbff]/.test(text.charAt(cut - 1)) && cut - 1 > start ? cut - 1 : cut;
}

function checkLimit(
  name: string,
  value: number,
  { unit, least }: { readonly unit: string; readonly least: number },
): void {
  if (value >= least && (Number.isInteger(value) || value === Number.POSITIVE_INFINITY)) return;
  throw new RangeError(
    `invalid ${name}: ${value} (expected a whole number of ${unit}, ${least} or more)`,
  );
}
