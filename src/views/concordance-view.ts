import { escapeHtml } from "../tables/escape-html.js";
import { concordanceStyle } from "./concordance-style.js";
import { type ConcordanceViewOptions, type KeywordLine, shownLines } from "./keyword-line.js";

/**
 * Concordance lines as one fragment of HTML: a table aligned on the node word, the left context set
 * to the right, with the paragraph of each line, and its voice where the lines have more than one.
 * It holds no script, needs nothing else, and every text in it is escaped.
 *
 * @throws when `limit` is no whole number, 0 or more.
 */
export function concordanceView(
  lines: readonly KeywordLine[],
  options: ConcordanceViewOptions = {},
): string {
  const { shown, caption, leftOut } = shownLines(lines, options);
  const columns = columnsOf(lines);
  return [
    `<style>${concordanceStyle}</style>`,
    '<div class="stenogram-concordance">',
    `<table><caption>${escapeHtml(caption)}</caption>`,
    `<thead><tr>${columns.map((column) => `<th scope="col" class="${column.style}">${column.head}</th>`).join("")}</tr></thead>`,
    "<tbody>",
    ...shown.map((line) => `<tr>${columns.map((column) => cell(column, line)).join("")}</tr>`),
    "</tbody>",
    ...(leftOut === ""
      ? []
      : [`<tfoot><tr><td colspan="${columns.length}">${leftOut}</td></tr></tfoot>`]),
    "</table>",
    "</div>",
    "",
  ].join("\n");
}

interface Column {
  /** HTML. */
  readonly head: string;
  readonly style: string;
  readonly text: (line: KeywordLine) => string;
}

function columnsOf(lines: readonly KeywordLine[]): Column[] {
  const voices = new Set(lines.map((line) => line.voice));
  const places = lines.some((line) => line.paragraph !== undefined);
  return [
    ...(places
      ? [
          {
            head: '<abbr title="paragraph">¶</abbr>',
            style: "sg-place",
            text: (line: KeywordLine) => String(line.paragraph ?? ""),
          },
        ]
      : []),
    { head: "left", style: "sg-left", text: (line) => line.left },
    { head: "key word", style: "sg-node", text: (line) => line.node },
    { head: "right", style: "sg-right", text: (line) => line.right },
    ...(voices.size > 1
      ? [
          {
            head: "voice",
            style: "sg-place sg-voice",
            text: (line: KeywordLine) => line.voice ?? "",
          },
        ]
      : []),
  ];
}

function cell({ style, text }: Column, line: KeywordLine): string {
  const content = escapeHtml(text(line));
  return style === "sg-node"
    ? `<th scope="row" class="${style}">${content}</th>`
    : `<td class="${style}">${content}</td>`;
}
