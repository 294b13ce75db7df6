import type * as TS from "@tslab/typescript-for-tslab";
import type { Compiler } from "./executor-compiler.js";

type Reply = Record<string, unknown>;
interface Request {
  code: string;
  cursor: number;
}

/**
 * The content of a `complete_reply`. Jupyter counts the cursor in Unicode characters, TypeScript in
 * UTF-16 units. The kind of each match rides along as JupyterLab reads it.
 */
export function complete(compiler: Compiler, declarations: string, request: Request): Reply {
  const { code } = request;
  const { start, end, candidates, original } = attempt(
    () => compiler.converter.complete(declarations, code, toUnits(code, request.cursor)),
    { start: 0, end: 0, candidates: [] as string[], original: undefined },
  );
  const kinds = new Map(original?.entries.map(({ name, kind }) => [name, kind]));
  const span = { start: toCharacters(code, start), end: toCharacters(code, end) };
  return {
    status: "ok",
    matches: candidates,
    cursor_start: span.start,
    cursor_end: span.end,
    metadata: {
      _jupyter_types_experimental: candidates.map((text) => ({
        text,
        type: kindName(kinds.get(text)),
        ...span,
      })),
    },
  };
}

/** The content of an `inspect_reply`: signature and documentation as text and as Markdown. */
export function inspect(compiler: Compiler, declarations: string, request: Request): Reply {
  const { code } = request;
  const info = attempt(
    () => compiler.converter.inspect(declarations, code, toUnits(code, request.cursor)),
    undefined,
  );
  if (info === undefined) return { status: "ok", found: false, data: {}, metadata: {} };
  return {
    status: "ok",
    found: true,
    data: { "text/plain": compiler.printQuickInfo(info), "text/markdown": markdown(info) },
    metadata: {},
  };
}

/** The content of an `is_complete_reply`. */
export function isComplete(compiler: Compiler, code: string): Reply {
  const { completed, indent = "" } = compiler.isCompleteCode(code);
  return completed ? { status: "complete" } : { status: "incomplete", indent };
}

/** TypeScript's language service throws on some half-written code; then there is no answer. */
function attempt<T>(ask: () => T | undefined, otherwise: T): T {
  try {
    return ask() ?? otherwise;
  } catch {
    return otherwise;
  }
}

function markdown({ displayParts, documentation, tags }: TS.QuickInfo): string {
  const text = (parts: TS.SymbolDisplayPart[] | undefined) =>
    (parts ?? []).map((part) => part.text).join("");
  const paragraphs = [`\`\`\`typescript\n${text(displayParts)}\n\`\`\``, text(documentation)];
  for (const { name, text: parts } of tags ?? []) paragraphs.push(`*@${name}* ${text(parts)}`);
  return paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
}

/** TypeScript's name of a kind, as JupyterLab knows it. */
function kindName(kind = "text"): string {
  if (/^(?:method|function|local function)$/.test(kind)) return "function";
  if (/^(?:const|let|var|local var|parameter)$/.test(kind)) return "instance";
  if (/^(?:getter|setter|property)$/.test(kind)) return "property";
  return kind;
}

function toUnits(code: string, characters: number): number {
  let units = 0;
  for (const character of code) {
    if (characters-- <= 0) break;
    units += character.length;
  }
  return units;
}

function toCharacters(code: string, units: number): number {
  return Array.from(code.slice(0, units)).length;
}
