import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import type { Diagnostic } from "./executor-compiler.js";
import type { Failure } from "./executor-protocol.js";
import type { Place, Script } from "./executor-script.js";

/** A text that can appear in a traceback: a cell, or a local file that one imports. */
export interface Source {
  /** How a traceback calls it: `cell [3]`, `../lib/words.ts`. */
  label: string;
  text: string;
  place: Script["place"];
}

/** Thrown into the awaits of an interrupted cell. */
export const interrupted = Object.assign(new Error("the cell was interrupted"), {
  name: "Interrupted",
  stack: "Interrupted: the cell was interrupted",
});

const sources = new Map<string, Source>();
const origins = new WeakMap<object, { source: Source; place: Place }>();
// Frames of this package and of Node itself say nothing about the cell.
const ownFolder = dirname(dirname(fileURLToPath(import.meta.url)));
const hidden = /^node:|[\\/]node_modules[\\/](?:tslab|@tslab)[\\/]/;

/** Makes the frames of the script `file` appear under the label and the lines of its source. */
export function addSource(file: string, source: Source): void {
  sources.set(file, source);
}

/** Makes `error.stack` speak of cells and source lines, everywhere in the process. */
export function installStackTraces(): void {
  Error.stackTraceLimit = 50;
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
      const where = `${source.label}:${place.line}:${place.column}`;
      lines.push(`    at ${String(frame).replace(`${file}:${line}:${column}`, where)}`);
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
  const stack = typeof thrown.stack === "string" ? thrown.stack : headline(thrown);
  const lines = stack.split("\n");
  const origin = origins.get(thrown);
  if (origin !== undefined) lines.push("", ...excerpt(origin.source, origin.place));
  for (let cause = thrown.cause; isError(cause); cause = cause.cause) {
    lines.push("", ...`Caused by ${cause.stack}`.split("\n"));
  }
  return { ename: thrown.name || "Error", evalue: thrown.message, traceback: lines };
}

/** What the compiler found, with its codes and a caret under each place. */
export function describeDiagnostics(diagnostics: Diagnostic[], source: Source): Failure {
  const traceback: string[] = [];
  let last = "";
  for (const { start, end, messageText, code, fileName } of diagnostics) {
    const place = { line: start.line + 1, column: start.character + 1 };
    const at = `${fileName ?? source.label}:${place.line}:${place.column}`;
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
  return value instanceof Error;
}

function headline(error: Error): string {
  try {
    return String(error);
  } catch {
    return "Error";
  }
}
