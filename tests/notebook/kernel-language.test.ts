import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type KernelClient, launcher, openKernel } from "./kernel-client.js";
import { temporaryFolder } from "./notebook-of.js";
import { result } from "./told.js";

/** Runs cells in a kernel of their own; gives the text of the last result, or the first error. */
async function last(...cells: string[]): Promise<unknown> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "data.json"), '{ "word": "hall" }');
  writeFileSync(join(folder, "words.ts"), "export type Word = { text: string };\n");
  const kernel: KernelClient = await openKernel(launcher, folder);
  try {
    for (const [i, code] of cells.entries()) {
      const answer = await kernel.run(code);
      const { status, ename, evalue } = answer.reply.content;
      if (status !== "ok") return `${ename}: ${evalue}`;
      if (i === cells.length - 1) return result(answer)?.["text/plain"];
    }
  } finally {
    await kernel.close();
  }
}

describe("later cells", () => {
  it("may declare every kind of name again, in another kind and type", async () => {
    const [first, second] = ["1", "'two'"].map(
      (value) => `const a = ${value}; function f() { return ${value} } class C { x = ${value} }
        enum E { A = ${value} } namespace N { export const z = ${value} }
        interface I { a: typeof a } type T = typeof a`,
    );
    const use = "const i: I = { a: 'two' }; const t: T = a; [a, f(), new C().x, E.A, N.z, i.a, t]";
    expect(await last(String(first), String(second), use)).toBe(
      `[\n  'two', 'two',\n  'two', 'two',\n  'two', 'two',\n  'two'\n]`,
    );
  });

  it("see names that were taken apart, with their defaults and rests", async () => {
    const code =
      "const { a, b: { c = 4 } = {}, ...rest } = { a: 1, d: 2 } as any; const [x, , ...y] = [1, 2, 3];";
    expect(await last(code, "[a, c, rest, x, y]")).toBe("[ 1, 4, { d: 2 }, 1, [ 3 ] ]");
  });

  it("may shadow what the language has, and only for cells", async () => {
    const cells = [
      "const name = 'n', status = 's'; const Map = 5; const console = { log: () => 7 };",
    ];
    expect(
      await last(...cells, "[name, status, Map, console.log(), new globalThis.Map().size]"),
    ).toBe("[ 'n', 's', 5, 7, 0 ]");
  });
});

describe("a cell", () => {
  it("imports JSON, types alone, and by require", async () => {
    const cells = [
      "import data from './data.json'; import type { Word } from './words';",
      "const word: Word = { text: data.word };",
      "const again = require('./data.json'); const later = await import('./data.json');",
    ];
    expect(await last(...cells, "[word.text, again.word, later.default.word]")).toBe(
      "[ 'hall', 'hall', 'hall' ]",
    );
    expect(await last(String(cells[0]), "const wrong: Word = { text: 5 }")).toMatch(/TS2322/);
    expect(await last("require.resolve('./data.json').endsWith('data.json')")).toBe("true");
  });

  it("may decorate methods", async () => {
    const code = `function twice(_: object, __: string, d: PropertyDescriptor) {
      const { value } = d;
      return { ...d, value() { return value.call(this) * 2 } };
    }
    class Speech { @twice words() { return 21 } }
    new Speech().words()`;
    expect(await last(code)).toBe("42");
  });

  it("awaits inside of classes, loops with labels, templates and generators", async () => {
    const code = `const seen: string[] = [];
      async function* words() { for (const w of ["a", "b", "c"]) yield await w }
      outer: for (const i of [1, 2]) for await (const w of words()) {
        if (w === "b") continue outer;
        seen.push(\`\${await i}\${w}\`);
      }
      class Hall { async say() { return await "hall" } }
      try { await Promise.reject(1) } catch { seen.push(await new Hall().say()) } finally { await 0 }
      seen`;
    expect(await last(code)).toBe("[ '1a', '2a', 'hall' ]");
  });
});
