import { existsSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname } from "node:path";
import type * as TS from "@tslab/typescript-for-tslab";
import { type Script, transpile } from "./executor-script.js";

/**
 * The TypeScript that tslab's converter gets, with three of its entry points wrapped: the compiler
 * host keeps source maps, resolves packages that are typed only through `exports`, and leaves local
 * files to the executor; diagnostics allow files from above the notebook's folder; and every
 * transpiled module is also handed to `onScript`.
 */
export function adaptTypeScript(ts: typeof TS, onScript: (script: Script) => void): object {
  return wrap(ts, {
    createWatchCompilerHost: watchCompilerHost(ts),
    getPreEmitDiagnosticsOfFiles: diagnostics(ts),
    transpileModule: (text: string, options: TS.TranspileOptions) => {
      const script = transpile(ts, text, options);
      onScript(script);
      return { outputText: script.code };
    },
  });
}

/** A copy of the TypeScript module: its properties are read-only getters, so it is not changed. */
function wrap(ts: typeof TS, replaced: Record<string, unknown>): object {
  const facade = {};
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(ts))) {
    const value = replaced[name];
    const get = value === undefined ? (descriptor.get ?? (() => descriptor.value)) : () => value;
    Object.defineProperty(facade, name, { get, enumerable: true });
  }
  return facade;
}

type HostFactory = (
  files: string[],
  options: TS.CompilerOptions,
  system: TS.System,
  ...rest: unknown[]
) => TS.WatchCompilerHostOfFilesAndCompilerOptions<TS.BuilderProgram>;

function watchCompilerHost(ts: typeof TS): HostFactory {
  const createHost = ts.createWatchCompilerHost as unknown as HostFactory;
  return (files, options, system, ...rest) => {
    Object.assign(options, {
      inlineSourceMap: true,
      allowImportingTsExtensions: true,
      lib: ["lib.es2023.d.ts"],
    });
    const host = createHost(files, options, system, ...rest);
    const resolve = resolver(ts, options, system);
    // A file that one of the user's files misses may be on its way; that file is asked again.
    const incomplete = new Set<string>();
    // Without these two, TypeScript looks for every file of its library again in every cell.
    const cache = ts.createModuleResolutionCache(system.getCurrentDirectory(), (name) => name);
    host.getModuleResolutionCache = () => cache;
    host.hasInvalidatedResolutions = (path) => incomplete.has(path);
    host.resolveModuleNameLiterals = (literals, from) => {
      const found = literals.map((name) => resolve(name, from));
      const isComplete = found.every(
        ({ resolvedModule }, i) =>
          resolvedModule !== undefined || isBuiltin(literals[i]?.text ?? ""),
      );
      const isOwn = !from.includes("/node_modules/") && !/\/__(?:tslab|prev)__\./.test(from);
      if (isOwn && !isComplete) incomplete.add(from);
      else incomplete.delete(from);
      return found;
    };
    let created: typeof host.afterProgramCreate;
    Object.defineProperty(host, "afterProgramCreate", {
      get: () => created,
      set: (listener: (builder: TS.BuilderProgram) => void) => {
        created = (builder) => listener(adapt(ts, builder));
      },
    });
    return host;
  };
}

/**
 * Resolves as tslab does (Node's classic way, which reaches types that a package does not export),
 * and where that finds no types, through the package's `exports`.
 */
function resolver(ts: typeof TS, options: TS.CompilerOptions, system: TS.System) {
  const modern = {
    ...options,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    customConditions: ["node"],
  };
  const inPackages = new Map<string, TS.ResolvedModuleWithFailedLookupLocations>();
  const isTyped = ({ resolvedModule }: TS.ResolvedModuleWithFailedLookupLocations) =>
    resolvedModule !== undefined && !/\.[cm]?jsx?$/.test(resolvedModule.resolvedFileName);
  return ({ text: name }: TS.StringLiteralLike, from: string) => {
    // Builtins are ambient in @types/node; looking for them on disk costs a tenth of the start.
    if (isBuiltin(name)) return { resolvedModule: undefined };
    const key = `${dirname(from)}\n${name}`;
    const known = inPackages.get(key);
    if (known !== undefined) return known;
    const classic = ts.resolveModuleName(name, from, options, system);
    const found = isTyped(classic) ? classic : ts.resolveModuleName(name, from, modern, system);
    const best = isTyped(found) || classic.resolvedModule === undefined ? found : classic;
    // A file of the user's may appear later; a package does not change under a kernel.
    if (from.includes("/node_modules/") || best.resolvedModule?.isExternalLibraryImport === true) {
      inPackages.set(key, best);
    }
    return best;
  };
}

/**
 * tslab emits the files that a cell imports, but only those below the folder; the executor loads
 * them all. And tslab leads names of earlier cells to `exports`, except in the shorthand `{ name }`.
 */
function adapt(ts: typeof TS, builder: TS.BuilderProgram): TS.BuilderProgram {
  const all = builder.getAllDependencies.bind(builder);
  builder.getAllDependencies = (file) =>
    all(file).filter((name) => name === file.fileName || !existsSync(name));
  const emit = builder.emit.bind(builder);
  builder.emit = (file, write, token, onlyDeclarations, transformers) => {
    const after = [shorthands(ts, builder.getProgram().getTypeChecker())];
    after.push(...((transformers?.after ?? []) as typeof after));
    return emit(file, write, token, onlyDeclarations, { ...transformers, after });
  };
  return builder;
}

/** Writes `{ name }` as `{ name: exports.name }` where an earlier cell declared the name. */
function shorthands(ts: typeof TS, checker: TS.TypeChecker): TS.TransformerFactory<TS.SourceFile> {
  const { factory } = ts;
  return (context) => {
    const visit = (node: TS.Node): TS.Node => {
      const visited = ts.visitEachChild(node, visit, context);
      if (!ts.isShorthandPropertyAssignment(visited)) return visited;
      const symbol = checker.getShorthandAssignmentValueSymbol(ts.getParseTreeNode(node));
      const isEarlier = symbol?.declarations?.some((declaration) =>
        declaration.getSourceFile().fileName.endsWith("/__prev__.d.ts"),
      );
      if (isEarlier !== true) return visited;
      const { name, objectAssignmentInitializer: initial } = visited;
      const earlier = factory.createPropertyAccessExpression(
        factory.createIdentifier("exports"),
        name,
      );
      return factory.createPropertyAssignment(
        name,
        initial === undefined ? earlier : factory.createAssignment(earlier, initial),
      );
    };
    return (file) => ts.visitEachChild(file, visit, context);
  };
}

function diagnostics(ts: typeof TS): typeof TS.getPreEmitDiagnosticsOfFiles {
  return (program, files) =>
    ts
      .getPreEmitDiagnosticsOfFiles(program, files)
      // "not under rootDir" is the point of importing a file from above the notebook's folder.
      .filter(({ code }) => code !== 6059);
}
