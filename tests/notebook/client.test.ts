import { existsSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { startKernelClient } from "../../src/notebook/client.js";
import { writeConnectionFile } from "../../src/notebook/connection.js";
import type { KernelClient } from "../../src/notebook/kernel-client.js";
import type { Message } from "../../src/notebook/wire.js";
import { temporaryFolder } from "./notebook-of.js";

describe("a client of the project's kernel", () => {
  let kernel: KernelClient;
  beforeAll(async () => {
    kernel = await startKernelClient();
  });
  afterAll(() => kernel.shutdown());

  it("hears the output of the very first cell, idle last", async () => {
    const heard: Message[] = [];
    const result = await kernel.execute("console.log('first')", {
      onOutput: (message) => heard.push(message),
    });
    expect(result).toMatchObject({ status: "ok", executionCount: 1 });
    expect(heard.map(({ header }) => header.msg_type)).toEqual([
      "status",
      "execute_input",
      "stream",
      "status",
    ]);
    expect(heard.at(-1)?.content).toEqual({ execution_state: "idle" });
  });

  it("gives an error in a cell as a result", async () => {
    const { status, reply } = await kernel.execute("null.x");
    expect(status).toBe("error");
    expect(reply.content).toMatchObject({ ename: expect.any(String), evalue: expect.any(String) });
  });

  it("keeps many cells apart that are sent at once", async () => {
    const cells = Array.from({ length: 20 }, (_, number) => number);
    const texts = await Promise.all(
      cells.map(async (number) => {
        let text = "";
        const onOutput = ({ header, content }: Message) => {
          if (header.msg_type === "stream") text += content.text;
        };
        await kernel.execute(`console.log(${number})`, { onOutput });
        return text;
      }),
    );
    expect(texts).toEqual(cells.map((number) => `${number}\n`));
  });

  it("has cells behind an error aborted when asked to", async () => {
    const late = "await new Promise((resolve) => setTimeout(resolve, 100)); throw 1";
    const failing = kernel.execute(late, { stopOnError: true });
    const behind = kernel.execute("1");
    expect([(await failing).status, (await behind).status]).toEqual(["error", "aborted"]);
    expect((await kernel.execute("1")).status).toBe("ok");
  });

  it("completes and inspects", async () => {
    await kernel.execute("const stenographer = { words: 1192 };");
    const { matches } = await kernel.complete("stenogr");
    expect(matches).toContain("stenographer");
    expect(await kernel.inspect("stenographer", 3)).toMatchObject({ found: true });
  });

  it("answers a cell that asks for input", async () => {
    let text = "";
    await kernel.execute("console.log('hello ' + await input('name? '))", {
      onInput: (prompt) => `${prompt}Nikita`,
      onOutput: ({ header, content }) => {
        if (header.msg_type === "stream") text += content.text;
      },
    });
    expect(text).toBe("hello name? Nikita\n");
  });

  it("interrupts a loop, and the kernel keeps its state", async () => {
    await kernel.execute("let kept = 7;");
    const looping = kernel.execute("while (true) {}");
    setTimeout(() => void kernel.interrupt(), 300);
    expect((await looping).status).toBe("error");
    let value: unknown;
    await kernel.execute("kept", {
      onOutput: ({ header, content }) => {
        if (header.msg_type === "execute_result") value = content.data;
      },
    });
    expect(value).toMatchObject({ "text/plain": "7" });
  });
});

describe("the end of a kernel", () => {
  it("is reported at once, to what runs and to what comes after", async () => {
    const kernel = await startKernelClient();
    try {
      const running = kernel.execute("await new Promise((done) => setTimeout(done, 60_000))");
      process.kill(kernel.pid, "SIGKILL");
      const died = { failure: "died", message: "the kernel died (signal SIGKILL)" };
      await expect(running).rejects.toMatchObject(died);
      await expect(kernel.execute("1")).rejects.toMatchObject(died);
      await expect(kernel.kernelInfo()).rejects.toMatchObject(died);
    } finally {
      await kernel.shutdown();
    }
  });

  it("by shutdown leaves no process and no connection file", async () => {
    vi.stubEnv("TMPDIR", temporaryFolder());
    onTestFinished(() => void vi.unstubAllEnvs());
    const kernel = await startKernelClient();
    expect(readdirSync(tmpdir())).toHaveLength(1);
    const { pid } = kernel;
    await kernel.shutdown();
    await kernel.shutdown();
    expect(() => process.kill(pid, 0)).toThrow("ESRCH");
    expect(readdirSync(tmpdir())).toEqual([]);
  });
});

describe("a connection file", () => {
  it("can be read by its owner alone, and has five ports and a key", async () => {
    const file = await writeConnectionFile();
    try {
      expect(statSync(file.path).mode & 0o777).toBe(0o600);
      expect(statSync(dirname(file.path)).mode & 0o777).toBe(0o700);
      const { info } = file;
      const ports = [info.shell_port, info.iopub_port, info.stdin_port, info.control_port];
      expect(new Set([...ports, info.hb_port]).size).toBe(5);
      expect(info.key).toMatch(/^[0-9a-f]{64}$/);
      expect(info.ip).toBe("127.0.0.1");
    } finally {
      await file.remove();
    }
    expect(existsSync(file.folder)).toBe(false);
  });
});

describe("a kernel that misbehaves", () => {
  const script = resolve("tests/notebook/fixtures/fake-kernel.mjs");
  const argv = (mode: string) => [process.execPath, script, mode, "{connection_file}"];

  it.each([
    ["no-idle", "the kernel sent no idle status: output may be lost"],
    ["no-reply", "the kernel sent no execute_reply: output may be lost"],
    ["wrong-key", "invalid message: wrong signature (another key signed it)"],
    ["cut-short", /^invalid message: cut short/],
  ])("%s: the cell counts as lost", async (mode, message) => {
    const kernel = await startKernelClient({ argv: argv(mode) });
    try {
      const run = kernel.execute("1", { silence: 0.2 });
      await expect(run).rejects.toThrow(message);
      await expect(run).rejects.toMatchObject({ failure: "lost" });
    } finally {
      await kernel.shutdown({ grace: 0 });
    }
  });

  it("a port that another program took first makes it start over", async () => {
    const cwd = temporaryFolder();
    const kernel = await startKernelClient({ argv: argv("port-taken-once"), cwd });
    expect(existsSync(join(cwd, "tried-once"))).toBe(true);
    await kernel.shutdown({ grace: 0 });
  });

  it("one that never answers is given up and killed", async () => {
    const silent = [process.execPath, "-e", "setInterval(() => 1, 1000)"];
    await expect(startKernelClient({ argv: silent, startTimeout: 0.5 })).rejects.toMatchObject({
      failure: "start",
      message: "the kernel did not answer within 0.5 s",
    });
  });
});
