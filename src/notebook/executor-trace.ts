import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { inspect, types } from "node:util";
import type { Diagnostic } from "./executor-compiler.js";
import type { Failure } from "./executor-protocol.js";
import type { Place, Script } from "./executor-script.js";

/** A text that can appear in a traceback: a cell, or a local file that one imports. */
export interface Source {
  /** How a traceback calls it: `cell [3]`, `../lib/words.ts`. */
  label: string;
  text: string;
  place: Script["place"];
  placeOfAwait: Script["placeOfAwait"];
}

/** Where a file awaits; both numbers count from 1, in the code that the rewriter read. */
export interface Await {
  file: string;
  line: number;
  column: number;
}

/** Thrown into the awaits of an interrupted cell. */
export const interrupted = Object.assign(new Error("the cell was interrupted"), {
  name: "Interrupted",
  stack: "Interrupted: the cell was interrupted",
});

const sources = new Map<string, Source>();
const origins = new WeakMap<object, { source: Source; place: Place }>();
const awaits = new WeakMap<object, { source: Source; place: Place }[]>();
const frameLimit = 50;
// Frames of this package and of Node itself say nothing about the cell.
const ownFolder = dirname(dirname(fileURLToPath(import.meta.url)));
const hidden = /^node:|[\\/]node_modules[\\/](?:tslab|@tslab)[\\/]/;

/** Makes the frames of the script `file` appear under the label and the lines of its source. */
export function addSource(file: string, source: Source): void {
  sources.set(file, source);
}

/** Remembers an `await` that an error came out of; the stack of the error ends before it. */
export function addAwait(thrown: unknown, { file, line, column }: Await): void {
  const source = sources.get(file);
  const place = source?.placeOfAwait(line, column);
  if (!isError(thrown) || thrown === interrupted || source === undefined || place === undefined)
    return;
  const trail = awaits.get(thrown) ?? [];
  awaits.set(thrown, trail);
  if (trail.length < frameLimit) trail.push({ source, place });
}

/**
 * What kept the script `file` from starting (an invalid regular expression, which TypeScript lets
 * pass), at its place in the source; Node puts the script's own line before the stack.
 */
export function syntaxErrorIn(file: string, { message, stack = "" }: Error): SyntaxError {
  const error = new SyntaxError(message);
  const source = sources.get(file);
  const [, line, indent = ""] = /^.*:(\d+)\n.*\n( *)\^/.exec(stack) ?? [];
  const place = source?.place(Number(line), indent.length + 1);
  if (source !== undefined && place !== undefined) {
    error.stack = `${headline(error)}\n    at ${located(source, place)}`;
    origins.set(error, { source, place });
  }
  return error;
}

/** Makes `error.stack` speak of cells and source lines, everywhere in the process. */
export function installStackTraces(): void {
  Error.stackTraceLimit = frameLimit;
  Error.prepareStackTrace = (error: Error, frames) => {
    const lines = [headline(error)];
    for (const frame of frames) {
      const file = frame.getFileName() ?? "";
      const path = file.startsWith("file:") ? fileURLToPath(file) : file;
      const source = sources.get(file);
      if (source === undefined) {
        if (path !== "" && !hidden.test(path) && !path.startsWith(ownFolder)) {
          lines.push(`    at ${frame}`);
        }
        continue;
      }
      const line = frame.getLineNumber() ?? 0;
      const column = frame.getColumnNumber() ?? 0;
      const place = source.place(line, column);
      // No place: the call that the executor wraps around the source.
      if (place === undefined) continue;
      const where = located(source, place);
      // Functions of earlier cells are called as members of what all cells share, a proxy.
      const shown = String(frame).replace(/^((?:async |new )?)Proxy\./, "$1");
      lines.push(`    at ${shown.replace(`${file}:${line}:${column}`, where)}`);
      if (!origins.has(error)) origins.set(error, { source, place });
    }
    return lines.join("\n");
  };
}

/** What was thrown, as Jupyter's `error` message has it: message, frames, the source line, a caret. */
export function describe(thrown: unknown): Failure {
  if (!isError(thrown)) {
    const evalue = inspect(thrown);
    return { ename: "Thrown value", evalue, traceback: [`Thrown value: ${evalue}`] };
  }
  const { name, message } = thrown;
  return {
    ename: String(name || "Error"),
    evalue: String(message),
    traceback: traceback(thrown, new Set()),
  };
}

/** The stack, the awaits that it passed, the line that it comes from, and the errors behind it. */
function traceback(error: Error, told: Set<unknown>): string[] {
  told.add(error);
  const stack = typeof error.stack === "string" ? error.stack : headline(error);
  const trail = awaits.get(error) ?? [];
  const passed = trail.map(({ source, place }) => `    at async ${located(source, place)}`);
  const lines = [...stack.split("\n"), ...new Set(passed)];
  const origin = origins.get(error) ?? trail[0];
  if (origin !== undefined) lines.push("", ...excerpt(origin.source, origin.place));
  const { cause, errors } = error as Error & { errors?: unknown };
  const behind = [
    ...(Array.isArray(errors) ? errors.map((each) => ["Error inside", each]) : []),
    ["Caused by", cause],
  ];
  for (const [relation, inner] of behind) {
    if (inner === undefined || told.has(inner) || told.size > frameLimit) continue;
    const [first, ...rest] = isError(inner) ? traceback(inner, told) : [inspect(inner)];
    lines.push("", `${relation}: ${first}`, ...rest);
  }
  return lines;
}

/** What the compiler found, with its codes and a caret under each place. */
export function describeDiagnostics(diagnostics: Diagnostic[], source: Source): Failure {
  const traceback: string[] = [];
  let last = "";
  for (const { start, end, messageText, code, fileName } of diagnostics) {
    const place = { line: start.line + 1, column: start.character + 1 };
    const at =
      fileName === undefined ? located(source, place) : `${fileName}:${place.line}:${place.column}`;
    if (at === last) {
      // The compiler explains one finding in several steps, all at the same place.
      traceback.push(`  ${messageText}`);
      continue;
    }
    if (last !== "") traceback.push("");
    last = at;
    traceback.push(`${at} - error TS${code}: ${messageText}`);
    const length = end.line === start.line ? end.character - start.character : 1;
    if (fileName === undefined) traceback.push(...excerpt(source, place, length));
  }
  const [first] = diagnostics;
  return {
    ename: "CompileError",
    evalue: `TS${first?.code}: ${first?.messageText}`,
    traceback,
  };
}

function excerpt({ text }: Source, { line, column }: Place, length = 1): string[] {
  const shown = text.split(/\r?\n/)[line - 1];
  if (shown === undefined) return [];
  const number = `${line} | `;
  const indent = shown.slice(0, column - 1).replace(/[^\t]/g, " ");
  return [
    `${number}${shown}`,
    `${" ".repeat(number.length)}${indent}${"^".repeat(Math.max(length, 1))}`,
  ];
}

function isError(value: unknown): value is Error {
  // An error of another realm is an instance of that realm's Error.
  return value instanceof Error || types.isNativeError(value);
}

function located({ label }: Source, { line, column }: Place): string {
  return `${label}:${line}:${column}`;
}

/** `Error.captureStackTrace` also gives stacks to objects that are no errors. */
function headline(error: Error): string {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return "Error";
  }
}
