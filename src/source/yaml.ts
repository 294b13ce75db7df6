import { createRequire } from "node:module";
import type * as Valibot from "valibot";
import type * as Yaml from "yaml";
import { decode } from "./decode.js";
import { readFile } from "./read-file.js";

const require = createRequire(import.meta.url);

/** A YAML file that passed its schema. */
export interface YamlFile<T> {
  readonly value: T;
  /** Line, from 1, of the value at a path such as `["people", 3, "forms", 0]`. */
  lineOf(path: readonly (string | number)[]): number;
}

/**
 * Reads a YAML file and checks it against a schema. The schema is built by `schema` from the
 * validator that it is handed, so that neither library is loaded before a file is read.
 *
 * @throws one line `file:line: what is wrong` for bad YAML, an unknown key or a value of a wrong kind.
 */
export function readYaml<T>(
  file: string,
  schema: (v: typeof Valibot) => Valibot.GenericSchema<unknown, T>,
): YamlFile<T> {
  const yaml = require("yaml") as typeof Yaml;
  const v = require("valibot") as typeof Valibot;
  const text = decode(readFile(file), file);
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineOf = (path: readonly (string | number)[]) => lineAt(document, lines, path);
  const problem = document.errors[0];
  if (problem) {
    const { line } = lines.linePos(problem.pos[0]);
    const [message = ""] = problem.message.split(/\n|; please/);
    throw new Error(`${file}:${line}: bad YAML: ${message} (correct the line)`);
  }
  const result = v.safeParse(schema(v), contents(document, file));
  if (!result.success) {
    const issue = result.issues[0];
    const path = (issue.path ?? []).map((item) => item.key as string | number);
    throw new Error(`${file}:${lineOf(path)}: ${described(issue, path)}`);
  }
  return { value: result.output, lineOf };
}

function described(issue: Valibot.BaseIssue<unknown>, path: readonly (string | number)[]): string {
  const key = path.join(".") || "the file";
  if (issue.type === "strict_object" && issue.expected === "never") {
    return `unknown key "${key}" (check its spelling, or take it out)`;
  }
  if (issue.received === "undefined") return `missing key "${key}" (add it)`;
  return `invalid ${key}: ${issue.received} (expected ${wanted(issue)})`;
}

/** What the schema says in its own words, else the validator's, in words for who wrote the file. */
function wanted(issue: Valibot.BaseIssue<unknown>): string {
  if (!issue.message.startsWith("Invalid ")) return issue.message;
  if (issue.type === "string") return "text: put it in quotes";
  if (issue.type === "strict_object") return "keys with values";
  if (issue.type === "array") return "a list";
  return issue.expected ?? issue.message;
}

/** The values of a document; an alias without its anchor shows only here. */
function contents(document: Yaml.Document.Parsed, file: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw new Error(`${file}: bad YAML: ${(error as Error).message} (correct the alias)`);
  }
}

/** The line of the deepest node that is there: a missing key has the line of the map that lacks it. */
function lineAt(
  document: Yaml.Document.Parsed,
  lines: Yaml.LineCounter,
  path: readonly (string | number)[],
): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as Yaml.Node | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
