import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type KernelClient, launcher, openKernel, textOf } from "./kernel-client.js";
import { result, until } from "./told.js";

let kernel: KernelClient;

beforeAll(async () => {
  kernel = await openKernel(launcher, "notebooks");
});
afterAll(() => kernel.close());

describe("output", () => {
  it("of 50,000 lines arrives, in order, before idle", async () => {
    const { output } = await kernel.run(
      "for (let i = 0; i < 50_000; i++) console.log(`line ${i}`)",
    );
    const lines = Array.from({ length: 50_000 }, (_, i) => `line ${i}\n`);
    expect(textOf(output) === lines.join("")).toBe(true);
    expect(output.at(-1)?.content.execution_state).toBe("idle");
  });

  it("of 20 MB arrives", async () => {
    const code =
      "for (let i = 0; i < 200; i++) process.stdout.write(String(i % 10).repeat(100_000))";
    const text = textOf((await kernel.run(code)).output);
    const expected = Array.from({ length: 200 }, (_, i) => String(i % 10).repeat(100_000));
    expect(text === expected.join("")).toBe(true);
  });

  it("keeps its order across stdout, stderr, displays and the result", async () => {
    const answer = await kernel.run(`import * as tslab from "tslab";
      console.log("a"); console.error("b"); tslab.display.html("<i>c</i>"); console.log("d"); "e"`);
    expect(answer.output.slice(2, -1).map(({ content }) => content.text ?? content.data)).toEqual([
      "a\n",
      "b\n",
      { "text/html": "<i>c</i>" },
      "d\n",
      { "text/plain": "'e'" },
    ]);
  });

  it("of bytes is put together, and what is no text is shown as such", async () => {
    const { output } = await kernel.run(`process.stdout.write(Buffer.from([0xe2, 0x82]));
      process.stdout.write(Buffer.from([0xac, 0x0a]));
      process.stdout.write("a\\ud800 \\\\ud800 \\ud83d\\ude00");
      process.stdout.end(" end ");
      process.stdout.write(Buffer.from([0xe2])); undefined`);
    expect(textOf(output)).toBe("€\na\ufffd \\ud800 \u{1f600} end \ufffd");
    expect(textOf((await kernel.run("console.log('next')")).output)).toBe("next\n");
  });

  it("keeps the order of lines that go to stdout and stderr in turn", async () => {
    const { output } = await kernel.run(
      "for (let i = 0; i < 300; i++) { console.log(`o${i}`); console.error(`e${i}`) }",
    );
    const lines = Array.from({ length: 300 }, (_, i) => `o${i}\ne${i}\n`).join("");
    expect(output.map(({ content }) => content.text ?? "").join("")).toBe(lines);
  });

  it("of a timer arrives after its cell has ended, under that cell", async () => {
    const first = await kernel.run("setTimeout(() => console.log('late one'), 150)");
    const second = await kernel.run(`(async () => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      console.log('late two');
    })(); 0`);
    const third = await kernel.run("await new Promise((resolve) => setTimeout(resolve, 400))");
    expect(textOf(third.output)).toBe("");
    await until(() => textOf(kernel.heard).includes("late two"));
    expect(textOf(first.output)).toBe("late one\n");
    expect(textOf(second.output)).toBe("late two\n");
  });

  it("of a child process that inherits the terminal arrives", async () => {
    const code = `import { spawnSync } from "node:child_process";
      spawnSync("echo", ["from a child"], { stdio: "inherit" }); 0`;
    expect(textOf((await kernel.run(code)).output)).toBe("from a child\n");
    const many = 'spawnSync("seq", ["20000"], { stdio: "inherit" }); console.log("end")';
    const numbers = Array.from({ length: 20_000 }, (_, i) => `${i + 1}\n`).join("");
    expect(textOf((await kernel.run(many)).output) === `${numbers}end\n`).toBe(true);
  });

  it("of 300 cells in a row arrives, each under its own", async () => {
    const cells = Array.from({ length: 300 }, (_, i) => kernel.run(`console.log(${i}); ${i}`));
    for (const [i, answer] of (await Promise.all(cells)).entries()) {
      expect(textOf(answer.output)).toBe(`${i}\n`);
      expect(result(answer)).toEqual({ "text/plain": String(i) });
      expect(answer.output.at(-1)?.content.execution_state).toBe("idle");
    }
  });
});
