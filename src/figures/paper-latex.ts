import { escapeLatex } from "../tables/latex.js";
import { macroName } from "./number.js";
import type { Paper } from "./paper.js";

/** The manuscript in LaTeX: it compiles in its folder with pdflatex, twice for the references. */
export function paperLatex({ title, figures, tables, numbers }: Paper): string {
  return [
    "% Written by npm run reproduce; copy it before you write in it.",
    "\\documentclass[a4paper]{article}",
    "\\usepackage[T1]{fontenc}",
    "\\usepackage{lmodern}",
    "\\usepackage[left=18mm,right=18mm,top=25mm,bottom=25mm]{geometry}",
    "\\usepackage{array}",
    "\\usepackage{booktabs}",
    "\\usepackage{graphicx}",
    // More floats than text: LaTeX needs room to keep them, and leave to fill pages with them.
    "\\extrafloats{100}",
    "\\renewcommand{\\floatpagefraction}{0.6}",
    "\\input{numbers}",
    `\\title{${escapeLatex(title)}}`,
    "\\author{}",
    "\\date{}",
    "\\begin{document}",
    "\\maketitle",
    "\\section{Numbers}",
    ...(numbers.length === 0 ? [] : ["\\begin{itemize}"]),
    ...numbers.map(({ id }) => `\\item ${id.replaceAll("-", " ")}: \\${macroName(id)}`),
    ...(numbers.length === 0 ? [] : ["\\end{itemize}"]),
    "\\clearpage",
    "\\section{Figures}",
    ...figures.flatMap(({ id, caption, alt, widthMm }) => [
      "\\begin{figure}[htbp]",
      "\\centering",
      `\\includegraphics[width=${widthMm}mm,alt={${escapeLatex(alt)}}]{../figures/${id}.pdf}`,
      `\\caption{${escapeLatex(caption)}}\\label{fig:${id}}`,
      "\\end{figure}",
    ]),
    "\\clearpage",
    "\\section{Tables}",
    ...tables.map(({ id }) => `\\input{../tables/${id}}`),
    "\\end{document}",
    "",
  ].join("\n");
}
