import type { Edition } from "../source/edition.js";
import { lineOf } from "../source/line-of.js";
import type { Paragraph, Quotation, Segment, Warning } from "./transcript.js";

const partners = new Map([
  ["“", "”"],
  ["„", "“"],
  ["«", "»"],
]);

/**
 * The pairs of double quotation marks in the spoken text of each paragraph, straight or curly, «» and
 * „“ too; a pair inside a pair is part of the outer one. A straight mark opens after white space, an
 * opening bracket or a dash and closes otherwise. Single marks are apostrophes. A mark without its
 * partner gives a warning.
 *
 * @throws when the edition attributes words that no quotation starts with.
 */
export function quotationsOf(
  text: string,
  {
    paragraphs,
    segments,
    edition,
  }: {
    paragraphs: readonly Paragraph[];
    segments: readonly Segment[];
    edition: Pick<Edition, "file" | "quotations">;
  },
): { quotations: Quotation[]; warnings: Warning[] } {
  const quotations: Quotation[] = [];
  const warnings: Warning[] = [];
  const said = new Map(edition.quotations.map((attribution) => [attribution.start, attribution]));
  let nextSegment = 0;
  for (const paragraph of paragraphs) {
    let open: { start: number; close: string } | null = null;
    const marks = /["“”„«»]/g;
    marks.lastIndex = paragraph.start;
    const printed = text.slice(0, paragraph.end);
    for (let mark = marks.exec(printed); mark; mark = marks.exec(printed)) {
      const at = mark.index;
      while ((segments[nextSegment]?.end ?? Number.POSITIVE_INFINITY) <= at) nextSegment++;
      if (segments[nextSegment]?.kind !== "spoken") continue;
      const sign = mark[0];
      const straightOpens =
        sign === '"' && (at === paragraph.start || /[\s([—–-]/.test(text[at - 1] as string));
      if (open && sign === open.close && !straightOpens) {
        const span = { start: open.start, end: at + 1 };
        const attribution = said.get(open.start);
        said.delete(open.start);
        quotations.push({
          n: quotations.length + 1,
          ...span,
          text: text.slice(span.start, span.end),
          paragraph: paragraph.n,
          kind: attribution?.kind ?? "quotation",
          voice: attribution?.voice ?? null,
        });
        open = null;
      } else if (straightOpens || partners.has(sign)) {
        const restarts = open !== null && straightOpens && open.close === '"';
        if (open && restarts) warn(open.start);
        if (!open || restarts) open = { start: at, close: partners.get(sign) ?? '"' };
      } else if (!open) warn(at);
    }
    if (open) warn(open.start);
  }
  for (const { start, end } of said.values()) {
    const words = JSON.stringify(text.slice(start, end));
    throw new Error(
      `${edition.file}:${lineOf(text, start)}: no quotation starts with ${words} (quote it with its opening mark)`,
    );
  }
  return { quotations, warnings };

  function warn(at: number): void {
    const message = `quotation mark ${text[at]} has no partner in its paragraph`;
    warnings.push({ start: at, end: at + 1, message });
  }
}
