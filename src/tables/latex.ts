import { type PresentedColumn, presentTable, type TableOptions } from "./present-table.js";

/**
 * Rows as a LaTeX table for the packages array, booktabs and graphicx, everything escaped, numbers set to
 * the right, long texts broken into lines. With a caption it is a `table` float with a label that is
 * made smaller when it is wider than the text, without one the bare `tabular`.
 *
 * @param options.label for `\ref`; default: none
 */
export function toLatex(
  rows: readonly object[],
  options: TableOptions & { readonly label?: string } = {},
): string {
  const { columns, rows: cells, leftOut } = presentTable(rows, options);
  if (columns.length === 0) return "";
  const line = (texts: readonly string[]) => `${texts.map(escapeLatex).join(" & ")} \\\\`;
  const tabular = [
    `\\begin{tabular}{@{}${layout(columns, cells)}@{}}`,
    "\\toprule",
    line(columns.map((column) => column.heading)),
    "\\midrule",
    ...cells.map(line),
    "\\bottomrule",
    ...(leftOut ? [`\\multicolumn{${columns.length}}{@{}l@{}}{\\emph{${leftOut}.}} \\\\`] : []),
    "\\end{tabular}",
  ];
  const { caption, label } = options;
  if (caption === undefined) return `${tabular.join("\n")}\n`;
  const labelled = label === undefined ? "" : `\\label{${label}}`;
  return [
    "\\begin{table}[htbp]",
    "\\centering",
    `\\caption{${escapeLatex(caption)}}${labelled}`,
    "\\resizebox{\\ifdim\\width>\\linewidth\\linewidth\\else\\width\\fi}{!}{%",
    ...tabular,
    "}",
    "\\end{table}",
    "",
  ].join("\n");
}

/**
 * Columns of numbers to the right and of texts to the left; texts of more than 48 characters as
 * paragraphs that share what the others leave of a line of about 90.
 */
function layout(
  columns: readonly PresentedColumn[],
  cells: readonly (readonly string[])[],
): string {
  const widths = columns.map(({ heading }, at) =>
    Math.max(heading.length, ...cells.map((row) => row[at]?.length ?? 0)),
  );
  const long = widths.filter((width) => width > 48).length;
  const others = widths.reduce((sum, width) => (width > 48 ? sum : sum + width + 3), 0);
  const share = Math.max(0.2, (1 - others / 90) / Math.max(1, long)).toFixed(2);
  return columns
    .map(({ numeric }, at) => {
      if ((widths[at] ?? 0) > 48) return `>{\\raggedright\\arraybackslash}p{${share}\\linewidth}`;
      return numeric ? "r" : "l";
    })
    .join("");
}

const SPECIAL = new Map([
  ["\\", "\\textbackslash{}"],
  ["~", "\\textasciitilde{}"],
  ["^", "\\textasciicircum{}"],
  ['"', "\\textquotedbl{}"],
  ["`", "\\textasciigrave{}"],
  ["<", "\\textless{}"],
  [">", "\\textgreater{}"],
  ["|", "\\textbar{}"],
  // After `\\` a bracket or a star would be read as an argument.
  ["[", "{[}"],
  ["]", "{]}"],
  ["*", "{*}"],
  ["−", "$-$"],
  ["∞", "$\\infty$"],
  ["≥", "$\\geq$"],
  ["≤", "$\\leq$"],
  ["→", "$\\rightarrow$"],
]);

/** Text that LaTeX sets as it reads; line breaks become spaces. */
export function escapeLatex(text: string): string {
  return text
    .replace(/[\\~^"`<>|[\]*−∞≥≤→]|[{}$&#_%]/g, (char) => SPECIAL.get(char) ?? `\\${char}`)
    .replace(/-(?=-)/g, "-{}")
    .replace(/\s+/g, " ")
    .trim();
}
