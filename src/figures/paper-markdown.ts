import { escapeMarkdown } from "../tables/markdown.js";
import type { Paper } from "./paper.js";

/** The manuscript in Quarto's Markdown; Pandoc and any Markdown reader take it too. */
export function paperMarkdown({ title, figures, tables, numbers }: Paper): string {
  return [
    "---",
    `title: ${JSON.stringify(title)}`,
    "---",
    "",
    "<!-- Written by npm run reproduce; copy it before you write in it. -->",
    "",
    "## Numbers",
    "",
    ...numbers.map(({ id, text }) => `- ${id.replaceAll("-", " ")}: ${escapeMarkdown(text)}`),
    "",
    "## Figures",
    "",
    ...figures.flatMap(({ id, caption, alt, widthMm }) => [
      `![${escapeMarkdown(caption)}](../figures/${id}.svg){#fig-${id} width=${widthMm}mm fig-alt=${quoted(alt)}}`,
      "",
    ]),
    "## Tables",
    "",
    ...tables.flatMap(({ id, markdown }) => [
      markdown.trim().replace(/^(: .*)$/m, `$1 {#tbl-${id}}`),
      "",
    ]),
  ].join("\n");
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}
