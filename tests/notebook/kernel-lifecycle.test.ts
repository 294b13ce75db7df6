import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { encode, header } from "../../src/notebook/wire.js";
import { isAlive } from "./is-alive.js";
import { freeConnection, type KernelClient, launcher, textOf } from "./kernel-client.js";
import { begin, shown, withKernel } from "./told.js";

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The process id that a cell printed as its second line. */
async function executorPid(kernel: KernelClient): Promise<number> {
  while (textOf(kernel.heard).split("\n").length < 3) await sleep(10);
  return Number(textOf(kernel.heard).split("\n")[1]);
}

async function ends(pid: number): Promise<boolean> {
  for (let turn = 0; turn < 150 && isAlive(pid); turn++) await sleep(20);
  return !isAlive(pid);
}

function launch(connection: string) {
  const file = join(mkdtempSync(join(tmpdir(), "kernel-")), "connection.json");
  writeFileSync(file, connection);
  const [command = "", ...args] = launcher.map((part) => part.replace("{connection_file}", file));
  const { status, stderr } = spawnSync(command, args, { encoding: "utf8", timeout: 20_000 });
  return { status, stderr };
}

describe("the end of the kernel", () => {
  it("comes on request, also in the middle of a loop, and leaves no process", () =>
    withKernel(async (kernel) => {
      const { answer } = await begin(kernel, "console.log(process.pid); while (true);");
      const pid = await executorPid(kernel);
      const { reply } = await kernel.send("control", "shutdown_request", { restart: true });
      expect(reply.content).toEqual({ status: "ok", restart: true });
      expect(await kernel.exited).toBe("0");
      expect(await ends(pid)).toBe(true);
      void answer;
    }));

  it("comes by SIGTERM, and by SIGKILL leaves no process either", async () => {
    for (const signal of ["SIGTERM", "SIGKILL"] as const) {
      await withKernel(async (kernel) => {
        await begin(kernel, "console.log(process.pid); while (true);");
        const pid = await executorPid(kernel);
        expect(isAlive(pid)).toBe(true);
        kernel.child.kill(signal);
        expect(await kernel.exited).toBe(signal === "SIGTERM" ? "0" : "SIGKILL");
        expect(await ends(pid)).toBe(true);
      });
    }
  });

  it("takes along the programs that cells have started, whatever it comes by", async () => {
    const program = `import { spawn } from "node:child_process";
      console.log(spawn("sleep", ["60"], { stdio: "inherit" }).pid);`;
    for (const end of [
      (kernel: KernelClient) => kernel.send("control", "shutdown_request"),
      (kernel: KernelClient) => kernel.child.kill("SIGTERM"),
      (kernel: KernelClient) => kernel.child.kill("SIGKILL"),
      (kernel: KernelClient) => kernel.run("process.exit()"),
    ]) {
      await withKernel(async (kernel) => {
        const pid = Number(textOf((await kernel.run(program)).output));
        expect(isAlive(pid)).toBe(true);
        void end(kernel);
        expect(await ends(pid), String(end)).toBe(true);
        await kernel.exited;
      });
    }
  });

  it("comes when the front end that started it is gone", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "kernel-")), "connection.json");
    writeFileSync(file, JSON.stringify(await freeConnection()));
    const argv = launcher.map((part) => part.replace("{connection_file}", file));
    const start = `const { spawn } = require("node:child_process");
      const [command, ...args] = ${JSON.stringify(argv)};
      const env = { ...process.env, JPY_PARENT_PID: String(process.pid) };
      console.log(spawn(command, args, { env, detached: true, stdio: "ignore" }).pid);
      setTimeout(() => process.kill(process.pid, "SIGKILL"), 1500);`;
    const { stdout } = spawnSync(process.execPath, ["-e", start], { encoding: "utf8" });
    expect(Number(stdout)).toBeGreaterThan(0);
    expect(await ends(Number(stdout))).toBe(true);
  });

  it("comes by itself where the compiler cannot start, as in a folder that is gone", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "kernel-")), "connection.json");
    writeFileSync(file, JSON.stringify(await freeConnection()));
    const argv = launcher.map((part) => part.replace("{connection_file}", file));
    const leave = 'cd "$(mktemp -d)" && rmdir "$PWD" && exec "$@"';
    const args = ["-c", leave, "sh", ...argv];
    const { status, stderr } = spawnSync("sh", args, { encoding: "utf8", timeout: 20_000 });
    expect(status).toBe(1);
    expect(stderr).toMatch(/stenogram: the kernel's executor ended: exit code 1\n$/);
  });

  it("in the middle of a cell is an error of that cell, said in one line", () =>
    withKernel(async (kernel) => {
      const { reply } = await kernel.run("process.exit(3)");
      expect(reply.content).toMatchObject({
        status: "error",
        ename: "KernelDied",
        evalue: "the kernel's process ended: exit code 3",
      });
      expect(await kernel.exited).toBe("1");
      expect(kernel.stderr()).toMatch(/exit code 3\n$/);
    }));
});

describe("bad input", () => {
  it("is refused when it is signed with another key or cut short, and the kernel goes on", () =>
    withKernel(async (kernel) => {
      const content = { code: "globalThis.hacked = true" };
      const message = { identities: [], parent_header: {}, metadata: {}, content, buffers: [] };
      const frames = encode({ ...message, header: header("execute_request", "s") }, "wrong");
      await kernel.sendRaw(frames);
      await kernel.sendRaw(frames.slice(0, 4));
      await kernel.sendRaw([Buffer.from("nonsense")]);
      await kernel.sendRaw([Buffer.alloc(5_000_000, "<ids|msg>")]);
      expect(await shown(kernel, "typeof (globalThis as any).hacked")).toBe("'undefined'");
      const lines = kernel.stderr().trim().split("\n");
      expect(lines).toHaveLength(4);
      expect(lines[0]).toMatch(/refused: invalid message: wrong signature/);
      expect(lines[1]).toMatch(/refused: invalid message: cut short/);
      expect(lines[2]).toMatch(/refused: invalid message: no <IDS\|MSG>/);
      expect(lines[3]).toBe(lines[2]);
    }));

  it("names the port that is taken, in one line, and exits with 1", async () => {
    const connection = await freeConnection();
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(connection.control_port, "127.0.0.1", resolve);
    });
    const { status, stderr } = launch(JSON.stringify(connection));
    server.close();
    expect(status).toBe(1);
    expect(stderr.trim()).toMatch(
      new RegExp(
        `cannot bind the control socket to tcp://127.0.0.1:${connection.control_port}: .*$`,
      ),
    );
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it("names what is wrong with a connection file, and exits with 1", async () => {
    const connection = await freeConnection();
    for (const [change, message] of [
      [{ hb_port: 70000 }, /invalid hb_port: 70000/],
      [{ transport: "pigeon" }, /unknown transport: pigeon/],
      [{ signature_scheme: "hmac-md5" }, /unknown signature_scheme: hmac-md5/],
      [{ key: 5 }, /invalid key: 5 \(expected text\)/],
      [{ shell_port: undefined }, /invalid shell_port: undefined/],
      ["not\nJSON", /cannot read the connection file .*JSON/],
      ["null", /connection\.json: not a connection file/],
    ] as const) {
      const { status, stderr } = launch(
        typeof change === "string" ? change : JSON.stringify({ ...connection, ...change }),
      );
      expect([status, stderr.trim().split("\n").length]).toEqual([1, 1]);
      expect(stderr).toMatch(message);
    }
  });
});

describe("memory", () => {
  it("after 600 trivial cells is under twice the memory after 10", { timeout: 60_000 }, () =>
    withKernel(async (kernel) => {
      const rss = async () => Number(await shown(kernel, "process.memoryUsage().rss"));
      for (let i = 0; i < 10; i++) await kernel.run(`${i} + 1`);
      const early = await rss();
      for (let i = 0; i < 600; i++) await kernel.run(`${i} + 1`);
      expect((await rss()) / early).toBeLessThan(2);
    }),
  );
});
