import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type KernelClient, launcher, openKernel } from "./kernel-client.js";

/*
 * A folder like a student's: a project with local TypeScript, packages of every kind, and the
 * notebooks in a folder below.
 */
const project = mkdtempSync(join(tmpdir(), "kernel-project-"));
let kernel: KernelClient;

beforeAll(async () => {
  write("package.json", '{ "type": "module" }');
  pack("late-esm", {
    "package.json": `{ "type": "module", "exports": { ".": { "types": "./t.d.ts", "import": "./m.js" } } }`,
    "m.js": "const ready = await Promise.resolve(6); export const six = ready; export default 'd';",
    "t.d.ts": "export declare const six: number; declare const d: string; export default d;",
  });
  pack("hidden-types", {
    "package.json": `{ "type": "module", "exports": { ".": { "types": "./t.d.ts", "default": "./m.js" } } }`,
    "m.js": "export const make = () => ({ inner: { word: 'hall' } });",
    "t.d.ts": "import type { Inner } from './inner.js'; export declare function make(): Inner;",
    "inner.d.ts": "export interface Inner { inner: { word: string } }",
  });
  pack("old-cjs", {
    "package.json": '{ "main": "./m.js" }',
    "m.js": "const all = { one: 1 }; module.exports = all; all[['t', 'wo'].join('')] = 2;",
    "index.d.ts": "export declare const one: number; export declare const two: number;",
  });
  write(
    "lib/words.ts",
    "import { six } from 'late-esm';\nexport type Word = string;\nexport const words = (text: string): Word[] => text.split(' ').slice(0, six);\n",
  );
  write(
    "lib/fails.ts",
    "interface Gone {}\nexport function fail(): never {\n  throw new Error('in lib');\n}\n",
  );
  write("lib/broken.ts", "export const a = ;\n");
  write("lib/changing.ts", "export const version = 1;\n");
  write("lib/uses-changing.ts", "export { version } from './changing.js';\n");
  mkdirSync(join(project, "notebooks"));
  symlinkSync(resolve("node_modules/@types"), join(project, "node_modules/@types"));
  kernel = await openKernel(launcher, join(project, "notebooks"));
});
afterAll(async () => {
  await kernel.close();
  rmSync(project, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(join(project, path, ".."), { recursive: true });
  writeFileSync(join(project, path), text);
}
function pack(name: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) write(`node_modules/${name}/${file}`, text);
}
async function shown(code: string): Promise<unknown> {
  const { reply, output } = await kernel.run(code);
  if (reply.content.status !== "ok") return (reply.content.traceback as string[]).join("\n");
  const result = output.find(({ header }) => header.msg_type === "execute_result");
  return (result?.content.data as Record<string, unknown> | undefined)?.["text/plain"];
}
async function matches(code: string): Promise<unknown> {
  const request = { code, cursor_pos: Array.from(code).length };
  return (await kernel.send("shell", "complete_request", request)).reply.content.matches;
}

describe("an import in a cell", () => {
  it("loads an ESM-only package with a top-level await, typed through its exports", async () => {
    expect(await shown("import name, { six } from 'late-esm'; [name, six]")).toBe("[ 'd', 6 ]");
    expect(await shown("const word: string = six;")).toMatch(/error TS2322/);
    expect(await shown("import * as late from 'late-esm'; Object.keys(late).sort()")).toBe(
      "[ 'default', 'six' ]",
    );
    expect(await shown("(await import('late-esm')).six")).toBe("6");
  });

  it("keeps types that a package uses and does not export for the next cell", async () => {
    expect(await shown("import { make } from 'hidden-types'; const made = make(); 1")).toBe("1");
    expect(await shown("made.inner.word")).toBe("'hall'");
    expect(await shown("made.inner.wrod")).toMatch(/error TS2339/);
  });

  it("loads a CommonJS package with every name it has", async () => {
    expect(await shown("import { one, two } from 'old-cjs'; one + two")).toBe("3");
    expect(await shown("import * as fs from 'node:fs'; typeof fs.readFileSync")).toBe("'function'");
  });

  it("loads local TypeScript from above the folder, however it is spelled", async () => {
    for (const spelling of ["../lib/words", "../lib/words.ts", "../lib/words.js"]) {
      const code = `import { words, type Word } from '${spelling}'; const w: Word[] = words('a b'); w`;
      expect(await shown(code)).toBe("[ 'a', 'b' ]");
    }
    expect(await shown("const n: number = words('a');")).toMatch(/error TS2322/);
  });

  it("points into a local file at its own line", async () => {
    const trace = await shown("import { fail } from '../lib/fails.ts';\nfail()");
    expect(trace).toMatch(/^Error: in lib\n {4}at fail \(\.\.\/lib\/fails\.ts:3:9\)\n {4}at cell/);
    expect(await shown("await import('../lib/broken.ts')")).toMatch(
      /SyntaxError: \.\.\/lib\/broken\.ts:1:18: TS1109: Expression expected/,
    );
  });

  it("sees a local file, also one behind another, as it is now", async () => {
    const code = "import { version } from '../lib/uses-changing.ts'; version";
    expect(await shown(code)).toBe("1");
    write("lib/changing.ts", "export const version = 2000;\n");
    expect(await shown(code)).toBe("2000");
  });

  it("names a module that is not there", async () => {
    expect(await shown("import 'nowhere-at-all'")).toMatch(/Cannot find package 'nowhere-at-all'/);
    expect(await shown("import x from './nowhere'")).toMatch(/error TS2307.*'\.\/nowhere'/);
  });

  it("loads a module written in an earlier cell, as in tslab", async () => {
    await kernel.run(
      "/** @module greeting */\nexport const hello = (name: string) => `hello ${name}`;",
    );
    expect(await shown("import { hello } from './greeting'; hello('hall')")).toBe("'hello hall'");
  });

  it("brings no warning of Node's into the notebook", async () => {
    const { output } = await kernel.run("import 'late-esm'; require('node:punycode'); 1");
    expect(output.filter(({ header }) => header.msg_type === "stream")).toEqual([]);
  });
});

describe("completion and inspection", () => {
  it("know the members of an imported package and of earlier cells", async () => {
    await kernel.run("const speech = { paragraphs: [1], people: ['a'] }");
    expect(await matches("speech.p")).toEqual(["paragraphs", "people"]);
    expect(await matches("import * as late from 'late-esm'; late.s")).toEqual(["six"]);
    expect(await matches("import * as w from '../lib/words'; w.wo")).toEqual(["words"]);
  });

  it("answer on code that is hardly begun", async () => {
    expect(await matches("import x from '")).toContain("node:fs");
    expect(await matches("")).toContain("console");
  });

  it("show signature and documentation", async () => {
    await kernel.run("/** Counts words. */\nfunction count(text: string) { return text.length }");
    const { reply } = await kernel.send("shell", "inspect_request", {
      code: "count('a')",
      cursor_pos: 2,
      detail_level: 0,
    });
    const data = reply.content.data as Record<string, string>;
    expect(reply.content.found).toBe(true);
    expect(data["text/plain"]).toMatch(/^function count\(text: string\): number\s+Counts words\./);
  });
});
