import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type KernelClient, launcher, openKernel, textOf } from "./kernel-client.js";
import { failure, shown, types, until } from "./told.js";

let kernel: KernelClient;

beforeAll(async () => {
  kernel = await openKernel(launcher, "notebooks");
});
afterAll(() => kernel.close());

describe("an error", () => {
  it("points at the cell's own line and shows nothing of the kernel", async () => {
    const { reply } = await kernel.run("1");
    const count = (reply.content.execution_count as number) + 1;
    const code = `// Types are gone when it runs,
interface Gone { a: number }
// so lines have to be traced back.
function check(value: number): never {
  throw new RangeError(\`not a year: \${value}\`);
}
check(1956);`;
    const { ename, evalue, trace } = await failure(kernel, code);
    expect([ename, evalue]).toEqual(["RangeError", "not a year: 1956"]);
    expect(trace).toBe(
      [
        "RangeError: not a year: 1956",
        `    at check (cell [${count}]:5:9)`,
        `    at cell [${count}]:7:1`,
        "",
        "5 |   throw new RangeError(`not a year: ${value}`);",
        "            ^",
      ].join("\n"),
    );
  });

  it("of the compiler has its code and a caret", async () => {
    const { ename, evalue, trace } = await failure(
      kernel,
      'const a = 1;\n  const b: number = "x";',
    );
    expect(ename).toBe("CompileError");
    expect(evalue).toBe("TS2322: Type 'string' is not assignable to type 'number'.");
    expect(trace).toMatch(/^cell \[\d+\]:2:9 - error TS2322: Type 'string'/);
    expect(trace).toContain('2 |   const b: number = "x";\n            ^');
  });

  it("at the beginning of the last value points at its very column", async () => {
    const code = "1;\n  JSON.parse('{')";
    expect((await failure(kernel, code)).trace).toMatch(/\n2 \| {3}JSON\.parse\('\{'\)\n {11}\^$/);
  });

  it("can be anything that was thrown", async () => {
    expect(await failure(kernel, "throw { code: 7 }")).toMatchObject({ evalue: "{ code: 7 }" });
    expect(await failure(kernel, "throw null")).toMatchObject({
      ename: "Thrown value",
      evalue: "null",
    });
    expect(await failure(kernel, "throw undefined")).toMatchObject({ evalue: "undefined" });
    const other = `require("node:vm").runInNewContext("throw new RangeError('of another realm')")`;
    expect(await failure(kernel, other)).toMatchObject({
      ename: "RangeError",
      evalue: "of another realm",
    });
  });

  it("tells the errors behind it, each once", async () => {
    const { trace } = await failure(
      kernel,
      "throw new Error('outer', { cause: new TypeError('inner') })",
    );
    expect(trace).toMatch(/^Error: outer.*Caused by: TypeError: inner/s);
    const many = await failure(
      kernel,
      "throw new AggregateError([new Error('one'), 'two'], 'many')",
    );
    expect(many.trace).toMatch(/^AggregateError: many.*inside: Error: one.*inside: 'two'$/s);
    const round = await failure(kernel, "const e: any = new Error('round'); e.cause = e; throw e");
    expect(round.trace.match(/Error: round/g)).toHaveLength(1);
  });

  it("that comes out of an await points at the await, through every caller", async () => {
    const { trace } = await failure(
      kernel,
      "import { readFile } from 'node:fs/promises';\nconst read = async () => {\n  await readFile('/no/such');\n};\nawait read();",
    );
    expect(trace).toMatch(
      /^Error: ENOENT.*\n {4}at async cell \[\d+\]:3:3\n {4}at async cell \[\d+\]:5:1\n\n3 \| {3}await readFile\('\/no\/such'\);\n {6}\^$/,
    );
  });

  it("in a function of an earlier cell names that cell and the function alone", async () => {
    await kernel.run("function earlier() { throw new Error('there') }");
    expect((await failure(kernel, "\nearlier()")).trace).toMatch(
      /^Error: there\n {4}at earlier \(cell \[\d+\]:1:28\)\n {4}at cell \[\d+\]:2:1\n/,
    );
  });

  it("that keeps the script from starting has its place too", async () => {
    const { ename, trace } = await failure(
      kernel,
      "const word = 'hall';\nconst found = /(/.test(word);",
    );
    expect(ename).toBe("SyntaxError");
    expect(trace).toMatch(/^SyntaxError: Invalid regular.*\n {4}at cell \[\d+\]:2:15\n/);
    expect(trace).not.toMatch(/\.ts/);
  });

  it("shows in console.trace and in a value as text", async () => {
    const { output } = await kernel.run("console.trace('here')");
    expect(textOf(output, "stderr")).toMatch(/^Trace: here\n {4}at cell \[\d+\]:1:9\n$/);
    expect(await shown(kernel, "new Error('kept')")).toMatch(
      /^Error: kept\n {4}at cell \[\d+\]:1:1$/,
    );
  });

  it("of endless recursion is an error like any other", async () => {
    expect(
      await failure(kernel, "function deep(): number { return 1 + deep() }\ndeep()"),
    ).toMatchObject({
      ename: "RangeError",
      evalue: "Maximum call stack size exceeded",
    });
  });

  it("leaves what the cell had declared by then, and nothing that it had not", async () => {
    await kernel.run("const before = 1; throw new Error('half way'); const zygote = 2;");
    expect(await shown(kernel, "before")).toBe("1");
    expect((await failure(kernel, "zygote")).evalue).toMatch(/^TS2304/);
  });

  it("aborts the cells behind it when asked, and the next one runs at once", async () => {
    const answers = await Promise.all([
      kernel.run("throw new Error('stop here')"),
      kernel.run("globalThis.ran = true"),
      kernel.send("shell", "kernel_info_request"),
      kernel.run("2"),
    ]);
    expect(answers.map(({ reply }) => reply.content.status)).toEqual([
      "error",
      "aborted",
      "ok",
      "aborted",
    ]);
    expect(types(answers[1])).toEqual(["status", "status"]);
    expect(await shown(kernel, "typeof (globalThis as any).ran")).toBe("'undefined'");
  });

  it("lets the cells behind it run when the front end says so", async () => {
    const answers = await Promise.all([
      kernel.run("throw new Error('go on')", { stop_on_error: false }),
      kernel.run("'ran'"),
    ]);
    expect(answers.map(({ reply }) => reply.content.status)).toEqual(["error", "ok"]);
  });

  it("in a rejection that nobody handles is reported before idle, and the kernel goes on", async () => {
    const { reply, output } = await kernel.run("Promise.reject(new Error('forgotten')); 1");
    expect(reply.content.status).toBe("ok");
    expect(textOf(output, "stderr")).toMatch(/^Unhandled rejection: Error: forgotten\n {4}at cell/);
    await kernel.run("setTimeout(() => { throw new Error('in a timer') })");
    await until(() => textOf(kernel.heard, "stderr").includes("in a timer"));
    expect(await shown(kernel, "'alive'")).toBe("'alive'");
  });
});
