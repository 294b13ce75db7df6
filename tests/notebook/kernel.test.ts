import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type KernelClient, launcher, openKernel } from "./kernel-client.js";
import { failure, result, shown, types, until } from "./told.js";

let kernel: KernelClient;

beforeAll(async () => {
  kernel = await openKernel(launcher, "notebooks");
});
afterAll(() => kernel.close());

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
    expect(await shown(kernel, "const row: Row = { word: 'hall' }; ({ total, row })")).toBe(
      "{ total: 40, row: { word: 'hall' } }",
    );
    expect(
      await shown(kernel, "({ total } = { total: 41 }); total += new Point().x - 1; total"),
    ).toBe("42");
  });

  it("may hold exports, as code from a file does", async () => {
    expect(
      await shown(kernel, "export const year = 1956;\nexport interface Y { year: number }\nyear"),
    ).toBe("1956");
    expect(await shown(kernel, "year + 1")).toBe("1957");
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
    expect(await shown(kernel, code)).toBe("[ 1, 2, 3, 4 ]");
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
    expect(await shown(kernel, "await input('who? ')")).toBe("'who? Khrushchev'");
    const { reply } = await kernel.run("await input()", { allow_stdin: false });
    expect(reply.content.evalue).toMatch(/nobody to ask/);
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
    const { evalue } = await failure(kernel, '({ [Symbol.for("Jupyter.display")]: () => 7 })');
    expect(evalue).toMatch(/invalid result of Symbol.for\("Jupyter.display"\): 7/);
    const bigint = '({ [Symbol.for("Jupyter.display")]: () => ({ "text/plain": 1n }) })';
    expect((await failure(kernel, bigint)).evalue).toMatch(/BigInt/);
    const circle = `const c: any = {}; c.c = c;
      ({ [Symbol.for("Jupyter.display")]: () => ({ "application/json": c }) })`;
    expect((await failure(kernel, circle)).evalue).toMatch(/circular/);
    for (const bundle of ["null", "['a']", "new Map([['text/html', 'm']])", "{ html: 'm' }"]) {
      const code = `({ [Symbol.for("Jupyter.display")]: async () => (${bundle}) })`;
      expect((await failure(kernel, code)).evalue).toMatch(/expected a MIME bundle/);
    }
    const throwing = '({ [Symbol.for("Jupyter.display")]: () => { throw new Error("dull") } })';
    expect(await failure(kernel, throwing)).toMatchObject({ evalue: "dull" });
  });

  it("of five megabytes arrives whole", async () => {
    const code = '({ [Symbol.for("Jupyter.display")]: () => ({ "text/html": "y".repeat(5e6) }) })';
    const html = result(await kernel.run(code))?.["text/html"] as string;
    expect(html === "y".repeat(5e6)).toBe(true);
  });

  it("that is a promise is awaited", async () => {
    expect(await shown(kernel, "Promise.resolve(6)")).toBe("6");
    expect(await failure(kernel, "Promise.reject(new Error('no'))")).toMatchObject({
      evalue: "no",
    });
  });

  it("shows as text, and undefined not at all", async () => {
    expect(await shown(kernel, "[1, 'b', null]")).toBe("[ 1, 'b', null ]");
    expect(await shown(kernel, "null")).toBe("null");
    expect(await shown(kernel, "'two\\nlines'")).toBe("two\nlines");
    expect(await shown(kernel, "undefined")).toBeUndefined();
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
