import { readFileSync, statSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { dirname, extname, join, relative, resolve as resolvePath } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import vm from "node:vm";
import type { Compiler } from "./executor-compiler.js";
import { attempt, wait } from "./executor-interrupt.js";
import { hook } from "./executor-rewrite.js";
import type { Transpiled } from "./executor-script.js";
import { addSource } from "./executor-trace.js";

/** The modules that cells import, each loaded the way its kind needs. */
export interface Modules {
  /** Loads what a script imports; its `require` then finds it at once. */
  preload(specifiers: string[], from: string): Promise<void>;
  /** `require` for the script `from`. */
  require(specifier: string, from: string): unknown;
  /** `import()` for the script `from`. */
  load(specifier: string, from: string): Promise<unknown>;
  /** Makes modules written in a cell (`@module`) importable. */
  define(modules: readonly { path: string; data: string }[]): void;
}

/** What rewritten code calls; the executor makes it. */
export type HookOf = (file: string) => object;

interface Local {
  exports: Record<string, unknown>;
  stamp: string;
  imports: string[];
}

type Kind = "tslab" | "local" | "require" | "import";
const scriptFiles = /\.[cm]?[jt]sx?$/;
const typeScriptFiles = /\.[cm]?tsx?$/;

/**
 * Static imports of a cell are loaded before it runs, as ECMAScript has it: ESM packages (also those
 * with a top-level await) by native `import()`, CommonJS ones by `require`, local TypeScript by
 * transpiling it here, again whenever the file has changed.
 */
export function createModules(compiler: Compiler, hookOf: HookOf): Modules {
  const locals = new Map<string, Local>();
  const defined = new Map<string, string>();
  const ready = new Map<string, unknown>();

  async function preload(specifiers: string[], from: string): Promise<void> {
    for (const specifier of specifiers) await get(specifier, from, new Set());
  }

  async function get(specifier: string, from: string, loading: Set<string>): Promise<unknown> {
    const { kind, target } = resolve(specifier, from);
    let value: unknown;
    if (kind === "tslab") value = compiler.tslab;
    else if (kind === "local") value = await loadLocal(target, loading);
    else if (kind === "require") value = createRequire(from)(target);
    else value = commonJs(await wait(import(target)));
    ready.set(`${from}\n${specifier}`, value);
    return value;
  }

  async function loadLocal(file: string, loading: Set<string>): Promise<unknown> {
    const known = locals.get(file);
    if (loading.has(file) && known !== undefined) return known.exports;
    loading.add(file);
    if (known !== undefined && (await isFresh(known, file, loading))) return known.exports;
    const text = defined.get(file) ?? readFileSync(file, "utf8");
    const script: Transpiled = defined.has(file)
      ? compiler.script(text)
      : compiler.transpile(file, text);
    const label = relative(process.cwd(), file);
    if (script.problem !== undefined) {
      const { line, column, message } = script.problem;
      throw new SyntaxError(`${label}:${line}:${column}: ${message}`);
    }
    const local: Local = { exports: {}, stamp: stamp(file), imports: script.imports };
    locals.set(file, local);
    try {
      for (const specifier of script.imports) await get(specifier, file, loading);
      addSource(file, { ...script, label, text });
      const module = { exports: local.exports };
      const run = vm.runInThisContext(
        `(${script.isAsync ? "async " : ""}function (exports, require, module, __filename, __dirname, ${hook}) {\n${script.code}\n})`,
        { filename: file, lineOffset: -1, displayErrors: false },
      );
      const require = (specifier: string) => requireFrom(specifier, file);
      await attempt(() => run(module.exports, require, module, file, dirname(file), hookOf(file)));
      local.exports = module.exports;
      return local.exports;
    } catch (error) {
      locals.delete(file);
      throw error;
    }
  }

  async function isFresh(local: Local, file: string, loading: Set<string>): Promise<boolean> {
    if (local.stamp !== stamp(file)) return false;
    for (const specifier of local.imports) {
      const { kind, target } = resolve(specifier, file);
      if (kind !== "local" || loading.has(target)) continue;
      const before = locals.get(target)?.exports;
      if ((await loadLocal(target, loading)) !== before) return false;
    }
    return true;
  }

  function stamp(file: string): string {
    const text = defined.get(file);
    if (text !== undefined) return text;
    const { mtimeMs, size } = statSync(file);
    return `${mtimeMs} ${size}`;
  }

  function requireFrom(specifier: string, from: string): unknown {
    const key = `${from}\n${specifier}`;
    if (ready.has(key)) return ready.get(key);
    if (specifier === "tslab") return compiler.tslab;
    return createRequire(from)(specifier);
  }

  function resolve(specifier: string, from: string): { kind: Kind; target: string } {
    if (specifier === "tslab") return { kind: "tslab", target: specifier };
    if (isBuiltin(specifier)) return { kind: "require", target: specifier };
    if (/^\.{0,2}\//.test(specifier)) {
      const file = localFile(resolvePath(dirname(from), specifier));
      if (file !== undefined) return { kind: kindOf(file), target: address(file) };
    }
    const file = packageFile(specifier, from);
    const kind = kindOf(file);
    // A linked package in CommonJS lies outside node_modules, and is a package all the same.
    const isLinked = kind === "local" && !typeScriptFiles.test(file);
    return { kind: isLinked ? "require" : kind, target: address(file) };
  }

  function localFile(path: string): string | undefined {
    const stem = path.replace(/\.([cm]?)js(x?)$/, "");
    const endings = ["", ".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".json"];
    const candidates = endings.map((ending) => path + ending);
    if (stem !== path) candidates.push(...[".ts", ".tsx", ".mts", ".cts"].map((e) => stem + e));
    candidates.push(...["index.ts", "index.js"].map((name) => join(path, name)));
    return candidates.find((file) => defined.has(file) || isFile(file));
  }

  function kindOf(file: string): Kind {
    if (defined.has(file) || typeScriptFiles.test(file)) return "local";
    const extension = extname(file);
    if (extension === ".mjs") return "import";
    if (extension === ".cjs" || !scriptFiles.test(file)) return "require";
    if (isEsmFolder(dirname(file))) return "import";
    return file.includes("/node_modules/") ? "require" : "local";
  }

  function address(file: string): string {
    return kindOf(file) === "import" ? pathToFileURL(file).href : file;
  }

  return {
    preload,
    require: requireFrom,
    async load(specifier, from) {
      return starred(await get(String(specifier), from, new Set()));
    },
    define(modules) {
      for (const { path, data } of modules) {
        defined.set(path.replace(/\.jsx?$/, ".ts"), data);
      }
    },
  };
}

/** Resolves as `import` does, and where that fails as `require` does (deep paths without `.js`). */
function packageFile(specifier: string, from: string): string {
  const url = pathToFileURL(from).href;
  try {
    return fileURLToPath(
      (import.meta.resolve as (s: string, parent: string) => string)(specifier, url),
    );
  } catch (error) {
    try {
      return createRequire(from).resolve(specifier);
    } catch {
      const message = (error as Error).message.replace(/ imported from .*/s, "");
      throw Object.assign(new Error(message), { code: (error as NodeJS.ErrnoException).code });
    }
  }
}

const esmFolders = new Map<string, boolean>();

/** Whether the nearest package.json makes `.js` files ES modules. */
function isEsmFolder(folder: string): boolean {
  const known = esmFolders.get(folder);
  if (known !== undefined) return known;
  const manifest = join(folder, "package.json");
  const parent = dirname(folder);
  const isEsm = isFile(manifest)
    ? JSON.parse(readFileSync(manifest, "utf8")).type === "module"
    : parent !== folder && isEsmFolder(parent);
  esmFolders.set(folder, isEsm);
  return isEsm;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** An ES module as code that was compiled to CommonJS expects it. */
function commonJs(namespace: Record<string, unknown>): object {
  const exports = Object.create(null, {
    __esModule: { value: true },
    [Symbol.toStringTag]: { value: "Module" },
  });
  return Object.assign(exports, namespace);
}

/** A CommonJS module as `import()` gives it. */
function starred(value: unknown): unknown {
  const exports = value as Record<string, unknown>;
  if (exports?.__esModule === true) return exports;
  return { ...exports, default: exports };
}
