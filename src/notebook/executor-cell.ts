import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import type * as TS from "@tslab/typescript-for-tslab";
import { bundleOf, type Result } from "./executor-bundle.js";
import type { Compiler, Conversion } from "./executor-compiler.js";
import { attempt, each, uninterrupted, wait } from "./executor-interrupt.js";
import { createModules } from "./executor-modules.js";
import type { Expressions, Failure } from "./executor-protocol.js";
import { hook } from "./executor-rewrite.js";
import type { Script } from "./executor-script.js";
import {
  addSource,
  describe,
  describeDiagnostics,
  type Source,
  syntaxErrorIn,
} from "./executor-trace.js";

/** How a cell ended. */
export interface Outcome {
  failure?: Failure;
  result?: Result;
  expressions: Record<string, unknown>;
}

/** Runs cells one after another; what they declare stays for the next. */
export interface Cells {
  run(cell: { code: string; count: number; expressions: Expressions }): Promise<Outcome>;
  /** The declarations of everything that earlier cells left, as TypeScript. */
  declarations(): string;
}

const passage = Symbol.for("stenogram.cell");

/** An executor for the cells that the compiler converts. `globals` are names that cells start with. */
export function createCells(
  compiler: Compiler,
  globals: { declarations: string; values: Record<string, unknown> },
): Cells {
  const folder = process.cwd();
  const locals: Record<string, unknown> = { ...globals.values };
  const exports = exportsOf(locals);
  const modules = createModules(compiler, hookOf);
  let declarations = globals.declarations;
  let runs = 0;

  function hookOf(file: string): object {
    const meta = { url: pathToFileURL(file).href, filename: file, dirname: folder };
    type Iterable = Parameters<typeof each>[0];
    return {
      wait: (value: unknown, line: number, column: number) => wait(value, { file, line, column }),
      each: (values: Iterable, line: number, column: number) =>
        each(values, { file, line, column }),
      meta,
      load: (specifier: string) => modules.load(specifier, file),
    };
  }

  async function run(cell: Parameters<Cells["run"]>[0]): Promise<Outcome> {
    try {
      const result = await show(await runCode(cell.code, `cell [${cell.count}]`));
      return { result, expressions: await evaluate(cell.expressions) };
    } catch (error) {
      const failure = error instanceof CompileError ? error.failure : describe(error);
      return { failure, expressions: {} };
    }
  }

  async function runCode(code: string, label: string): Promise<unknown> {
    const nowhere = () => undefined;
    const source: Source = { label, text: code, place: nowhere, placeOfAwait: nowhere };
    const metadata = compiler.metadata(code);
    if (metadata.module !== undefined) {
      const { module } = metadata;
      const found = uninterrupted(() => compiler.converter.addModule(module, code, metadata));
      if (found.length > 0) throw new CompileError(describeDiagnostics(found, source));
      return undefined;
    }
    // As in tslab: a cell for browsers is checked and not run.
    if (metadata.mode === "browser") return undefined;
    const converted = uninterrupted(() =>
      compiler.converter.convert(declarations, withoutExports(compiler.ts, code)),
    );
    if (converted.diagnostics.length > 0) {
      throw new CompileError(describeDiagnostics(converted.diagnostics, source));
    }
    modules.define(converted.sideOutputs ?? []);
    if (converted.output === undefined) {
      declarations = converted.declOutput ?? "";
      return undefined;
    }
    const script = compiler.script(converted.output);
    // A name that no file has, and that sorts the cell into the notebook's folder.
    const file = join(folder, `cell-${++runs}.ts`);
    addSource(file, { ...source, place: script.place, placeOfAwait: script.placeOfAwait });
    if (script.imports.length > 0) await wait(modules.preload(script.imports, file));
    const before = { ...locals };
    try {
      await start(script, file);
    } catch (error) {
      declarations = keep(converted, before);
      throw error;
    }
    declarations = converted.declOutput ?? "";
    const last = converted.lastExpressionVar;
    if (last === undefined) return undefined;
    const value = locals[last];
    delete locals[last];
    return value;
  }

  function start(script: Script, file: string): Promise<unknown> {
    const keyword = script.isAsync ? "async function" : "function";
    const wrapped = compiled(
      `(${keyword} (exports, require, ${hook}) {\n${script.code}\n})(...globalThis[Symbol.for("stenogram.cell")])`,
      file,
    );
    const require = Object.assign((specifier: string) => modules.require(specifier, file), {
      resolve: (specifier: string) => createRequire(file).resolve(specifier),
    });
    Object.defineProperty(globalThis, passage, {
      value: [exports, require, hookOf(file)],
      configurable: true,
    });
    return attempt(() => wrapped.runInThisContext({ displayErrors: false }));
  }

  /** The declarations after a failed cell: what it had assigned by then stays, the rest does not. */
  function keep({ declOutput = "" }: Conversion, before: Record<string, unknown>): string {
    const { ts } = compiler;
    const file = ts.createSourceFile("kept.d.ts", declOutput, ts.ScriptTarget.ES2022, true);
    const isLost = (name: TS.Node | undefined) =>
      name !== undefined && ts.isIdentifier(name) && locals[name.text] === undefined;
    const kept: string[] = [];
    for (const statement of file.statements) {
      if (ts.isVariableStatement(statement)) {
        for (const variable of statement.declarationList.declarations) {
          const name = variable.name.getText();
          if (!isLost(variable.name)) kept.push(`declare let ${variable.getText()};`);
          else if (before[name] !== undefined) {
            locals[name] = before[name];
            kept.push(`declare let ${name}: any;`);
          }
        }
      } else if (!ts.isClassDeclaration(statement) || !isLost(statement.name)) {
        kept.push(statement.getText());
      }
    }
    return `${kept.join("\n")}\n`;
  }

  async function evaluate(expressions: Expressions): Promise<Record<string, unknown>> {
    const results: Record<string, unknown> = {};
    for (const [name, code] of Object.entries(expressions)) {
      try {
        const result = await show(await runCode(`(${code})`, name));
        results[name] = { status: "ok", data: {}, metadata: {}, ...result };
      } catch (error) {
        const failure = error instanceof CompileError ? error.failure : describe(error);
        results[name] = { status: "error", ...failure };
      }
    }
    return results;
  }

  return { run, declarations: () => declarations };
}

function show(value: unknown): Promise<Result | undefined> {
  return attempt(() => bundleOf(value));
}

function compiled(code: string, file: string): vm.Script {
  try {
    return new vm.Script(code, { filename: file, lineOffset: -1 });
  } catch (error) {
    throw syntaxErrorIn(file, error as Error);
  }
}

class CompileError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.evalue);
  }
}

/** A cell shares all it declares, so `export` in code from a file is blanked out, column for column. */
function withoutExports(ts: typeof TS, code: string): string {
  if (!/^\s*export\b/m.test(code)) return code;
  let result = code;
  const { statements } = ts.createSourceFile("cell.ts", code, ts.ScriptTarget.ES2022, true);
  for (const statement of statements) {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) continue;
    for (const modifier of modifiers) {
      if (modifier.kind !== ts.SyntaxKind.ExportKeyword) continue;
      const [start, end] = [modifier.getStart(), modifier.end];
      result = result.slice(0, start) + " ".repeat(end - start) + result.slice(end);
    }
  }
  return result;
}

/** The `exports` of all cells: one object, whose imported names can be assigned anew. */
function exportsOf(locals: Record<string, unknown>): object {
  return new Proxy(locals, {
    defineProperty(_target, name, { get, value }) {
      if (name !== "__esModule") locals[name as string] = get === undefined ? value : get();
      return true;
    },
  });
}
