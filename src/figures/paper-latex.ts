import { escapeLatex } from "../tables/latex.js";
import type { Block, Part } from "./manuscript.js";
import { macroName } from "./number.js";
import type { Paper, PaperFigure } from "./paper.js";

/** The manuscript in LaTeX: it compiles in its folder with pdflatex, twice for the references. */
export function paperLatex({ title, blocks, figures, supplement }: Paper): string {
  const figure = (id: string) => figures.filter((each) => each.id === id).flatMap(figureLines);
  const table = (id: string) => [`\\input{../tables/${id}}`];
  const { numbers } = supplement;
  return [
    "% Written by npm run reproduce from paper.md; copy it before you write in it.",
    "\\documentclass[a4paper]{article}",
    "\\usepackage[T1]{fontenc}",
    // Times comes with the packages that the README names; Latin Modern is one of its own in Debian.
    "\\usepackage{mathptmx}",
    "\\usepackage[left=18mm,right=18mm,top=25mm,bottom=25mm]{geometry}",
    "\\usepackage{array}",
    "\\usepackage{booktabs}",
    "\\usepackage{graphicx}",
    // More floats than text: LaTeX needs room to keep them, and leave to fill pages with them.
    "\\extrafloats{100}",
    "\\setlength{\\belowcaptionskip}{4pt}",
    "\\renewcommand{\\topfraction}{0.9}",
    "\\renewcommand{\\bottomfraction}{0.9}",
    "\\renewcommand{\\textfraction}{0.05}",
    "\\renewcommand{\\floatpagefraction}{0.6}",
    "\\input{numbers}",
    `\\title{${escapeLatex(title)}}`,
    "\\author{}",
    "\\date{}",
    "\\begin{document}",
    "\\maketitle",
    ...blocks.flatMap((block) => [
      "",
      blockLatex(block),
      ...block.figures.flatMap(figure),
      ...block.tables.flatMap(table),
    ]),
    "\\clearpage",
    "\\appendix",
    ...section("Supplementary figures", supplement.figures.flatMap(figure)),
    ...section("Supplementary tables", supplement.tables.flatMap(table)),
    ...section(
      "Further numbers",
      numbers.map((id) => `\\noindent ${id.replaceAll("-", " ")}: \\${macroName(id)}{}\\par`),
    ),
    "\\end{document}",
    "",
  ].join("\n");
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`\\section{${heading}}`, ...lines, "\\clearpage"];
}

function blockLatex({ kind, parts }: Block): string {
  const text = parts.map(partLatex).join("");
  return kind === "heading" ? `\\section{${text}}` : text;
}

function partLatex({ kind, text }: Part): string {
  if (kind === "number") return `\\${macroName(text)}{}`;
  if (kind === "figure") return `Figure~\\ref{fig:${text}}`;
  if (kind === "table") return `Table~\\ref{tab:${text}}`;
  const [before = "", after = ""] = [/^\s/, /\s$/].map((space) => (space.test(text) ? " " : ""));
  return `${before}${escapeLatex(text)}${text.trim() === "" ? "" : after}`;
}

function figureLines({ id, caption, alt, widthMm }: PaperFigure): readonly string[] {
  return [
    "\\begin{figure}[htbp]",
    "\\centering",
    `\\includegraphics[width=${widthMm}mm,alt={${escapeLatex(alt)}}]{../figures/${id}.pdf}`,
    `\\caption{${escapeLatex(caption)}}\\label{fig:${id}}`,
    "\\end{figure}",
  ];
}
