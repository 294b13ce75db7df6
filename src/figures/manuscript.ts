import { existsSync, readFileSync } from "node:fs";

/** A block of a manuscript: a heading or a paragraph, and what it names. */
export interface Block {
  readonly kind: "heading" | "paragraph";
  readonly parts: readonly Part[];
  /** Ids of the figures and tables that no block before names, in order. */
  readonly figures: readonly string[];
  readonly tables: readonly string[];
}

/** A piece of a block: text as it stands, or the id of a number, figure or table. */
export interface Part {
  readonly kind: "text" | "number" | "figure" | "table";
  readonly text: string;
}

/** The ids that a manuscript can name. */
export interface Names {
  readonly number: readonly string[];
  readonly figure: readonly string[];
  readonly table: readonly string[];
}

/**
 * Reads the text of a paper: Markdown with `##` headings and paragraphs of plain text, in which
 * `{stalin-references}` is a number and `@fig-people`, `@tbl-people` are a figure and a table. HTML
 * comments are left out. A file that is not there has no blocks.
 *
 * @throws one line `file:line: …` for a number, figure or table that nothing makes
 */
export function readManuscript(file: string, names: Names): readonly Block[] {
  if (!existsSync(file)) return [];
  // A comment keeps its line breaks, so that the lines of what follows are right.
  const text = readFileSync(file, "utf8").replace(/<!--[\s\S]*?-->/g, (comment) =>
    comment.replace(/[^\n]/g, ""),
  );
  const named = new Set<string>();
  const first = (id: string) => !named.has(id) && Boolean(named.add(id));
  return [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map(({ 0: block, index }) => {
    const [, heading] = /^##\s+(.*)/.exec(block) ?? [];
    const parts = partsOf(heading ?? block.trim().replace(/\s+/g, " "));
    const line = text.slice(0, index).split("\n").length;
    for (const { kind, text: id } of parts) {
      if (kind === "text" || names[kind].includes(id)) continue;
      throw new Error(`${file}:${line}: no ${kind} "${id}" (there are ${names[kind].join(", ")})`);
    }
    const ids = (wanted: Part["kind"]) =>
      parts
        .filter(({ kind, text: id }) => kind === wanted && first(`${kind} ${id}`))
        .map(({ text: id }) => id);
    return {
      kind: heading === undefined ? "paragraph" : "heading",
      parts,
      figures: ids("figure"),
      tables: ids("table"),
    };
  });
}

function partsOf(text: string): readonly Part[] {
  return text
    .split(/(\{[a-z-]+\}|@(?:fig|tbl)-[a-z0-9-]*[a-z0-9])/)
    .filter((piece) => piece !== "")
    .map((piece) => {
      const [, number, prefix, id] = /^(?:\{(.*)\}|@(fig|tbl)-(.*))$/.exec(piece) ?? [];
      if (number !== undefined) return { kind: "number", text: number };
      if (id === undefined) return { kind: "text", text: piece };
      return { kind: prefix === "fig" ? "figure" : "table", text: id };
    });
}
