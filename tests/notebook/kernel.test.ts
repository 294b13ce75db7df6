import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, type KernelClient, launcher, openKernel, textOf } from "./kernel-client.js";

let kernel: KernelClient;

beforeAll(async () => {
  kernel = await openKernel(launcher, "notebooks");
});
afterAll(() => kernel.close());

const types = ({ output }: Answer) => output.map(({ header }) => header.msg_type);
const result = ({ output }: Answer) =>
  output.find(({ header }) => header.msg_type === "execute_result")?.content.data as
    | Record<string, unknown>
    | undefined;
const shown = async (code: string) => result(await kernel.run(code))?.["text/plain"];
const failure = async (code: string) => {
  const { reply, output } = await kernel.run(code);
  const error = output.find(({ header }) => header.msg_type === "error")?.content;
  expect(reply.content.status).toBe("error");
  expect(reply.content).toMatchObject(error ?? { ename: "an error message" });
  return { ...error, trace: [error?.traceback].flat().join("\n") } as {
    ename: string;
    evalue: string;
    trace: string;
  };
};
const until = async (isTrue: () => boolean) => {
  for (let turn = 0; turn < 200 && !isTrue(); turn++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

describe("a cell", () => {
  it("is framed by busy and idle, with its input and result in between", async () => {
    const answer = await kernel.run("const one = 1; one + 1");
    const order = ["status", "execute_input", "execute_result", "status"];
    expect(types(answer)).toEqual(order);
    expect(answer.output.map(({ content }) => content.execution_state)).toEqual([
      "busy",
      undefined,
      undefined,
      "idle",
    ]);
    const [, input, value] = answer.output;
    const count = answer.reply.content.execution_count as number;
    expect(input?.content).toEqual({ code: "const one = 1; one + 1", execution_count: count });
    expect(value?.content).toMatchObject({ execution_count: count, data: { "text/plain": "2" } });
    for (const { parent_header } of answer.output) {
      expect(parent_header.msg_id).toBe(answer.reply.parent_header.msg_id);
    }
  });

  it("counts up only when it is stored", async () => {
    const first = (await kernel.run("1")).reply.content.execution_count as number;
    const silent = await kernel.run("console.log('said'); 2", { silent: true });
    expect(types(silent)).toEqual(["status", "stream", "status"]);
    expect((await kernel.run("3")).reply.content.execution_count).toBe(first + 1);
  });

  it("sees what earlier cells declared, also in the shorthand { name }", async () => {
    await kernel.run("let total = 40; interface Row { word: string }; class Point { x = 2 }");
    expect(await shown("const row: Row = { word: 'hall' }; ({ total, row })")).toBe(
      "{ total: 40, row: { word: 'hall' } }",
    );
    expect(await shown("({ total } = { total: 41 }); total += new Point().x - 1; total")).toBe(
      "42",
    );
  });

  it("may hold exports, as code from a file does", async () => {
    expect(
      await shown("export const year = 1956;\nexport interface Y { year: number }\nyear"),
    ).toBe("1956");
    expect(await shown("year + 1")).toBe("1957");
  });

  it("awaits in any position", async () => {
    const code = `
      const later = <T>(value: T) => new Promise<T>((resolve) => setTimeout(resolve, 5, value));
      const seen: number[] = [];
      for await (const n of [later(1), 2]) seen.push(n);
      if (await later(true)) seen.push((await later([3]))[0]);
      const { a = await later(4) }: { a?: number } = {};
      seen.push(a);
      seen`;
    expect(await shown(code)).toBe("[ 1, 2, 3, 4 ]");
  });

  it("evaluates the user expressions after it", async () => {
    const { reply } = await kernel.run("const six = 6", {
      user_expressions: { good: "six * 7", bad: "nothing" },
    });
    expect(reply.content.user_expressions).toMatchObject({
      good: { status: "ok", data: { "text/plain": "42" } },
      bad: { status: "error", ename: "CompileError" },
    });
  });

  it("asks the reader with input(), and says so when nobody can answer", async () => {
    kernel.onInput((prompt) => `${prompt}Khrushchev`);
    expect(await shown("await input('who? ')")).toBe("'who? Khrushchev'");
    const { reply } = await kernel.run("await input()", { allow_stdin: false });
    expect(reply.content.evalue).toMatch(/nobody to ask/);
  });
});

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

describe("the last value", () => {
  it("shows as its own MIME bundle, made at once or later, bytes as base64", async () => {
    const symbol = 'Symbol.for("Jupyter.display")';
    expect(
      result(await kernel.run(`({ [${symbol}]: () => ({ "text/html": "<b>x</b>" }) })`)),
    ).toEqual({ "text/html": "<b>x</b>" });
    const bytes = `({ [${symbol}]: async () => ({ "image/png": new Uint8Array([104, 105]) }) })`;
    expect(result(await kernel.run(bytes))).toEqual({ "image/png": "aGk=" });
  });

  it("is an error when its bundle is none", async () => {
    const { evalue } = await failure('({ [Symbol.for("Jupyter.display")]: () => 7 })');
    expect(evalue).toMatch(/invalid result of Symbol.for\("Jupyter.display"\): 7/);
    const bigint = '({ [Symbol.for("Jupyter.display")]: () => ({ "text/plain": 1n }) })';
    expect((await failure(bigint)).evalue).toMatch(/BigInt/);
    const circle = `const c: any = {}; c.c = c;
      ({ [Symbol.for("Jupyter.display")]: () => ({ "application/json": c }) })`;
    expect((await failure(circle)).evalue).toMatch(/circular/);
    for (const bundle of ["null", "['a']", "new Map([['text/html', 'm']])", "{ html: 'm' }"]) {
      const code = `({ [Symbol.for("Jupyter.display")]: async () => (${bundle}) })`;
      expect((await failure(code)).evalue).toMatch(/expected a MIME bundle/);
    }
    const throwing = '({ [Symbol.for("Jupyter.display")]: () => { throw new Error("dull") } })';
    expect(await failure(throwing)).toMatchObject({ evalue: "dull" });
  });

  it("of five megabytes arrives whole", async () => {
    const code = '({ [Symbol.for("Jupyter.display")]: () => ({ "text/html": "y".repeat(5e6) }) })';
    const html = result(await kernel.run(code))?.["text/html"] as string;
    expect(html === "y".repeat(5e6)).toBe(true);
  });

  it("that is a promise is awaited", async () => {
    expect(await shown("Promise.resolve(6)")).toBe("6");
    expect(await failure("Promise.reject(new Error('no'))")).toMatchObject({ evalue: "no" });
  });

  it("shows as text, and undefined not at all", async () => {
    expect(await shown("[1, 'b', null]")).toBe("[ 1, 'b', null ]");
    expect(await shown("null")).toBe("null");
    expect(await shown("'two\\nlines'")).toBe("two\nlines");
    expect(await shown("undefined")).toBeUndefined();
  });

  it("can be a display of tslab's that is updated in place", async () => {
    const { output } = await kernel.run(`import { newDisplay } from "tslab";
      const d = newDisplay(); d.text("old"); d.text("new")`);
    const displays = output.filter(({ content }) => content.transient !== undefined);
    expect(displays.map(({ header }) => header.msg_type)).toEqual([
      "display_data",
      "update_display_data",
    ]);
    const ids = displays.map(
      ({ content }) => (content.transient as { display_id: string }).display_id,
    );
    expect(ids[0]).toBe(ids[1]);
  });
});

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
    const { ename, evalue, trace } = await failure(code);
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
    const { ename, evalue, trace } = await failure('const a = 1;\n  const b: number = "x";');
    expect(ename).toBe("CompileError");
    expect(evalue).toBe("TS2322: Type 'string' is not assignable to type 'number'.");
    expect(trace).toMatch(/^cell \[\d+\]:2:9 - error TS2322: Type 'string'/);
    expect(trace).toContain('2 |   const b: number = "x";\n            ^');
  });

  it("at the beginning of the last value points at its very column", async () => {
    const code = "1;\n  JSON.parse('{')";
    expect((await failure(code)).trace).toMatch(/\n2 \| {3}JSON\.parse\('\{'\)\n {11}\^$/);
  });

  it("can be anything that was thrown", async () => {
    expect(await failure("throw { code: 7 }")).toMatchObject({ evalue: "{ code: 7 }" });
    expect(await failure("throw null")).toMatchObject({ ename: "Thrown value", evalue: "null" });
    expect(await failure("throw undefined")).toMatchObject({ evalue: "undefined" });
    const other = `require("node:vm").runInNewContext("throw new RangeError('of another realm')")`;
    expect(await failure(other)).toMatchObject({ ename: "RangeError", evalue: "of another realm" });
  });

  it("tells the errors behind it, each once", async () => {
    const { trace } = await failure("throw new Error('outer', { cause: new TypeError('inner') })");
    expect(trace).toMatch(/^Error: outer.*Caused by: TypeError: inner/s);
    const many = await failure("throw new AggregateError([new Error('one'), 'two'], 'many')");
    expect(many.trace).toMatch(/^AggregateError: many.*inside: Error: one.*inside: 'two'$/s);
    const round = await failure("const e: any = new Error('round'); e.cause = e; throw e");
    expect(round.trace.match(/Error: round/g)).toHaveLength(1);
  });

  it("that comes out of an await points at the await, through every caller", async () => {
    const { trace } = await failure(
      "import { readFile } from 'node:fs/promises';\nconst read = async () => {\n  await readFile('/no/such');\n};\nawait read();",
    );
    expect(trace).toMatch(
      /^Error: ENOENT.*\n {4}at async cell \[\d+\]:3:3\n {4}at async cell \[\d+\]:5:1\n\n3 \| {3}await readFile\('\/no\/such'\);\n {6}\^$/,
    );
  });

  it("in a function of an earlier cell names that cell and the function alone", async () => {
    await kernel.run("function earlier() { throw new Error('there') }");
    expect((await failure("\nearlier()")).trace).toMatch(
      /^Error: there\n {4}at earlier \(cell \[\d+\]:1:28\)\n {4}at cell \[\d+\]:2:1\n/,
    );
  });

  it("that keeps the script from starting has its place too", async () => {
    const { ename, trace } = await failure("const word = 'hall';\nconst found = /(/.test(word);");
    expect(ename).toBe("SyntaxError");
    expect(trace).toMatch(/^SyntaxError: Invalid regular.*\n {4}at cell \[\d+\]:2:15\n/);
    expect(trace).not.toMatch(/\.ts/);
  });

  it("shows in console.trace and in a value as text", async () => {
    const { output } = await kernel.run("console.trace('here')");
    expect(textOf(output, "stderr")).toMatch(/^Trace: here\n {4}at cell \[\d+\]:1:9\n$/);
    expect(await shown("new Error('kept')")).toMatch(/^Error: kept\n {4}at cell \[\d+\]:1:1$/);
  });

  it("of endless recursion is an error like any other", async () => {
    expect(await failure("function deep(): number { return 1 + deep() }\ndeep()")).toMatchObject({
      ename: "RangeError",
      evalue: "Maximum call stack size exceeded",
    });
  });

  it("leaves what the cell had declared by then, and nothing that it had not", async () => {
    await kernel.run("const before = 1; throw new Error('half way'); const zygote = 2;");
    expect(await shown("before")).toBe("1");
    expect((await failure("zygote")).evalue).toMatch(/^TS2304/);
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
    expect(await shown("typeof (globalThis as any).ran")).toBe("'undefined'");
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
    expect(await shown("'alive'")).toBe("'alive'");
  });
});

describe("a request", () => {
  it("for kernel information describes the language as tslab does", async () => {
    const { reply } = await kernel.send("shell", "kernel_info_request");
    expect(reply.header.msg_type).toBe("kernel_info_reply");
    expect(reply.content).toMatchObject({
      status: "ok",
      protocol_version: "5.3",
      language_info: { name: "typescript", mimetype: "text/typescript", file_extension: ".ts" },
    });
  });

  it("for history, comms and completeness is answered", async () => {
    await kernel.run("'remembered'");
    const history = { hist_access_type: "search", pattern: "*membered*", n: 1, output: false };
    const { reply } = await kernel.send("shell", "history_request", history);
    expect(reply.content.history).toMatchObject([[0, expect.any(Number), "'remembered'"]]);
    expect((await kernel.send("shell", "comm_info_request")).reply.content.comms).toEqual({});
    const code = "function f() {";
    expect((await kernel.send("shell", "is_complete_request", { code })).reply.content).toEqual({
      status: "incomplete",
      indent: "  ",
    });
  });

  it("for the ports is answered, and one that nobody knows is refused by name", async () => {
    const { content } = (await kernel.send("control", "connect_request")).reply;
    expect(content).toMatchObject({ status: "ok", shell_port: kernel.info.shell_port });
    const { reply } = await kernel.send("shell", "debug_request", { command: "initialize" });
    expect(reply.header.msg_type).toBe("debug_reply");
    expect(reply.content).toMatchObject({
      status: "error",
      evalue: "this kernel does not know debug_request",
    });
  });

  it("to open a comm, as widgets do, is declined by closing it", async () => {
    void kernel.send("shell", "comm_open", { comm_id: "w1", target_name: "jupyter.widget" });
    await until(() => kernel.heard.some(({ header }) => header.msg_type === "comm_close"));
    const closed = kernel.heard.find(({ header }) => header.msg_type === "comm_close");
    expect(closed?.content.comm_id).toBe("w1");
  });

  it("to run a silent cell that fails is answered with the error and counts nothing", async () => {
    const before = (await kernel.run("1")).reply.content.execution_count as number;
    const { reply, output } = await kernel.run("throw new Error('hush')", { silent: true });
    expect(reply.content).toMatchObject({ status: "error", evalue: "hush" });
    expect(output.some(({ header }) => header.msg_type === "execute_input")).toBe(false);
    expect((await kernel.run("1")).reply.content.execution_count).toBe(before + 1);
  });
});
