import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { expect, it } from "vitest";
import { isAlive } from "./is-alive.js";
import { temporaryFolder } from "./notebook-of.js";

it.each(["SIGTERM", "SIGHUP"] as const)(
  "JupyterLab ends with the command on %s",
  async (signal) => {
    const bin = temporaryFolder();
    const jupyter =
      '#!/bin/sh\n[ "$2" = --version ] && exec echo 4.9.9\necho "pid $$"; exec sleep 60\n';
    writeFileSync(join(bin, "jupyter"), jupyter, { mode: 0o755 });
    const command = spawn(process.execPath, [resolve("dist/cli/main.js"), "lab"], {
      env: { ...process.env, PATH: bin + delimiter + process.env.PATH },
    });
    const pid = await new Promise<number>((found) => {
      command.stdout.on("data", (text) => {
        const said = /^pid (\d+)$/m.exec(String(text));
        if (said !== null) found(Number(said[1]));
      });
    });
    command.kill(signal);
    await new Promise((ended) => command.once("exit", ended));
    expect(isAlive(pid)).toBe(false);
  },
);
