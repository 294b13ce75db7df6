import { capitalText } from "../charts/capital-text.js";
import type { Span } from "../span.js";
import { escapeHtml } from "../tables/escape-html.js";
import type { Paragraph, Transcript } from "../transcript/transcript.js";
import { aboutEdition } from "./about-edition.js";
import { elements, type Mark } from "./mark.js";
import { type MarkedHits, marksOf } from "./marks-of.js";
import { type MarkNode, nestMarks } from "./nest-marks.js";
import { readingLegend } from "./reading-legend.js";
import { readingStyle } from "./reading-style.js";
import { type ShownLimits, shownParagraphs } from "./shown-paragraphs.js";

/** What a reading view shows besides the speech. */
export interface ReadingViewOptions extends MarkedHits, ShownLimits {
  /** Default: the title of the edition. */
  readonly caption?: string;
  /** With its style sheet in a `style` element. Default true. */
  readonly styled?: boolean;
}

/**
 * A speech for a reader, as one fragment of HTML: numbered paragraphs in which people, terms,
 * quotations, glosses, omissions, notes and reactions are marked by form and by label (a letter that
 * the legend explains, the words behind it in a tooltip), and a legend that counts them in the whole
 * speech. What the limits leave out is said at the end. It holds no script, needs nothing else, and every text in it is escaped.
 *
 * Each paragraph carries its offset as `data-start`, and what it prints outside `sup` and `.sg-n` is
 * the source, code unit for code unit.
 *
 * @throws when `limit` or `characters` is no whole number.
 */
export function readingView(speech: Transcript, options: ReadingViewOptions = {}): string {
  const { caption = speech.edition.title, styled = true } = options;
  const { edition, paragraphs } = speech;
  const marks = marksOf(speech, options);
  const { shown, leftOut } = shownParagraphs(edition.text, paragraphs, options);
  const about = aboutEdition(edition);
  return [
    ...(styled ? [`<style>${readingStyle}</style>`] : []),
    `<section class="stenogram-reading" aria-label="${escapeHtml(caption)}">`,
    `<p class="sg-caption">${escapeHtml(caption)}</p>`,
    ...(about === "" ? [] : [`<p class="sg-about">${escapeHtml(about)}</p>`]),
    readingLegend(speech, marks),
    `<div lang="${escapeHtml(edition.language)}">`,
    ...(paragraphs.length === 0 ? ['<p class="sg-more">The speech is empty.</p>'] : []),
    ...withMarks(shown, marks).map(([span, own]) => paragraph(edition.text, span, own)),
    "</div>",
    ...(leftOut === "" ? [] : [`<p class="sg-more">${capitalText(leftOut)}.</p>`]),
    "</section>",
    "",
  ].join("\n");
}

/** Each paragraph with the marks that touch it, in one walk. */
function withMarks(
  paragraphs: readonly Paragraph[],
  marks: readonly Mark[],
): [Paragraph, readonly Mark[]][] {
  let next = 0;
  let open: Mark[] = [];
  return paragraphs.map((paragraph) => {
    const own = open.filter((mark) => mark.end > paragraph.start);
    for (let mark = marks[next]; mark && mark.start < paragraph.end; mark = marks[++next]) {
      if (mark.end > paragraph.start) own.push(mark);
    }
    open = own.filter((mark) => mark.end > paragraph.end);
    return [paragraph, own];
  });
}

function paragraph(text: string, { n, start, end }: Paragraph, marks: readonly Mark[]): string {
  const content = inner(text, { start, end }, nestMarks(marks, { start, end }));
  return `<p class="sg-paragraph" dir="auto" data-start="${start}"><span class="sg-n">${n}</span> ${content}</p>`;
}

function inner(text: string, { start, end }: Span, nodes: readonly MarkNode[]): string {
  let html = "";
  let at = start;
  for (const node of nodes) {
    html += escapeHtml(text.slice(at, node.start)) + marked(text, node);
    at = node.end;
  }
  return html + escapeHtml(text.slice(at, end));
}

function marked(text: string, node: MarkNode): string {
  const { kind, entry, title, tag } = node.mark;
  const data = entry === null ? "" : ` data-${kind}="${escapeHtml(entry)}"`;
  const label = `<sup class="sg-tag-${kind}"><abbr title="${escapeHtml(title)}">${escapeHtml(tag)}</abbr></sup>`;
  // A label stands behind its mark, so that no underline runs below it, but inside a box.
  const boxed = kind === "omission" || kind === "reaction";
  const content = inner(text, node, node.inside) + (boxed && node.last ? label : "");
  const element = elements[kind];
  return `<${element} class="sg-${kind}"${data}>${content}</${element}>${boxed || !node.last ? "" : label}`;
}
