import { createRequire } from "node:module";
import type * as TS from "@tslab/typescript-for-tslab";
import { type Cell, cellTags, type Notebook } from "./notebook.js";

type Kind = "number" | "string" | "boolean" | "array" | "object";

interface Parameter {
  kind: Kind | undefined;
  /** `const` or `let`, as declared. */
  keyword: string;
  /** The declared type and default, as written. */
  type: string | undefined;
  value: string;
}

/**
 * The notebook with a cell `injected-parameters` after its cell tagged `parameters`, which gives
 * the named parameters new values; a cell that an earlier run injected is replaced. A value is
 * read as the kind of its default: a number, a string, `true` or `false`, or a list or object in
 * JSON. `notebook` begins the error messages. Throws when a name is not declared in that cell, or
 * a value is of another kind than its default.
 */
export function injectParameters(
  notebook: Notebook,
  values: ReadonlyMap<string, string>,
  { name = "notebook" }: { name?: string } = {},
): Notebook {
  if (values.size === 0) return notebook;
  const cells = notebook.cells.filter((cell) => !cellTags(cell).includes("injected-parameters"));
  const at = cells.findIndex(
    (cell) => cell.cell_type === "code" && cellTags(cell).includes("parameters"),
  );
  const cell = cells[at];
  if (cell === undefined) {
    const given = [...values.keys()].join(", ");
    throw new Error(`${name}: no cell is tagged "parameters", so none can be set (${given})`);
  }
  const declared = declaredParameters(cell.source);
  const lines = [...values].map(([parameter, text]) => {
    const found = declared.get(parameter);
    if (found === undefined) {
      const known = [...declared.keys()].join(", ");
      throw new Error(`${name}: unknown parameter "${parameter}" (expected one of: ${known})`);
    }
    return assignment(parameter, text, found, name);
  });
  const injected: Cell = {
    id: "injected-parameters",
    cell_type: "code",
    source: ["// Parameters of this run", ...lines].join("\n"),
    metadata: { tags: ["injected-parameters"] },
    outputs: [],
    execution_count: null,
  };
  cells.splice(at + 1, 0, injected);
  return { ...notebook, cells };
}

function assignment(name: string, text: string, parameter: Parameter, notebook: string): string {
  const { kind, keyword, type, value } = parameter;
  const fail = (expected: string) => {
    const found = JSON.stringify(text);
    return new Error(
      `${notebook}: invalid parameter ${name}: ${found} (expected ${expected}, as its default ${value})`,
    );
  };
  const declare = (literal: string, widened?: string) => {
    const annotation = type ?? widened;
    return `${keyword} ${name}${annotation ? `: ${annotation}` : ""} = ${literal};`;
  };
  if (kind === undefined) {
    const kinds = "a number, string, boolean, list or object";
    throw new Error(`${notebook}: parameter ${name} cannot be set: its default is not ${kinds}`);
  }
  if (kind === "string") return declare(JSON.stringify(text), "string");
  if (kind === "number") {
    if (text.trim() === "" || !Number.isFinite(Number(text))) throw fail("a number");
    return declare(String(Number(text)), "number");
  }
  if (kind === "boolean") {
    if (text !== "true" && text !== "false") throw fail("true or false");
    return declare(text, "boolean");
  }
  const expected = kind === "array" ? "a list in JSON" : "an object in JSON";
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw fail(expected);
  }
  if (typeof json !== "object" || json === null || Array.isArray(json) !== (kind === "array")) {
    throw fail(expected);
  }
  return declare(JSON.stringify(json));
}

function declaredParameters(source: string): Map<string, Parameter> {
  const require = createRequire(import.meta.url);
  const fromTslab = createRequire(require.resolve("tslab"));
  const ts = fromTslab("@tslab/typescript-for-tslab") as typeof TS;
  const file = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.ESNext, true);
  const found = new Map<string, Parameter>();
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const { declarations, flags } = statement.declarationList;
    for (const { name, type, initializer } of declarations) {
      if (!ts.isIdentifier(name) || initializer === undefined) continue;
      found.set(name.text, {
        kind: literalKind(ts, initializer) ?? annotatedKind(type?.getText()),
        keyword: flags & ts.NodeFlags.Const ? "const" : "let",
        type: type?.getText(),
        value: initializer.getText(),
      });
    }
  }
  return found;
}

function literalKind(ts: typeof TS, node: TS.Expression): Kind | undefined {
  if (ts.isNumericLiteral(node)) return "number";
  if (ts.isPrefixUnaryExpression(node)) return literalKind(ts, node.operand);
  if (ts.isStringLiteralLike(node)) return "string";
  if (ts.isArrayLiteralExpression(node)) return "array";
  if (ts.isObjectLiteralExpression(node)) return "object";
  const boolean =
    node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword;
  return boolean ? "boolean" : undefined;
}

// A default such as `24 * 60` says nothing by itself, but its declared type does.
function annotatedKind(type: string | undefined): Kind | undefined {
  return type === "number" || type === "string" || type === "boolean" ? type : undefined;
}
