import { describe, expect, it } from "vitest";
import { begin, shown, withKernel } from "./told.js";

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("an interrupt", () => {
  it("stops loops and awaits wherever they are, and the state is kept", () =>
    withKernel(async (kernel) => {
      await kernel.run("let kept = 'kept'; let n = 0; const forever = new Promise(() => {});");
      for (const code of [
        "while (true) n++",
        "await null; while (true) n++",
        "await forever",
        "for (;;) await null",
        "for (;;) { await new Promise((resolve) => setTimeout(resolve, 5)); n++ }",
        "for (;;) console.log('x')",
        "for (;;) { await null; console.log('x') }",
        "setTimeout(() => { begun(); while (true) n++ }); await forever",
        "for (let i = 0; i < 3; i++) setImmediate(() => { begun(); while (i === 1) n++ }); await forever",
        "process.nextTick(() => { begun(); while (true) n++ }); await forever",
        "(async () => { await null; while (true) n++ })()",
        "for await (const x of (async function* () { for (;;) { yield 1; await null } })()) n++",
        "await new Function('return (async () => { for (;;) await null })()')()",
        "await null; /(a+)+b/.test('a'.repeat(40))",
        "const deep = (depth: number): void => { if (depth > 0) deep(depth - 1); else while (true); }; deep(5000)",
        "const full = (): void => { try { full() } catch { full() } }; full()",
        "({ [Symbol.for('Jupyter.display')]() { while (true); } })",
        "({ [Symbol.for('Jupyter.display')]: () => ({ 'text/plain': { toJSON() { while (true); } } }) })",
        "await input()",
      ]) {
        kernel.onInput(() => undefined);
        const { answer } = await begin(kernel, code);
        const interrupt = await kernel.send("control", "interrupt_request");
        expect(interrupt.reply.content).toEqual({ status: "ok" });
        expect((await answer).reply.content, code).toMatchObject({
          status: "error",
          ename: "Interrupted",
        });
        expect(await shown(kernel, "kept"), code).toBe("'kept'");
      }
      const before = await shown(kernel, "n");
      await sleep(50);
      expect(await shown(kernel, "n")).toBe(before);
    }));

  it("reaches a program that the cell waits for, and keeps coming until it is heard", () =>
    withKernel(async (kernel) => {
      await kernel.run("const kept = 7; import { spawnSync } from 'node:child_process'");
      for (const code of [
        "spawnSync('sleep', ['60'])",
        "await null; spawnSync('sh', ['-c', 'sleep 60; true'])",
        "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000)",
        "try { while (true); } catch { while (true); } finally { console.log('not now') }",
      ]) {
        const { answer } = await begin(kernel, code);
        await kernel.send("control", "interrupt_request");
        expect((await answer).reply.content, code).toMatchObject({ ename: "Interrupted" });
      }
      expect(await shown(kernel, "kept")).toBe("7");
    }));

  it("leaves what the cell had collected", () =>
    withKernel(async (kernel) => {
      const { answer } = await begin(
        kernel,
        "const rows: number[] = []; rows.push(1); await new Promise(() => {})",
      );
      await kernel.send("control", "interrupt_request");
      await answer;
      expect(await shown(kernel, "rows")).toBe("[ 1 ]");
    }));

  it("comes as SIGINT too, and harms nobody when no cell runs", () =>
    withKernel(async (kernel) => {
      const { answer } = await begin(kernel, "while (true);");
      kernel.child.kill("SIGINT");
      expect((await answer).reply.content.ename).toBe("Interrupted");
      await kernel.send("control", "interrupt_request");
      await sleep(100);
      expect(await shown(kernel, "await Promise.resolve('alive')")).toBe("'alive'");
    }));

  it("ends its own cell and not the next, however soon it comes", () =>
    withKernel(async (kernel) => {
      const cells = () =>
        kernel.heard.filter(({ header }) => header.msg_type === "execute_input").length;
      for (let turn = 0; turn < 20; turn++) {
        const before = cells();
        const answer = kernel.run("await new Promise(() => {})");
        while (cells() === before) await sleep(0);
        await sleep(turn);
        await kernel.send("control", "interrupt_request");
        expect((await answer).reply.content.ename).toBe("Interrupted");
        expect(await shown(kernel, "'next'")).toBe("'next'");
      }
    }));

  it("that comes while nothing runs leaves the next cell alone, also one that is in a loop", () =>
    withKernel(async (kernel) => {
      for (let turn = 0; turn < 8; turn++) {
        await kernel.send("control", "interrupt_request");
        const busy = "const start = Date.now(); while (Date.now() - start < 300); 'whole'";
        expect(await shown(kernel, busy)).toBe("'whole'");
      }
    }));

  it("lets a package that is being loaded come to its end, whole", () =>
    withKernel(async (kernel) => {
      const { answer } = await begin(kernel, "const loaded = await import('danfojs-node')");
      await sleep(200);
      await kernel.send("control", "interrupt_request");
      expect((await answer).reply.content.ename).toBe("Interrupted");
      expect(await shown(kernel, "typeof (await import('danfojs-node')).DataFrame")).toBe(
        "'function'",
      );
    }));

  it("is not needed for heartbeat and control to answer while a cell is in a loop", () =>
    withKernel(async (kernel) => {
      await begin(kernel, "while (true);");
      await kernel.beat();
      const { reply } = await kernel.send("control", "kernel_info_request");
      expect(reply.content.status).toBe("ok");
    }));
});
