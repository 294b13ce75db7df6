import type { Edition, Override } from "../source/edition.js";
import type { ReactionLexicon } from "../source/reaction-lexicon.js";
import type { Bracket } from "./brackets.js";
import { findBrackets } from "./brackets.js";
import { classify } from "./classify.js";
import type { Paragraph, ReactionEvent, Segment, Warning } from "./transcript.js";

/** A segment that is not spoken, with its paragraph and, for a reaction, its events. */
export interface Mark extends Segment {
  readonly paragraph: number;
  readonly events: readonly ReactionEvent[];
}

/**
 * Parts the speech into spoken text, reactions, glosses, omissions and notes. The segments lie end
 * to end over `edition.speech`; `marks` are those of them that are not spoken.
 */
export function segment(
  edition: Edition,
  paragraphs: readonly Paragraph[],
  lexicon: ReactionLexicon,
): { segments: Segment[]; marks: Mark[]; warnings: Warning[] } {
  const marks: Mark[] = [];
  const warnings: Warning[] = [];
  const used = new Set<Override>();
  for (const paragraph of paragraphs) {
    const found = findBrackets(edition.text, paragraph);
    warnings.push(...found.warnings);
    const inParagraph: Mark[] = [];
    collect(found.brackets, paragraph.n, inParagraph);
    if (edition.notation.ellipsis === "omission") {
      inParagraph.push(...ellipses(edition.text, paragraph, inParagraph));
      inParagraph.sort((a, b) => a.start - b.start);
    }
    marks.push(...inParagraph);
  }
  for (const said of edition.overrides) {
    if (!used.has(said)) {
      const words = JSON.stringify(edition.text.slice(said.start, said.end));
      throw new Error(`${edition.file}: the edition overrides ${words}, where no bracket stands`);
    }
  }
  return { segments: fill(edition, marks), marks, warnings };

  function collect(brackets: readonly Bracket[], paragraph: number, into: Mark[]): void {
    for (const bracket of brackets) {
      const override = edition.overrides.find(
        (said) => said.start < bracket.end && said.end > bracket.start,
      );
      if (override) used.add(override);
      const options = { lexicon, notation: edition.notation, override };
      const classified = classify(edition.text, bracket, options);
      if (classified.kind === "spoken") {
        collect(bracket.inner, paragraph, into);
        continue;
      }
      if (bracket.inner.length > 0) {
        const message = `nested brackets, read as one ${classified.kind}`;
        warnings.push({ start: bracket.start, end: bracket.end, message });
      }
      into.push({ start: bracket.start, end: bracket.end, paragraph, ...classified });
    }
  }
}

/** Ellipses outside the marks: the sign, or the last three of three or more full stops. */
function ellipses(text: string, { start, end, n }: Paragraph, marks: readonly Mark[]): Mark[] {
  const found: Mark[] = [];
  const pattern = /…|\.+(?=\.\.\.)\.\.\.|\.\.\.|\. \. \.(?: \.)?/g;
  pattern.lastIndex = start;
  let next = 0;
  for (let match = pattern.exec(text); match && match.index < end; match = pattern.exec(text)) {
    const to = match.index + match[0].length;
    const from = match[0] === "…" ? match.index : to - (match[0].includes(" ") ? 5 : 3);
    while ((marks[next]?.end ?? Number.POSITIVE_INFINITY) <= from) next++;
    if ((marks[next]?.start ?? Number.POSITIVE_INFINITY) < to) continue;
    found.push({
      start: from,
      end: to,
      kind: "omission",
      rule: "ellipsis",
      paragraph: n,
      events: [],
    });
  }
  return found;
}

function fill({ speech }: Edition, marks: readonly Mark[]): Segment[] {
  const segments: Segment[] = [];
  let at = speech.start;
  for (const { start, end, kind, rule } of marks) {
    if (start > at) segments.push({ start: at, end: start, kind: "spoken", rule: "between-marks" });
    segments.push({ start, end, kind, rule });
    at = end;
  }
  if (at < speech.end) {
    segments.push({ start: at, end: speech.end, kind: "spoken", rule: "between-marks" });
  }
  return segments;
}
