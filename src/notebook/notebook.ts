import { readFile } from "node:fs/promises";
import { writeWhole } from "../figures/write-whole.js";

/** Any JSON object. */
export type JsonObject = { [key: string]: unknown };

/** The outputs of a code cell, as nbformat 4 has them; text is joined, not split into lines. */
export type Output =
  | { output_type: "stream"; name: string; text: string }
  | { output_type: "display_data"; data: JsonObject; metadata: JsonObject }
  | {
      output_type: "execute_result";
      execution_count: number | null;
      data: JsonObject;
      metadata: JsonObject;
    }
  | { output_type: "error"; ename: string; evalue: string; traceback: string[] };

/** A cell of a notebook; `source` is joined, not split into lines. */
export interface Cell {
  id: string;
  cell_type: "code" | "markdown" | "raw";
  source: string;
  metadata: JsonObject;
  /** Of a code cell only. */
  outputs?: Output[];
  /** Of a code cell only. */
  execution_count?: number | null;
  attachments?: JsonObject;
}

/** A notebook in memory, always of format 4.5. */
export interface Notebook {
  cells: Cell[];
  metadata: JsonObject;
}

/**
 * Reads a notebook of format 4 (4.0 to 4.5). Cells without an id get `cell-1`, `cell-2` and so on
 * by their place. Throws a one-line `Error` that begins with the path when the file is missing,
 * is not JSON, or is no notebook, and names the cell that is wrong.
 */
export async function readNotebook(path: string): Promise<Notebook> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const known = { ENOENT: "no such notebook", EISDIR: "a folder (expected a notebook)" };
    throw new Error(`${path}: ${known[code as keyof typeof known] ?? message}`);
  }
  return parseNotebook(text, path);
}

/** The same from text; `name` begins the error messages. */
export function parseNotebook(text: string, name: string): Notebook {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    // The reason quotes the text, line ends and all.
    const reason = (error as Error).message.replace(/\s+/g, " ");
    throw new Error(`${name}: not a notebook: not JSON (${reason})`);
  }
  if (isObject(value) && "nbformat" in value && value.nbformat !== 4) {
    const found = JSON.stringify(value.nbformat);
    throw new Error(`${name}: notebook format ${found} (expected 4: save it again in JupyterLab)`);
  }
  if (!isObject(value) || !Array.isArray(value.cells)) {
    throw new Error(`${name}: not a notebook: no list of cells`);
  }
  if (!("nbformat" in value)) throw new Error(`${name}: not a notebook: no nbformat`);
  const cells = value.cells.map((cell, index) => parseCell(cell, index, name));
  const seen = new Map<string, number>();
  for (const [index, { id }] of cells.entries()) {
    const first = seen.get(id);
    if (first !== undefined) {
      const where = `cells ${first + 1} and ${index + 1}`;
      throw new Error(`${name}: ${where} have the same id "${id}" (change one of them)`);
    }
    seen.set(id, index);
  }
  return { cells, metadata: isObject(value.metadata) ? value.metadata : {} };
}

/**
 * The one text of a notebook: keys sorted, one space of indentation, text as lists of lines, a
 * newline at the end, as Jupyter itself writes it. Equal notebooks give equal text.
 */
export function formatNotebook({ cells, metadata }: Notebook): string {
  const json = { cells: cells.map(formatCell), metadata, nbformat: 4, nbformat_minor: 5 };
  return `${JSON.stringify(sorted(json), undefined, 1)}\n`;
}

/** Writes a notebook in one step: at any moment the file is the old one or the new one. */
export function writeNotebook(path: string, notebook: Notebook): void {
  writeWhole(path, formatNotebook(notebook));
}

/** The tags of a cell. */
export function cellTags({ metadata }: Cell): readonly string[] {
  return Array.isArray(metadata.tags) ? metadata.tags.map(String) : [];
}

function parseCell(cell: unknown, index: number, name: string): Cell {
  const fail = (what: string) => new Error(`${name}: cell ${index + 1}: ${what}`);
  if (!isObject(cell)) throw fail("not an object");
  const { cell_type, id = `cell-${index + 1}` } = cell;
  if (cell_type !== "code" && cell_type !== "markdown" && cell_type !== "raw") {
    throw fail(`unknown cell_type ${JSON.stringify(cell_type)} (expected code, markdown or raw)`);
  }
  if (typeof id !== "string" || !/^[\w-]{1,64}$/.test(id)) {
    throw fail(`invalid id ${JSON.stringify(id)} (expected 1 to 64 letters, digits, _ or -)`);
  }
  const source = joined(cell.source);
  if (source === undefined) throw fail("no source");
  const parsed: Cell = {
    id,
    cell_type,
    source,
    metadata: isObject(cell.metadata) ? cell.metadata : {},
  };
  if (isObject(cell.attachments)) parsed.attachments = cell.attachments;
  if (cell_type === "code") {
    const outputs = Array.isArray(cell.outputs) ? cell.outputs : [];
    parsed.outputs = outputs.map((output) => {
      if (!isObject(output) || !outputTypes.has(String(output.output_type))) {
        throw fail("unknown kind of output (clear the outputs and save it again)");
      }
      return parseOutput(output);
    });
    const count = cell.execution_count;
    parsed.execution_count = typeof count === "number" ? count : null;
  }
  return parsed;
}

const outputTypes = new Set(["stream", "display_data", "execute_result", "error"]);

function parseOutput(output: JsonObject): Output {
  const parsed = { ...output };
  if ("text" in output) parsed.text = joined(output.text) ?? "";
  if (isObject(output.data)) {
    const entries = Object.entries(output.data);
    const whole = ([type, value]: [string, unknown]) => [type, joined(value) ?? value];
    parsed.data = Object.fromEntries(
      entries.map(([type, value]) => (isJson(type) ? [type, value] : whole([type, value]))),
    );
  }
  return parsed as unknown as Output;
}

function formatCell(cell: Cell): JsonObject {
  const json: JsonObject = { ...cell, source: lines(cell.source) };
  if (cell.cell_type === "code") {
    json.execution_count = cell.execution_count ?? null;
    json.outputs = (cell.outputs ?? []).map(formatOutput);
  }
  return json;
}

function formatOutput(output: Output): JsonObject {
  if (output.output_type === "stream") return { ...output, text: lines(output.text) };
  if (output.output_type === "error") return output;
  const entries = Object.entries(output.data);
  // Pictures in base64 are one line, which Jupyter leaves as it is.
  const whole = (type: string) => isJson(type) || /^image\/(?!svg)/.test(type);
  const data = entries.map(([type, value]) => [
    type,
    typeof value === "string" && !whole(type) ? lines(value) : value,
  ]);
  return { ...output, data: Object.fromEntries(data) };
}

function lines(text: string): string[] {
  return text === "" ? [] : text.split(/(?<=\n)/);
}

function joined(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  const list = Array.isArray(value) && value.every((line) => typeof line === "string");
  return list ? value.join("") : undefined;
}

function isJson(type: string): boolean {
  return /^application\/(.+\+)?json$/.test(type);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]));
}
