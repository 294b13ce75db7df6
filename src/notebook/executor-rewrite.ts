import type * as TS from "@tslab/typescript-for-tslab";

/** What the rewriter saw in a file. */
export interface Rewritten {
  /** Specifiers of the static imports, in order. */
  imports: string[];
  /** Whether the file awaits outside any function. */
  isAsync: boolean;
}

/** The name under which rewritten code reaches the executor. */
export const hook = "__kernel__";

/**
 * A transformer that leads `await`, `for await`, `import()` and `import.meta` through the executor,
 * so that an interrupt ends a pending await, late output knows its cell, and ESM packages load.
 */
export function rewriter(ts: typeof TS, seen: Rewritten): TS.TransformerFactory<TS.SourceFile> {
  const { factory } = ts;
  const hooked = (name: string) => factory.createPropertyAccessExpression(identifier(), name);
  const identifier = () => factory.createIdentifier(hook);
  const call = (name: string, args: readonly TS.Expression[]) =>
    factory.createCallExpression(hooked(name), undefined, args);

  return (context) => {
    const visitor = (inFunction: boolean) => {
      const visit = (node: TS.Node): TS.Node => {
        if (!inFunction && startsFunction(node)) return ts.visitEachChild(node, inner(), context);
        const visited = ts.visitEachChild(node, visit, context);
        if (ts.isAwaitExpression(visited)) {
          seen.isAsync ||= !inFunction;
          return factory.updateAwaitExpression(visited, call("wait", [visited.expression]));
        }
        if (ts.isForOfStatement(visited) && visited.awaitModifier !== undefined) {
          seen.isAsync ||= !inFunction;
          return factory.updateForOfStatement(
            visited,
            visited.awaitModifier,
            visited.initializer,
            call("each", [visited.expression]),
            visited.statement,
          );
        }
        if (
          ts.isCallExpression(visited) &&
          visited.expression.kind === ts.SyntaxKind.ImportKeyword
        ) {
          return call("load", visited.arguments);
        }
        if (ts.isMetaProperty(visited) && visited.keywordToken === ts.SyntaxKind.ImportKeyword) {
          return hooked("meta");
        }
        if (
          (ts.isImportDeclaration(visited) || ts.isExportDeclaration(visited)) &&
          visited.moduleSpecifier !== undefined &&
          ts.isStringLiteral(visited.moduleSpecifier)
        ) {
          seen.imports.push(visited.moduleSpecifier.text);
        }
        return visited;
      };
      return visit;
    };
    let nested: ((node: TS.Node) => TS.Node) | undefined;
    const inner = () => {
      nested ??= visitor(true);
      return nested;
    };
    return (file) => ts.visitEachChild(file, visitor(false), context);
  };

  function startsFunction(node: TS.Node): boolean {
    return (
      ts.isFunctionLike(node) ||
      ts.isPropertyDeclaration(node) ||
      ts.isClassStaticBlockDeclaration(node)
    );
  }
}
