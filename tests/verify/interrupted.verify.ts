import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { outputSums } from "../../src/figures/lock.js";
import { copyProject } from "./broken-project.js";

function reproduce(root: string) {
  const env = { ...process.env, TMPDIR: join(root, "tmp"), NO_COLOR: "1" };
  const child = spawn(process.execPath, [join(root, "dist/cli/main.js"), "reproduce"], { env });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const ended = once(child, "exit").then(([status]) => status as number | null);
  return { child, ended, said: () => said };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 50));
}

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)(
  "a run that %s interrupts ends with status %i, keeps the last outputs and leaves nothing behind",
  async (signal, status) => {
    const root = copyProject();
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    const outputs = join(root, "outputs");
    // The run would write this one anew.
    rmSync(join(outputs, "figures/people-ranked.svg"));
    const before = outputSums(outputs);
    const run = reproduce(root);
    await until(() => /02-people/.test(run.said()));
    const other = reproduce(root);
    expect(await other.ended).toBe(1);
    expect(other.said()).toMatch(
      /another run is at work in .* \(process \d+; wait until it ends\)/,
    );

    run.child.kill(signal);
    expect(await run.ended).toBe(status);
    expect(run.said()).toContain(`interrupted (${signal}); the last good outputs are kept`);
    expect(outputSums(outputs)).toEqual(before);
    expect(readdirSync(join(root, ".cache"))).toEqual([]);
    // A kernel's folder goes when the kernel has gone.
    await until(() => readdirSync(join(root, "tmp")).length === 0);
    expect(readdirSync(outputs).filter((name) => name.startsWith("."))).toEqual([]);
    expect(existsSync(join(outputs, "figures/people-ranked.svg"))).toBe(false);
  },
);
