import { accessSync, constants, mkdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { ExecuteResult } from "./cell-conversation.js";
import { cellError } from "./cell-error.js";
import { collectOutputs, type Displays } from "./cell-outputs.js";
import { startKernelClient } from "./client.js";
import type { KernelClient } from "./kernel-client.js";
import {
  type Cell,
  cellTags,
  type JsonObject,
  type Notebook,
  type Output,
  readNotebook,
  writeNotebook,
} from "./notebook.js";
import { injectParameters } from "./parameters.js";

/** How to run notebooks. */
export interface RunOptions {
  /** Folder for the executed copies; without it nothing is written. */
  output?: string;
  /** Folder for the executed copy of a notebook that fails; default: it is not written. */
  failed?: string;
  /** New values for the cell tagged `parameters`, by name, as text. */
  parameters?: ReadonlyMap<string, string>;
  /** Seconds for each cell; default 600. */
  timeout?: number;
  /** The kernel's command; default: the project's own kernel. */
  argv?: readonly string[];
  /** How that kernel is interrupted; default `message`. */
  interruptMode?: "message" | "signal";
  /** The kernel's working directory; default: the notebook's own folder. */
  cwd?: string;
  /** Added to the environment of the kernel. */
  env?: NodeJS.ProcessEnv;
  /** Called before each cell and at the end: `cell` cells of `cells` are done. */
  onProgress?: (notebook: string, cell: number, cells: number) => void;
}

/** What came of a notebook. */
export interface NotebookRun {
  /** The path that was run. */
  notebook: string;
  /** The path of the executed copy; undefined when none was asked for. */
  written: string | undefined;
  executed: Notebook;
}

/**
 * Runs notebooks one after another, each in a fresh kernel. All are read and checked before the
 * first one runs. Stops at the first failure; what was written before stays.
 */
export async function runNotebooks(
  paths: readonly string[],
  options: RunOptions = {},
): Promise<NotebookRun[]> {
  const names = new Map<string, string>();
  for (const path of paths) {
    await prepare(path, options);
    const twin = names.get(basename(path));
    if (twin !== undefined && options.output !== undefined) {
      throw new Error(`${path}: would overwrite the copy of ${twin} (give them other names)`);
    }
    names.set(basename(path), path);
  }
  const runs: NotebookRun[] = [];
  for (const path of paths) runs.push(await runNotebook(path, options));
  return runs;
}

/**
 * Runs a notebook from top to bottom in a clean kernel. Cells tagged `skip-execution` are left
 * alone, those tagged `raises-exception` may fail. The executed copy depends on the notebook alone:
 * cells are counted 1 to n and no times are kept; it replaces an older copy in one step, and only
 * when every cell came out well. Rejects with a {@link CellError} when a cell fails, runs too long
 * or is aborted, and when the kernel dies or loses a message.
 */
export async function runNotebook(path: string, options: RunOptions = {}): Promise<NotebookRun> {
  const notebook = await prepare(path, options);
  const copy = (folder?: string) =>
    folder === undefined ? undefined : join(folder, basename(path));
  const { argv, interruptMode, env, cwd = dirname(resolve(path)) } = options;
  const started = startKernelClient({ argv, interruptMode, env, cwd });
  const kernel = await started.catch((error: Error) => {
    throw new Error(`${path}: ${error.message}`);
  });
  try {
    const { language_info } = await kernel.kernelInfo();
    notebook.metadata = { ...notebook.metadata, language_info };
    await runCells(kernel, notebook, { path, ...options });
  } catch (error) {
    const failed = copy(options.failed);
    if (failed !== undefined) writeNotebook(failed, notebook);
    throw error;
  } finally {
    await kernel.shutdown();
  }
  const written = copy(options.output);
  if (written !== undefined) writeNotebook(written, notebook);
  return { notebook: path, written, executed: notebook };
}

async function prepare(
  path: string,
  { parameters = new Map(), output }: RunOptions,
): Promise<Notebook> {
  const notebook = await readNotebook(path);
  const { kernelspec, language_info } = notebook.metadata as { [key: string]: JsonObject };
  const language = kernelspec?.language ?? language_info?.name;
  const isOurs = kernelspec?.name === "tslab" || language === "typescript";
  if (!isOurs) {
    const found = language === undefined ? "it names no kernel" : `a notebook in ${language}`;
    throw new Error(`${path}: ${found} (expected the TypeScript kernel "tslab")`);
  }
  const prepared = injectParameters(notebook, parameters, { name: path });
  if (output !== undefined) makeWritable(output);
  return prepared;
}

/** A folder that cannot be written to is told before the first cell runs, and not after the last. */
function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === "EEXIST" || code === "ENOTDIR" ? "not a folder" : code;
    throw new Error(`cannot write to ${folder}: ${why} (choose another folder for the copies)`);
  }
}

async function runCells(
  kernel: KernelClient,
  { cells }: Notebook,
  { path, timeout = 600, onProgress }: RunOptions & { path: string },
): Promise<void> {
  const displays: Displays = new Map();
  const code = cells.filter((cell) => cell.cell_type === "code");
  for (const cell of code) {
    if (isSkipped(cell)) continue;
    cell.outputs = [];
    cell.execution_count = null;
  }
  let count = 0;
  for (const [done, cell] of code.entries()) {
    onProgress?.(path, done, code.length);
    if (isSkipped(cell) || cell.source.trim() === "") continue;
    count++;
    const at = { index: cells.indexOf(cell), cell };
    const outputs: Output[] = [];
    cell.outputs = outputs;
    cell.execution_count = count;
    let result: ExecuteResult;
    try {
      const onOutput = collectOutputs(outputs, displays);
      result = await kernel.execute(cell.source, { onOutput, timeout });
    } catch (error) {
      throw cellError(path, at, { reason: (error as Error).message });
    }
    for (const output of outputs) {
      if (output.output_type === "execute_result") output.execution_count = count;
    }
    const failure = failureOf(result, outputs, cell);
    if (failure !== undefined) throw cellError(path, at, failure);
  }
  onProgress?.(path, code.length, code.length);
}

function isSkipped(cell: Cell): boolean {
  return cellTags(cell).includes("skip-execution");
}

function failureOf({ status, reply }: ExecuteResult, outputs: readonly Output[], cell: Cell) {
  if (status === "ok") return undefined;
  if (status === "aborted") return { reason: "the kernel aborted the cell without running it" };
  const { ename, evalue, traceback } = reply.content;
  if (cellTags(cell).includes("raises-exception") && ename !== "KernelDied") return undefined;
  if (typeof ename === "string" && ename !== "") {
    const lines = Array.isArray(traceback) ? traceback.map(String) : [];
    return { reason: `${ename}: ${evalue}`, traceback: lines };
  }
  // tslab says what went wrong as text on stderr only.
  const said = outputs.map((output) =>
    output.output_type === "stream" && output.name === "stderr" ? output.text : "",
  );
  const text = said.join("").trim();
  return { reason: text || "the cell failed", traceback: text.split("\n") };
}
