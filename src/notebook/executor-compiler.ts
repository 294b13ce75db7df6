import { createRequire } from "node:module";
import { dirname } from "node:path";
import type * as TS from "@tslab/typescript-for-tslab";
import { type Script, type Transpiled, transpile } from "./executor-script.js";
import { adaptTypeScript } from "./executor-typescript.js";

/** The part of tslab's converter that the executor uses. */
export interface Converter {
  convert(declarations: string, code: string): Conversion;
  addModule(name: string, code: string, metadata: object): Diagnostic[];
  complete(declarations: string, code: string, cursor: number): Completions;
  inspect(declarations: string, code: string, cursor: number): TS.QuickInfo | undefined;
}

export interface Conversion {
  output?: string;
  declOutput?: string;
  diagnostics: Diagnostic[];
  lastExpressionVar?: string;
  sideOutputs?: { path: string; data: string }[];
}

export interface Diagnostic {
  start: { line: number; character: number };
  end: { line: number; character: number };
  messageText: string;
  code: number;
  fileName?: string;
}

export interface Completions {
  start: number;
  end: number;
  candidates: string[];
  original?: TS.CompletionInfo;
}

/** tslab's compiler, with what it lacks added in memory. */
export interface Compiler {
  ts: typeof TS;
  converter: Converter;
  /** The public `tslab` module, for cells that import it. */
  tslab: unknown;
  /** Where tslab's `display` functions find the way out. */
  display: { lastWriteDisplayData: unknown };
  metadata(code: string): { module?: string; mode?: string };
  isCompleteCode(code: string): { completed: boolean; indent?: string };
  printQuickInfo(info: TS.QuickInfo): string;
  /** The script of the module that the converter turned into `output` last. */
  script(output: string): Script;
  /** A local file turned into a script, without type checking. */
  transpile(path: string, text: string): Transpiled;
}

const require = createRequire(import.meta.url);

/**
 * Loads tslab's converter for the current directory. tslab itself stays as installed: through
 * `require`'s cache its modules get a TypeScript that is adapted in memory.
 */
export function loadCompiler(): Compiler {
  const tslabPath = dirname(require.resolve("tslab"));
  const tslabRequire = createRequire(`${tslabPath}/converter.js`);
  const id = tslabRequire.resolve("@tslab/typescript-for-tslab");
  const ts = tslabRequire(id) as typeof TS;
  const scripts = new Map<string, Script>();
  const module = require.cache[id];
  if (module === undefined) throw new Error(`TypeScript is not in require's cache: ${id}`);
  module.exports = adaptTypeScript(ts, (script) => {
    if (scripts.size > 100) scripts.clear();
    scripts.set(script.code, script);
  });
  const { createConverter, isCompleteCode } = tslabRequire("./converter.js");
  return {
    ts,
    converter: createConverter({ isJS: false, isBrowser: false }),
    tslab: tslabRequire("./public.js"),
    display: tslabRequire("./jupyter.js"),
    metadata: tslabRequire("./metadata.js").getCodeMetadata,
    printQuickInfo: tslabRequire("./inspect.js").printQuickInfo,
    isCompleteCode,
    script: (output) =>
      scripts.get(output) ?? {
        code: output,
        imports: [],
        isAsync: false,
        place: () => undefined,
        placeOfAwait: () => undefined,
      },
    transpile(path, text) {
      return transpile(ts, text, {
        fileName: path,
        reportDiagnostics: true,
        compilerOptions: {
          module: ts.ModuleKind.CommonJS,
          target: ts.ScriptTarget.ES2022,
          esModuleInterop: true,
          experimentalDecorators: true,
          allowJs: true,
          jsx: ts.JsxEmit.React,
        },
      });
    },
  };
}
