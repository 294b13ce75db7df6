import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Block, readManuscript } from "./manuscript.js";
import { paperLatex } from "./paper-latex.js";
import { paperMarkdown } from "./paper-markdown.js";
import { projectFacts } from "./project-facts.js";
import { readRegistry } from "./registry.js";
import { writeWhole } from "./write-whole.js";

/** What a manuscript is made of. */
export interface Paper {
  readonly title: string;
  /** The text, from paper.md. */
  readonly blocks: readonly Block[];
  readonly figures: readonly PaperFigure[];
  readonly tables: readonly PaperTable[];
  /** Numbers as printed, by id. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Ids of what the text does not name. */
  readonly supplement: {
    readonly figures: readonly string[];
    readonly tables: readonly string[];
    readonly numbers: readonly string[];
  };
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

/**
 * Writes two minimal manuscripts, `paper/paper.tex` and `paper/paper.qmd` (Quarto), that include every
 * figure and table of figures.yaml and every number: those that the text in `paper.md` names where it
 * names them, the others in a supplement. To be copied and written in. Returns their paths.
 *
 * @param root folder of the project
 * @param options.outputs default: `outputs/` in it
 * @throws naming the figure or table of figures.yaml that no notebook wrote, or the line of paper.md that
 *   names what is not there
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
  const paperFigures = figures.map(({ id, notebook, caption, widthMm }) => {
    const { description } = JSON.parse(read("figures", id, "vl.json", notebook));
    return { id, caption, widthMm, alt: String(description) };
  });
  const paperTables = tables.map(({ id, notebook, caption }) => {
    return { id, caption, markdown: read("tables", id, "md", notebook) };
  });
  const numbers = numbersIn(join(outputs, "paper", "numbers.json"));
  const names = {
    figure: figures.map(({ id }) => id),
    table: tables.map(({ id }) => id),
    number: [...numbers.keys()],
  };
  const blocks = readManuscript(join(root, "paper.md"), names);
  const parts = blocks.flatMap((block) => block.parts);
  const unnamed = (kind: keyof typeof names) =>
    names[kind].filter((id) => !parts.some((part) => part.kind === kind && part.text === id));
  const paper: Paper = {
    title: projectFacts(root).title,
    blocks,
    figures: paperFigures,
    tables: paperTables,
    numbers,
    supplement: {
      figures: unnamed("figure"),
      tables: unnamed("table"),
      numbers: unnamed("number"),
    },
  };
  const files = [
    [join(outputs, "paper", "paper.tex"), paperLatex(paper)],
    [join(outputs, "paper", "paper.qmd"), paperMarkdown(paper)],
  ] as const;
  for (const [file, text] of files) writeWhole(file, text);
  return files.map(([file]) => file);
}

function numbersIn(file: string): ReadonlyMap<string, string> {
  if (!existsSync(file)) return new Map();
  const numbers: Record<string, { text: string }> = JSON.parse(readFileSync(file, "utf8"));
  return new Map(Object.entries(numbers).map(([id, { text }]) => [id, text]));
}
