import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { paperLatex } from "./paper-latex.js";
import { paperMarkdown } from "./paper-markdown.js";
import { projectFacts } from "./project-facts.js";
import { readRegistry } from "./registry.js";
import { writeWhole } from "./write-whole.js";

/** What a manuscript is made of. */
export interface Paper {
  readonly title: string;
  readonly figures: readonly PaperFigure[];
  readonly tables: readonly PaperTable[];
  readonly numbers: readonly PaperNumber[];
}

/** A figure that stands in the outputs. */
export interface PaperFigure {
  readonly id: string;
  readonly caption: string;
  readonly alt: string;
  readonly widthMm: number;
}

/** A table that stands in the outputs. */
export interface PaperTable {
  readonly id: string;
  readonly caption: string;
  /** As Markdown, caption included. */
  readonly markdown: string;
}

/** A number for the text. */
export interface PaperNumber {
  readonly id: string;
  /** As printed. */
  readonly text: string;
}

/**
 * Writes two minimal manuscripts, `paper/paper.tex` and `paper/paper.qmd` (Quarto), that include every
 * figure and table of figures.yaml and every number, to be copied and written in. Returns their paths.
 *
 * @param root folder of the project
 * @param options.outputs default: `outputs/` in it
 * @throws naming the figure or table of figures.yaml that no notebook wrote
 */
export function writePaper(
  root: string,
  { outputs = join(root, "outputs") }: { outputs?: string } = {},
): readonly string[] {
  const { figures, tables } = readRegistry(join(root, "figures.yaml"));
  const read = (folder: string, id: string, ending: string, notebook: string) => {
    const file = join(outputs, folder, `${id}.${ending}`);
    if (existsSync(file)) return readFileSync(file, "utf8");
    throw new Error(
      `${file}: not found (figures.yaml says that the notebook ${notebook} writes it)`,
    );
  };
  const paper: Paper = {
    title: projectFacts(root).title,
    figures: figures.map(({ id, notebook, caption, widthMm }) => {
      const { description } = JSON.parse(read("figures", id, "vl.json", notebook));
      return { id, caption, widthMm, alt: String(description) };
    }),
    tables: tables.map(({ id, notebook, caption }) => {
      return { id, caption, markdown: read("tables", id, "md", notebook) };
    }),
    numbers: numbersIn(join(outputs, "paper", "numbers.json")),
  };
  const files = [
    [join(outputs, "paper", "paper.tex"), paperLatex(paper)],
    [join(outputs, "paper", "paper.qmd"), paperMarkdown(paper)],
  ] as const;
  for (const [file, text] of files) writeWhole(file, text);
  return files.map(([file]) => file);
}

function numbersIn(file: string): readonly PaperNumber[] {
  if (!existsSync(file)) return [];
  const numbers: Record<string, { text: string }> = JSON.parse(readFileSync(file, "utf8"));
  return Object.entries(numbers).map(([id, { text }]) => ({ id, text }));
}
