import { firstEndingAfter, type Span } from "../../span.js";

/**
 * Lights passages in the speech, in place of those that were lit before, and returns the first
 * element of each. A passage is found by its offsets: a paragraph knows where it starts, and all its
 * text but labels and its number is the source.
 *
 * @param passages in the order of the speech.
 */
export function highlight(speech: Element, passages: readonly Span[]): (HTMLElement | undefined)[] {
  unlight(speech);
  const paragraphs = [...speech.querySelectorAll<HTMLElement>("[data-start]")];
  const starts = paragraphs.map((paragraph) => Number(paragraph.dataset.start));
  const spans = starts.map((start, i) => ({ start, end: starts[i + 1] ?? Infinity }));
  const touched = new Set(passages.map(({ start }) => firstEndingAfter(spans, start)));
  const pieces = [...touched].flatMap((i) => piecesOf(paragraphs[i], starts[i] ?? 0, passages));
  const first: (HTMLElement | undefined)[] = passages.map(() => undefined);
  // From the last to the first: a piece that is lit cuts its text node behind it, never before it.
  for (const { text, from, to, passage } of pieces.reverse()) {
    const mark = document.createElement("mark");
    mark.className = "lit";
    // Not by a Range: every later change to the page would look at each of thousands.
    const words = text.splitText(from);
    words.splitText(to - from);
    words.replaceWith(mark);
    mark.append(words);
    first[passage] = mark;
  }
  return first;
}

function unlight(speech: Element): void {
  const parents = new Set<ParentNode>();
  for (const lit of speech.querySelectorAll(".lit")) {
    if (lit.parentNode) parents.add(lit.parentNode);
    lit.replaceWith(...lit.childNodes);
  }
  for (const parent of parents) parent.normalize();
}

/** A stretch of a text node, and the index of the passage that it belongs to. */
interface Piece {
  readonly text: Text;
  readonly from: number;
  readonly to: number;
  readonly passage: number;
}

function piecesOf(
  paragraph: HTMLElement | undefined,
  start: number,
  passages: readonly Span[],
): Piece[] {
  if (!paragraph) return [];
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let next = firstEndingAfter(passages, start);
  // The space between the number and the text belongs to the page.
  let at = start - 1;
  for (let node = walker.nextNode(); node && passages[next]; node = walker.nextNode()) {
    const text = node as Text;
    if (text.parentElement?.closest("sup, .sg-n")) continue;
    const end = at + text.length;
    while ((passages[next]?.end ?? Infinity) <= at) next++;
    for (let i = next; (passages[i]?.start ?? Infinity) < end; i++) {
      const passage = passages[i] as Span;
      const from = Math.max(passage.start, at, start) - at;
      const to = Math.min(passage.end, end) - at;
      if (from < to) pieces.push({ text, from, to, passage: i });
    }
    at = end;
  }
  return pieces;
}
