import { SourceMap } from "node:module";
import type * as TS from "@tslab/typescript-for-tslab";
import { type Rewritten, rewriter } from "./executor-rewrite.js";

/** A place in a source text; both numbers count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** JavaScript that is ready to run, with the way back to its source. */
export interface Script extends Rewritten {
  code: string;
  place(line: number, column: number): Place | undefined;
  /** The same for a place that the rewriter wrote into the code. */
  placeOfAwait(line: number, column: number): Place | undefined;
}

/** A script, or the first thing that kept its text from being one. */
export type Transpiled = Script & { problem?: Place & { message: string } };

/**
 * A text as a script: transpiled with the options, `await` and `import()` led through the executor.
 * A text that ends in an inline source map is traced back through that map as well.
 */
export function transpile(ts: typeof TS, text: string, options: TS.TranspileOptions): Transpiled {
  const seen: Rewritten = { imports: [], isAsync: false };
  const [source = "", inlineMap] = text.split(inlineMapComment);
  const maps: string[] = [];
  if (inlineMap !== undefined) {
    maps.push(Buffer.from(inlineMap, "base64").toString("utf8"));
    const simple = simpleScript(source);
    if (simple !== undefined) {
      const place = places(maps, simple.lines, true);
      return { ...seen, ...simple, place, placeOfAwait: place };
    }
  }
  const { outputText, sourceMapText, diagnostics } = ts.transpileModule(source, {
    ...options,
    compilerOptions: { ...options.compilerOptions, sourceMap: true },
    transformers: { before: [rewriter(ts, seen)] },
  });
  const isTslab = inlineMap !== undefined;
  const code = outputText.replace(mapComment, "").trimEnd();
  return {
    ...seen,
    code,
    place: places([sourceMapText ?? "{}", ...maps], code.split("\n").length, isTslab),
    placeOfAwait: places(maps, Number.POSITIVE_INFINITY, isTslab),
    problem: firstProblem(ts, diagnostics),
  };
}

// tslab puts one line before every source of its own, and only those carry an inline map.
const prefixLines = 1;
const inlineMapComment = /\/\/# sourceMappingURL=data:application\/json;base64,(\S+)\s*$/;
const mapComment = /\/\/# sourceMappingURL=\S+\s*$/;

/**
 * The script of a cell that imports, declares and awaits nothing: its last value is all there is to
 * export, so a second run of the compiler, a third of a small cell's time, would change nothing
 * else. Every column stays where it is.
 */
function simpleScript(source: string): { code: string; lines: number } | undefined {
  const code = source
    .replace(/^export \{\s*\};\s*$/gm, "")
    .replace(/^export const (tsLastExpr\d*) = /m, "exports.$1      = ");
  if (/\b(?:import|export|await)\b/.test(code)) return undefined;
  return { code, lines: code.split("\n").length };
}

/** From a place in the output back through each map; the maps are read on the first error only. */
function places(texts: string[], lines: number, isTslab: boolean): Script["place"] {
  let maps: SourceMap[] | undefined;
  return (line, column) => {
    if (line > lines) return undefined;
    maps ??= texts.map((text) => new SourceMap(JSON.parse(text)));
    let place = { line, column };
    for (const map of maps) {
      const entry = map.findEntry(place.line - 1, place.column - 1);
      if (!("originalLine" in entry)) return undefined;
      place = { line: entry.originalLine + 1, column: entry.originalColumn + 1 };
    }
    return isTslab ? { ...place, line: place.line - prefixLines } : place;
  };
}

function firstProblem(ts: typeof TS, diagnostics: readonly TS.Diagnostic[] = []) {
  const first = diagnostics.find(({ start, file }) => start !== undefined && file !== undefined);
  if (first?.file === undefined || first.start === undefined) return undefined;
  const { line, character } = first.file.getLineAndCharacterOfPosition(first.start);
  const message = `TS${first.code}: ${ts.flattenDiagnosticMessageText(first.messageText, " ")}`;
  return { line: line + 1, column: character + 1, message };
}
