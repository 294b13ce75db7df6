import type { Edition, Override } from "../source/edition.js";
import { lineOf } from "../source/line-of.js";
import type { ReactionLexicon } from "../source/reaction-lexicon.js";
import { firstEndingAfter } from "../span.js";
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
  const overrides = [...edition.overrides].sort((a, b) => a.start - b.start);
  let nextOverride = 0;
  for (const paragraph of paragraphs) {
    const found = findBrackets(edition.text, paragraph);
    for (const warning of found.warnings) warnings.push(warning);
    const said = new Map<Bracket, Override>();
    for (; (overrides[nextOverride]?.start ?? paragraph.end) < paragraph.end; nextOverride++) {
      const override = overrides[nextOverride] as Override;
      const bracket = bracketOf(override, found.brackets);
      if (!bracket || said.has(bracket)) throw unplaced(override);
      said.set(bracket, override);
    }
    const bracketed = collect(found.brackets, paragraph.n, said);
    const omitted =
      edition.notation.ellipsis === "omission" ? ellipses(edition.text, paragraph, bracketed) : [];
    const both = [...bracketed, ...omitted].sort((a, b) => a.start - b.start);
    for (const mark of both) marks.push(mark);
  }
  const left = overrides[nextOverride];
  if (left) throw unplaced(left);
  return { segments: fill(edition, marks), marks, warnings };

  /** The outermost brackets that are not spoken. A stack, not a recursion: brackets nest as deep as a text likes. */
  function collect(
    brackets: readonly Bracket[],
    paragraph: number,
    said: Map<Bracket, Override>,
  ): Mark[] {
    const found: Mark[] = [];
    const pending = [...brackets].reverse();
    for (let bracket = pending.pop(); bracket; bracket = pending.pop()) {
      const override = said.get(bracket);
      said.delete(bracket);
      const options = { lexicon, notation: edition.notation, override };
      const classified = classify(edition.text, bracket, options);
      if (classified.kind === "spoken") {
        for (const inner of [...bracket.inner].reverse()) pending.push(inner);
        continue;
      }
      if (bracket.inner.length > 0) {
        const message = `nested brackets, read as one ${classified.kind}`;
        warnings.push({ start: bracket.start, end: bracket.end, message });
      }
      found.push({ start: bracket.start, end: bracket.end, paragraph, ...classified });
    }
    const [lost] = said.values();
    if (lost) throw unplaced(lost);
    return found;
  }

  function unplaced({ start, end }: Override): Error {
    const words = JSON.stringify(edition.text.slice(start, end));
    const where = `${edition.file}:${lineOf(edition.text, start)}`;
    return new Error(
      `${where}: the edition overrides ${words}, but no bracket of its own stands there (quote one bracket, not inside another that is no speech)`,
    );
  }
}

/** The bracket that an override quotes: the first that starts in its words, else the innermost around them. */
function bracketOf(words: Override, brackets: readonly Bracket[]): Bracket | undefined {
  let around: Bracket | undefined;
  for (let level = brackets; ; ) {
    const bracket = level[firstEndingAfter(level, words.start)];
    if (!bracket || bracket.start >= words.end) return around;
    if (bracket.start >= words.start) return bracket;
    around = bracket;
    level = bracket.inner;
  }
}

/** Ellipses outside the marks: the sign, or the last three of three or more full stops. */
function ellipses(text: string, { start, end, n }: Paragraph, marks: readonly Mark[]): Mark[] {
  const found: Mark[] = [];
  const pattern = /…|\.+(?=\.\.\.)\.\.\.|\.\.\.|\.[ \u00a0]\.[ \u00a0]\.(?:[ \u00a0]\.)?/g;
  pattern.lastIndex = start;
  const printed = text.slice(0, end);
  let next = 0;
  for (let match = pattern.exec(printed); match; match = pattern.exec(printed)) {
    const to = match.index + match[0].length;
    const from = match[0] === "…" ? match.index : to - (/[^.]/.test(match[0]) ? 5 : 3);
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
