import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, it } from "vitest";

it("a kernel that cannot run a cell has failed, and the doctor says why", () => {
  const leave = 'cd "$(mktemp -d)" && rmdir "$PWD" && exec "$@"';
  const doctor = [process.execPath, resolve("dist/cli/main.js"), "doctor"];
  const { status, stdout } = spawnSync("sh", ["-c", leave, "sh", ...doctor], { encoding: "utf8" });
  expect(status).toBe(1);
  expect(stdout).toContain("failed  kernel: the kernel's process ended: exit code 1\n");
});
