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
 * so that an interrupt ends a pending await, late output knows its cell, an error that comes out of
 * an await knows its line, and ESM packages load.
 */
export function rewriter(ts: typeof TS, seen: Rewritten): TS.TransformerFactory<TS.SourceFile> {
  const { factory } = ts;
  const hooked = (name: string) => factory.createPropertyAccessExpression(identifier(), name);
  const identifier = () => factory.createIdentifier(hook);
  const call = (name: string, args: readonly TS.Expression[]) =>
    factory.createCallExpression(hooked(name), undefined, args);

  return (context) => {
    let file: TS.SourceFile;
    /** Line and column of a node in the file, as arguments; both count from 1. */
    const place = (node: TS.Node) => {
      const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
      return [line + 1, character + 1].map((number) => factory.createNumericLiteral(number));
    };
    const visitor = (inFunction: boolean) => {
      const visit = (node: TS.Node): TS.Node => {
        if (!inFunction && startsFunction(node)) return ts.visitEachChild(node, inner(), context);
        const visited = ts.visitEachChild(node, visit, context);
        if (ts.isAwaitExpression(visited)) {
          seen.isAsync ||= !inFunction;
          return factory.updateAwaitExpression(
            visited,
            call("wait", [visited.expression, ...place(node)]),
          );
        }
        if (ts.isForOfStatement(visited) && visited.awaitModifier !== undefined) {
          seen.isAsync ||= !inFunction;
          return factory.updateForOfStatement(
            visited,
            visited.awaitModifier,
            visited.initializer,
            call("each", [visited.expression, ...place(node)]),
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
    return (source) => {
      file = source;
      return ts.visitEachChild(source, visitor(false), context);
    };
  };

  function startsFunction(node: TS.Node): boolean {
    return (
      ts.isFunctionLike(node) ||
      ts.isPropertyDeclaration(node) ||
      ts.isClassStaticBlockDeclaration(node)
    );
  }
}
