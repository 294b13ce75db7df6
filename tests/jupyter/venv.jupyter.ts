import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { jupyterPart } from "./parts.js";

const jupyter = await jupyterPart();

describe.skipIf(jupyter instanceof Error)("JupyterLab in .venv", () => {
  it("starts without printing a program that Node could not run", async () => {
    if (jupyter instanceof Error) return;
    const { stdout, stderr } = await promisify(execFile)(jupyter.command, ["lab", "--version"]);
    expect(stdout).toMatch(/^4\./);
    expect(stderr).toBe("");
  });
});
