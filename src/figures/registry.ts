import { readYaml } from "../source/yaml.js";

/** What figures.yaml says of one figure. */
export interface FigureEntry {
  readonly id: string;
  /** Line of figures.yaml, from 1. */
  readonly line: number;
  /** File name of the notebook that makes it, without `.ipynb`. */
  readonly notebook: string;
  /** Id of the notebook's cell that makes it. */
  readonly cell: string;
  readonly caption: string;
  /** What the picture shows, in words; the chart adds the numbers from its rows. */
  readonly alt: string;
  /** Printed width in millimetres. */
  readonly widthMm: number;
  readonly formats: readonly FigureFormat[];
}

/** What figures.yaml says of one table. */
export interface TableEntry {
  readonly id: string;
  readonly line: number;
  readonly notebook: string;
  readonly cell: string;
  readonly caption: string;
  /** Keys of the columns to print, in order; null for all. The CSV has them all. */
  readonly columns: readonly string[] | null;
  readonly headings: Readonly<Record<string, string>>;
  readonly decimals: Readonly<Record<string, number>>;
}

/** The figures and tables of the paper, in the order of figures.yaml. */
export interface Registry {
  readonly file: string;
  readonly figures: readonly FigureEntry[];
  readonly tables: readonly TableEntry[];
}

/** The formats of a figure. Its spec and its rows are always written beside them. */
export const FORMATS = ["svg", "pdf", "png", "tiff"] as const;

export type FigureFormat = (typeof FORMATS)[number];

/**
 * Reads figures.yaml.
 *
 * @throws one line `file:line: what is wrong` for a bad or repeated id, an unknown key or format, a
 *   figure without alt text, or a width that the file does not name among the journal's
 */
export function readRegistry(file: string): Registry {
  const { value, lineOf } = readYaml(file, (v) => {
    const id = v.pipe(v.string(), v.regex(ID, 'an id such as "reaction-timeline"'));
    const text = v.pipe(v.string(), v.nonEmpty("a text"));
    const common = { id, notebook: text, cell: text, caption: text };
    const figure = {
      ...common,
      alt: v.pipe(v.string(), v.regex(/^\D+[.!?]$/, ALT)),
      width: text,
      formats: v.optional(
        v.pipe(v.array(v.picklist(FORMATS)), v.minLength(1, "at least one format")),
      ),
    };
    const table = {
      ...common,
      columns: v.optional(v.array(text)),
      headings: v.optional(v.record(text, text)),
      decimals: v.optional(v.record(text, v.pipe(v.number(), v.integer(), v.minValue(0)))),
    };
    return v.strictObject({
      widths: v.strictObject({
        source: text,
        mm: v.record(text, v.pipe(v.number(), v.minValue(1))),
      }),
      figures: v.array(v.strictObject(figure)),
      tables: v.array(v.strictObject(table)),
    });
  });
  for (const list of ["figures", "tables"] as const) {
    const seen = new Map<string, number>();
    value[list].forEach(({ id }, at) => {
      const line = lineOf([list, at, "id"]);
      const before = seen.get(id);
      if (before) throw new Error(`${file}:${line}: duplicate id "${id}" (also line ${before})`);
      seen.set(id, line);
    });
  }
  const widths = new Map(Object.entries(value.widths.mm));
  const figures = value.figures.map(({ width, formats = FORMATS, ...figure }, at) => {
    const widthMm = widths.get(width);
    if (widthMm === undefined) {
      const line = lineOf(["figures", at, "width"]);
      const known = [...widths].map(([name, mm]) => `${name} (${mm} mm)`).join(", ");
      throw new Error(`${file}:${line}: no journal has the width "${width}" (expected ${known})`);
    }
    return { ...figure, line: lineOf(["figures", at, "id"]), widthMm, formats };
  });
  const tables = value.tables.map((table, at) => ({
    ...table,
    line: lineOf(["tables", at, "id"]),
    columns: table.columns ?? null,
    headings: table.headings ?? {},
    decimals: table.decimals ?? {},
  }));
  return { file, figures, tables };
}

const ALT = "a sentence without digits: the chart adds its numbers";

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Makes sure that an id can be a file name and nothing more.
 *
 * @throws when it holds anything but small letters, digits and single hyphens: it would leave its folder
 */
export function checkId(id: string, kind: "figure" | "table" | "number"): void {
  if (!ID.test(id)) {
    throw new Error(
      `invalid ${kind} id: "${id}" (expected small letters, digits and hyphens, such as "reaction-timeline")`,
    );
  }
}
