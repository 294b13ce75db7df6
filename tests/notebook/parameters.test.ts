import { expect, it } from "vitest";
import type { Cell, Notebook } from "../../src/notebook/notebook.js";
import { injectParameters } from "../../src/notebook/parameters.js";

function cell(id: string, source: string, tags: string[] = []): Cell {
  const empty = { outputs: [], execution_count: null };
  return { id, cell_type: "code", source, metadata: { tags }, ...empty };
}

function notebook(source: string): Notebook {
  const cells = [cell("first", "1"), cell("p", source, ["parameters"]), cell("last", "2")];
  return { cells, metadata: {} };
}

function injected(source: string, ...pairs: [string, string][]): string {
  const { cells } = injectParameters(notebook(source), new Map(pairs), { name: "n.ipynb" });
  expect(cells.map(({ id }) => id)).toEqual(["first", "p", "injected-parameters", "last"]);
  expect(cells[2]?.metadata).toEqual({ tags: ["injected-parameters"] });
  return cells[2]?.source.split("\n").slice(1).join("\n") ?? "";
}

it("no values leave the notebook as it is", () => {
  const before = notebook("const a = 1;");
  expect(injectParameters(before, new Map())).toBe(before);
});

it.each([
  ["const window = 100;", "window", "50", "const window: number = 50;"],
  ["let shift = -1.5; // words", "shift", "-2e3", "let shift: number = -2000;"],
  ["const name = 'Stalin';", "name", "5", 'const name: string = "5";'],
  ["const name = `Stalin`;", "name", 'a "b"\n', 'const name: string = "a \\"b\\"\\n";'],
  ["const plain = true;", "plain", "false", "const plain: boolean = false;"],
  ['const names = ["a"];', "names", '["b", "c"]', 'const names = ["b","c"];'],
  ["const options = {\n  a: 1,\n};", "options", '{"a": 2}', 'const options = {"a":2};'],
  ["const week: number = 7 * 24;", "week", "1", "const week: number = 1;"],
  ['const kind: "a" | "b" = "a";', "kind", "b", 'const kind: "a" | "b" = "b";'],
  ["const x = 1, y = 2;", "y", "3", "const y: number = 3;"],
  ["const equal = '= 5';", "equal", "x=y", 'const equal: string = "x=y";'],
])("%s with %s=%s gives %s %s", (source, name, value, expected) => {
  expect(injected(source, [name, value])).toBe(expected);
});

it("several values keep their order", () => {
  expect(injected("const a = 1;\nconst b = 'x';", ["b", "y"], ["a", "2"])).toBe(
    'const b: string = "y";\nconst a: number = 2;',
  );
});

it("an injected cell of an earlier run is replaced", () => {
  const once = injectParameters(notebook("const a = 1;"), new Map([["a", "2"]]));
  const twice = injectParameters(once, new Map([["a", "3"]]));
  expect(twice.cells.map(({ id }) => id)).toEqual(["first", "p", "injected-parameters", "last"]);
  expect(twice.cells[2]?.source).toContain("= 3;");
});

it("an unknown name is refused, and the known ones are named", () => {
  expect(() => injected("const a = 1;\nconst b = 2;", ["c", "1"])).toThrow(
    'n.ipynb: unknown parameter "c" (expected one of: a, b)',
  );
});

it("a notebook without a cell of parameters takes none", () => {
  const plain: Notebook = { cells: [cell("x", "const a = 1;")], metadata: {} };
  expect(() => injectParameters(plain, new Map([["a", "2"]]), { name: "n.ipynb" })).toThrow(
    'n.ipynb: no cell is tagged "parameters", so none can be set (a)',
  );
});

it.each([
  ["const a = 1;", "one", "a number"],
  ["const a = 1;", "", "a number"],
  ["const a = 1;", "Infinity", "a number"],
  ["const a = true;", "yes", "true or false"],
  ["const a = [1];", "1,2", "a list in JSON"],
  ["const a = [1];", "{}", "a list in JSON"],
  ["const a = {};", "[]", "an object in JSON"],
  ["const a = {};", "null", "an object in JSON"],
])("%s is not set to %j", (source, value, expected) => {
  expect(() => injected(source, ["a", value])).toThrow(
    `n.ipynb: invalid parameter a: ${JSON.stringify(value)} (expected ${expected}, as its default `,
  );
});

it("a default that is no literal cannot be set", () => {
  expect(() => injected("const a = f();", ["a", "1"])).toThrow(
    "n.ipynb: parameter a cannot be set: its default is not a number",
  );
});
