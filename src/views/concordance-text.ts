import { columnWidth } from "../tables/column-width.js";
import { escapeMarkdown } from "../tables/markdown.js";
import { oneLine } from "../tables/one-line.js";
import { type ConcordanceViewOptions, type KeywordLine, shownLines } from "./keyword-line.js";

/** Concordance lines as plain text, aligned on the node word. */
export function concordanceText(
  lines: readonly KeywordLine[],
  options: ConcordanceViewOptions = {},
): string {
  const { shown, caption, leftOut } = shownLines(lines, options);
  const plain = shown.map(({ left, node, right }) => [left, node, right].map(oneLine));
  const widthOf = (column: number) =>
    Math.max(0, ...plain.map((parts) => columnWidth(parts[column] ?? "")));
  const [left, node] = [widthOf(0), widthOf(1)];
  const rows = plain.map(([before = "", key = "", after = ""]) => {
    const padding = " ".repeat(left - columnWidth(before));
    return `${padding}${before}  ${key}${" ".repeat(node - columnWidth(key))}  ${after}`.trimEnd();
  });
  return `${[caption, "", ...rows, ...(leftOut === "" ? [] : [`(${leftOut})`])].join("\n")}\n`;
}

/** Concordance lines as a Markdown table, the left context set to the right, the node word in bold. */
export function concordanceMarkdown(
  lines: readonly KeywordLine[],
  options: ConcordanceViewOptions = {},
): string {
  const { shown, caption, leftOut } = shownLines(lines, options);
  const rows = shown.map(({ left, node, right }) => {
    const [before, key, after] = [left, node, right].map(escapeMarkdown);
    return `| ${before} | **${key}** | ${after} |`;
  });
  return [
    "| left | key word | right |",
    "| ---: | :---: | :--- |",
    ...rows,
    ...(leftOut === "" ? [] : ["", `*${leftOut}.*`]),
    "",
    `: ${escapeMarkdown(caption)}`,
    "",
  ].join("\n");
}
