import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runNotebook, runNotebooks } from "../../src/notebook/run.js";
import { notebookOf, temporaryFolder } from "./notebook-of.js";

describe("what cannot be run", () => {
  it("a notebook that is not JSON is refused", async () => {
    const path = join(temporaryFolder(), "bad.ipynb");
    writeFileSync(path, '{"cells": [');
    await expect(runNotebook(path)).rejects.toThrow(/bad\.ipynb: not a notebook: not JSON/);
  });

  it("a folder, a missing file and an older format are named for what they are", async () => {
    const folder = temporaryFolder();
    await expect(runNotebook(folder)).rejects.toThrow(`${folder}: a folder (expected a notebook)`);
    const path = join(folder, "gone.ipynb");
    await expect(runNotebook(path)).rejects.toThrow(`${path}: no such notebook`);
    writeFileSync(path, '{"worksheets": [], "nbformat": 3, "nbformat_minor": 0}');
    await expect(runNotebook(path)).rejects.toThrow(`${path}: notebook format 3 (expected 4`);
  });

  it("a notebook of another language is refused", async () => {
    const path = notebookOf([]);
    const kernelspec = { name: "python3", language: "python", display_name: "Python 3" };
    const json = { ...JSON.parse(readFileSync(path, "utf8")), metadata: { kernelspec } };
    writeFileSync(path, JSON.stringify(json));
    await expect(runNotebook(path)).rejects.toThrow(
      `${path}: a notebook in python (expected the TypeScript kernel "tslab")`,
    );
  });

  it("an unknown parameter is refused before anything runs", async () => {
    const folder = temporaryFolder();
    const ran = `import { writeFileSync } from "node:fs"; writeFileSync("ran", "");`;
    const first = notebookOf([{ source: "let a = 1;", tags: ["parameters"] }, ran], { folder });
    const second = notebookOf(["1"], { folder, name: "second.ipynb" });
    const parameters = new Map([["a", "2"]]);
    await expect(runNotebooks([first, second], { parameters })).rejects.toThrow(
      `${second}: no cell is tagged "parameters"`,
    );
    expect(existsSync(join(folder, "ran"))).toBe(false);
  });

  it("a folder that cannot be written to is told before anything runs", async () => {
    const folder = temporaryFolder();
    const path = notebookOf(["require('node:fs').writeFileSync('ran', '')"], { folder });
    for (const output of [path, join(path, "below")]) {
      await expect(runNotebook(path, { output })).rejects.toThrow(
        `cannot write to ${output}: not a folder (choose another folder for the copies)`,
      );
    }
    expect(existsSync(join(folder, "ran"))).toBe(false);
  });

  it("two notebooks of one name are refused when both would be written", async () => {
    const paths = [notebookOf(["1"]), notebookOf(["1"])];
    await expect(runNotebooks(paths, { output: temporaryFolder() })).rejects.toThrow(
      `${paths[1]}: would overwrite the copy of ${paths[0]} (give them other names)`,
    );
  });

  it("a kernel that does not start is an error that quotes it", async () => {
    const argv = [process.execPath, "-e", "console.error('no luck'); process.exit(7)"];
    await expect(runNotebook(notebookOf(["1"]), { argv })).rejects.toThrow(
      /test\.ipynb: the kernel died \(exit code 7\): no luck$/,
    );
    await expect(runNotebook(notebookOf(["1"]), { argv: ["/no/such/program"] })).rejects.toThrow(
      /test\.ipynb: cannot start the kernel: .*ENOENT/,
    );
  });
});
