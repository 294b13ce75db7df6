import type { Span } from "../span.js";
import { wordsBefore } from "./clock.js";
import type { Mark } from "./segments.js";
import type { Clock, Paragraph, Sentence } from "./transcript.js";

/** Titles and other words whose full stop ends no sentence, whatever follows. */
const openAbbreviations = new Set(
  "mr mrs ms dr prof st gen col lt sgt capt sen rep gov pres hon rev messrs mt ft vs cf viz e.g i.e".split(
    " ",
  ),
);
/** Abbreviations whose full stop ends no sentence when a number follows. */
const beforeNumber = new Set("no nos vol vols p pp art arts fig ch sec par op ca".split(" "));
/** Words that begin a sentence even after an initial or an acronym (`in the U.S. He …`). */
const starters = new Set(
  "the a an he she it we they i you this that these those there but and in on at for if as when our his her its their what who why how no not".split(
    " ",
  ),
);

/**
 * The sentences of each paragraph. A sentence ends at . ! or ? (and at an ellipsis that is a pause),
 * with the closing marks, glosses, notes and omissions that follow it, when what comes next is a
 * reaction, the end of the paragraph, or white space and a capital letter, a digit, an opening mark
 * or a letter without case. Abbreviations, initials and numbers do not end it. A reaction after the
 * end belongs to no sentence; one in the middle is part of it. Text without a spoken word is none.
 */
export function sentencesOf(
  text: string,
  {
    paragraphs,
    marks,
    words,
  }: { paragraphs: readonly Paragraph[]; marks: readonly Mark[]; words: Clock },
): Sentence[] {
  const sentences: Sentence[] = [];
  let nextMark = 0;
  for (const paragraph of paragraphs) {
    const first = nextMark;
    while ((marks[nextMark]?.paragraph ?? Number.POSITIVE_INFINITY) <= paragraph.n) nextMark++;
    const own = marks.slice(first, nextMark);
    let start = paragraph.start;
    let from = 0;
    for (const end of boundaries(text, paragraph, own)) {
      let to = from;
      while ((own[to]?.start ?? end) < end) to++;
      add(paragraph.n, { start, end }, own.slice(from, to));
      start = end;
      from = to;
    }
  }
  return sentences;

  function add(paragraph: number, span: Span, own: readonly Mark[]): void {
    const { start, end } = withoutReactions(text, span, own);
    const count = wordsBefore(words, end) - wordsBefore(words, start);
    if (count === 0) return;
    const omissions = own.filter((mark) => mark.kind === "omission").length;
    sentences.push({ n: sentences.length + 1, start, end, paragraph, words: count, omissions });
  }
}

/** Ends of the sentences of a paragraph; the last is the end of the paragraph. */
function boundaries(text: string, paragraph: Paragraph, marks: readonly Mark[]): number[] {
  const ends: number[] = [];
  const terminator = /[.!?‽…。！？]+["'”’»)]*/g;
  terminator.lastIndex = paragraph.start;
  const printed = text.slice(0, paragraph.end);
  let nextMark = 0;
  for (let match = terminator.exec(printed); match; match = terminator.exec(printed)) {
    while ((marks[nextMark]?.end ?? Number.POSITIVE_INFINITY) <= match.index) nextMark++;
    const mark = marks[nextMark];
    if (mark && mark.start <= match.index) {
      terminator.lastIndex = mark.end;
      continue;
    }
    const stop = Math.min(match.index + match[0].length, mark?.start ?? paragraph.end);
    const end = boundaryAfter(text, { start: match.index, end: stop }, paragraph, {
      marks,
      nextMark,
    });
    if (end !== null) ends.push(end);
    terminator.lastIndex = end ?? stop;
  }
  if (ends.at(-1) !== paragraph.end) ends.push(paragraph.end);
  return ends;
}

/** Where the sentence ends that this stop may end, with what it takes along; null when it goes on. */
function boundaryAfter(
  text: string,
  stop: Span,
  paragraph: Paragraph,
  { marks, nextMark }: { marks: readonly Mark[]; nextMark: number },
): number | null {
  let end = stop.end;
  let at = end;
  let next = nextMark;
  for (;;) {
    while (at < paragraph.end && /\s/.test(text[at] as string)) at++;
    if (at >= paragraph.end) return paragraph.end;
    const mark = marks[next];
    if (mark?.start !== at) break;
    if (mark.kind === "reaction") return end;
    next++;
    at = mark.end;
    while (
      at < paragraph.end &&
      /["”»)]/.test(text[at] as string) &&
      !/\s/.test(text[at - 1] as string)
    )
      at++;
    end = at;
  }
  if (at === stop.end) return null;
  const following = text.slice(at, at + 24);
  if (!/^["'“‘«„([—–-]*\s*[\p{Lu}\p{Lt}\p{Lo}\p{N}¿¡•]/u.test(following)) return null;
  return /^[.]["'”’»)]*$/.test(text.slice(stop.start, stop.end)) &&
    isAbbreviation(text, stop.start, following)
    ? null
    : end;
}

function isAbbreviation(text: string, dot: number, following: string): boolean {
  const printed = text.slice(Math.max(0, dot - 16), dot);
  const before = /[\p{L}.]+$/u.exec(printed)?.[0] ?? "";
  const word = before.toLowerCase();
  if (openAbbreviations.has(word)) return true;
  if (beforeNumber.has(word) && /^\p{N}/u.test(following)) return true;
  if (!/^(\p{Lu}|\p{L}(\.\p{L})+)$/u.test(before)) return false;
  if (before === "I") return /\p{Lu}\.\s*I$/u.test(printed);
  if (/^\p{Lu}\./u.test(following)) return true;
  const nextWord = /\p{L}+/u.exec(following)?.[0].toLowerCase() ?? "";
  return !starters.has(nextWord);
}

/** Drops white space and reactions from both ends; `marks` are those in the span. */
function withoutReactions(text: string, span: Span, marks: readonly Mark[]): Span {
  let { start, end } = span;
  let first = 0;
  let last = marks.length - 1;
  for (;;) {
    while (start < end && /\s/.test(text[start] as string)) start++;
    const mark = marks[first];
    if (mark?.kind !== "reaction" || mark.start !== start) break;
    start = mark.end;
    first++;
  }
  for (;;) {
    while (end > start && /\s/.test(text[end - 1] as string)) end--;
    const mark = marks[last];
    if (last < first || mark?.kind !== "reaction" || mark.end !== end) break;
    end = mark.start;
    last--;
  }
  return { start, end };
}
