import { escapeMarkdown } from "../tables/markdown.js";
import type { Block, Part } from "./manuscript.js";
import type { Paper, PaperFigure, PaperTable } from "./paper.js";

/** The manuscript in Quarto's Markdown; Pandoc and any Markdown reader take it too. */
export function paperMarkdown({
  title,
  blocks,
  figures,
  tables,
  numbers,
  supplement,
}: Paper): string {
  const figure = (id: string) => figures.filter((each) => each.id === id).map(figureMarkdown);
  const table = (id: string) => tables.filter((each) => each.id === id).map(tableMarkdown);
  const text = (id: string) => escapeMarkdown(numbers.get(id) ?? "");
  return [
    `---\ntitle: ${JSON.stringify(title)}\n---`,
    "<!-- Written by npm run reproduce from paper.md; copy it before you write in it. -->",
    ...blocks.flatMap((block) => [
      blockMarkdown(block, text),
      ...block.figures.flatMap(figure),
      ...block.tables.flatMap(table),
    ]),
    ...section("Supplementary figures", supplement.figures.flatMap(figure)),
    ...section("Supplementary tables", supplement.tables.flatMap(table)),
    ...section(
      "Further numbers",
      supplement.numbers.map((id) => `- ${id.replaceAll("-", " ")}: ${text(id)}`),
    ),
  ]
    .join("\n\n")
    .concat("\n");
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, ...lines];
}

function blockMarkdown({ kind, parts }: Block, number: (id: string) => string): string {
  const text = parts.map((part) => partMarkdown(part, number)).join("");
  return kind === "heading" ? `## ${text}` : text;
}

function partMarkdown({ kind, text }: Part, number: (id: string) => string): string {
  if (kind === "number") return number(text);
  if (kind === "figure") return `@fig-${text}`;
  return kind === "table" ? `@tbl-${text}` : text;
}

function figureMarkdown({ id, caption, alt, widthMm }: PaperFigure): string {
  return `![${escapeMarkdown(caption)}](../figures/${id}.svg){#fig-${id} width=${widthMm}mm fig-alt=${quoted(alt)}}`;
}

function tableMarkdown({ id, markdown }: PaperTable): string {
  return markdown.trim().replace(/^(: .*)$/m, `$1 {#tbl-${id}}`);
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}
