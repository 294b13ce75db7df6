import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { type RunOptions, runNotebook } from "../../src/notebook/run.js";
import { isAlive } from "./is-alive.js";
import { nbformatErrors } from "./nbformat-errors.js";
import { type CodeCell, notebookOf, temporaryFolder } from "./notebook-of.js";

async function run(cells: readonly CodeCell[], options: RunOptions = {}) {
  const { executed } = await runNotebook(notebookOf(cells), options);
  return executed.cells;
}

describe("runNotebook", () => {
  it("runs every cell in order, counts them 1 to n, and writes valid nbformat", async () => {
    const output = temporaryFolder();
    const path = notebookOf(["const a = 20;", "", "console.log(a);\na + 1", "a * 2"]);
    const { written, executed } = await runNotebook(path, { output });
    expect(written).toBe(join(output, "test.ipynb"));
    expect(executed.cells.map((cell) => cell.execution_count)).toEqual([1, null, 2, 3]);
    expect(executed.cells[2]?.outputs).toEqual([
      { output_type: "stream", name: "stdout", text: "20\n" },
      {
        output_type: "execute_result",
        execution_count: 2,
        data: { "text/plain": "21" },
        metadata: {},
      },
    ]);
    expect(nbformatErrors(readFileSync(join(output, "test.ipynb"), "utf8"))).toEqual([]);
  });

  it("gives the same bytes twice, and says the kernel's language", async () => {
    const path = notebookOf([
      "console.log([1, 2]);",
      "console.error('e'); ({ a: new Map([[1, 2]]) })",
    ]);
    const [one, two] = [temporaryFolder(), temporaryFolder()];
    await runNotebook(path, { output: one });
    await runNotebook(path, { output: two });
    const text = readFileSync(join(one, "test.ipynb"), "utf8");
    expect(readFileSync(join(two, "test.ipynb"), "utf8")).toBe(text);
    expect(JSON.parse(text).metadata.language_info.name).toBe("typescript");
  });

  it("runs in the notebook's own folder", async () => {
    const path = notebookOf(['import { basename } from "node:path"; basename(process.cwd())']);
    const { executed } = await runNotebook(path);
    const [output] = executed.cells[0]?.outputs ?? [];
    expect(output).toMatchObject({ data: { "text/plain": `'${path.split("/").at(-2)}'` } });
  });

  it("leaves skip-execution alone and lets raises-exception fail", async () => {
    const cells = await run([
      { source: "globalThis.skipped = false; throw 1", tags: ["skip-execution"] },
      { source: "throw new TypeError('wanted')", tags: ["raises-exception"] },
      "'still here'",
    ]);
    expect(cells.map((cell) => cell.execution_count)).toEqual([null, 1, 2]);
    expect(cells[1]?.outputs).toMatchObject([
      { output_type: "error", ename: "TypeError", evalue: "wanted" },
    ]);
    expect(cells[2]?.outputs).toMatchObject([{ data: { "text/plain": "'still here'" } }]);
  });

  it("puts parameters after the cell that declares them", async () => {
    const cells = await run(
      [{ source: "const word = 'a'; let times = 1;", tags: ["parameters"] }, "word.repeat(times)"],
      {
        parameters: new Map([
          ["word", "hall "],
          ["times", "3"],
        ]),
      },
    );
    expect(cells.map(({ id }) => id)).toEqual(["c1", "injected-parameters", "c2"]);
    expect(cells[2]?.outputs).toMatchObject([{ data: { "text/plain": "'hall hall hall '" } }]);
  });

  it("joins text of one stream, updates displays, and clears outputs", async () => {
    const cells = await run([
      'import * as tslab from "tslab";\nconst d = tslab.newDisplay(); d.text("before");',
      "for (let i = 0; i < 600; i++) console.log(i);\nconsole.error('x'); console.log('end');",
      'd.text("after");',
    ]);
    expect(cells[0]?.outputs).toMatchObject([
      { output_type: "display_data", data: { "text/plain": "after" } },
    ]);
    const numbers = Array.from({ length: 600 }, (_, i) => `${i}\n`).join("");
    expect(cells[1]?.outputs).toEqual([
      { output_type: "stream", name: "stdout", text: numbers },
      { output_type: "stream", name: "stderr", text: "x\n" },
      { output_type: "stream", name: "stdout", text: "end\n" },
    ]);
    expect(cells[2]?.outputs).toEqual([]);
  });

  it("has time without end when it is given that", async () => {
    const [cell] = await run(["1"], { timeout: Number.POSITIVE_INFINITY });
    expect(cell?.outputs).toMatchObject([{ data: { "text/plain": "1" } }]);
  });

  it("tells how far it is", async () => {
    const seen: number[][] = [];
    await run(["1", "2"], { onProgress: (_, cell, cells) => seen.push([cell, cells]) });
    expect(seen).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ]);
  });
});

describe("a notebook that fails", () => {
  it("names notebook, cell and error, and keeps the last good copy", async () => {
    const output = temporaryFolder();
    writeFileSync(join(output, "test.ipynb"), "the last good one");
    const path = notebookOf(["const a = 1;", "// reads\n[].reduce((x) => x)", "a"]);
    await expect(runNotebook(path, { output })).rejects.toMatchObject({
      message: `${path}: cell 2 (id c2: // reads): TypeError: Reduce of empty array with no initial value`,
      notebook: path,
      cell: 2,
      id: "c2",
    });
    expect(readFileSync(join(output, "test.ipynb"), "utf8")).toBe("the last good one");
    expect(readdirSync(output)).toEqual(["test.ipynb"]);
  });

  it("is written to a folder of its own on request, with the error in it", async () => {
    const failed = temporaryFolder();
    const path = notebookOf(["1", "throw new Error('no')", "2"]);
    await expect(runNotebook(path, { failed })).rejects.toThrow("cell 2");
    const text = readFileSync(join(failed, "test.ipynb"), "utf8");
    expect(nbformatErrors(text)).toEqual([]);
    expect(JSON.parse(text).cells[1].outputs[0].ename).toBe("Error");
  });

  it("by a type error says so with TypeScript's code", async () => {
    await expect(run(["const n: number = 'one';"])).rejects.toThrow(/cell 1 \(id c1: .+TS2322/);
  });

  it("by an endless loop is interrupted when its time is up", async () => {
    await expect(run(["while (true) {}"], { timeout: 1 })).rejects.toThrow(
      /cell 1 \(id c1: while \(true\) \{\}\): ran longer than 1 s: interrupted$/,
    );
  });

  it("by an endless wait is interrupted too", async () => {
    await expect(
      run(["await new Promise(() => setInterval(() => 1, 100))"], { timeout: 1 }),
    ).rejects.toThrow("ran longer than 1 s");
  });

  it("by a kernel killed in the middle says so, and nothing of the kernel is left", async () => {
    const folder = temporaryFolder();
    const path = notebookOf(
      [
        `import { writeFileSync } from "node:fs";`,
        `writeFileSync("pids", process.pid + " " + process.ppid); await new Promise((done) => setTimeout(done, 60_000))`,
      ],
      { folder },
    );
    const done = runNotebook(path);
    done.catch(() => undefined);
    const file = join(folder, "pids");
    await expect
      .poll(() => existsSync(file) && readFileSync(file, "utf8"), { timeout: 20_000 })
      .toMatch(/\d \d/);
    const pids = readFileSync(file, "utf8").split(" ").map(Number);
    process.kill(Number(pids[1]), "SIGKILL");
    await expect(done).rejects.toThrow(/cell 2 \(id c2: .+the kernel died \(signal SIGKILL\)/);
    await expect.poll(() => pids.filter(isAlive), { timeout: 5000 }).toEqual([]);
  });

  it("by process.exit in a cell does not count as run, even where an error is allowed", async () => {
    const cell = { source: "process.exit(3)", tags: ["raises-exception"] };
    await expect(run([cell, "1"])).rejects.toThrow(/cell 1 \(id c1: process\.exit\(3\)\): /);
  });

  it("by running out of memory says so", async () => {
    const fill = "const all: number[][] = []; for (;;) all.push(new Array(1e6).fill(0.5))";
    const env = { NODE_OPTIONS: "--max-old-space-size=200" };
    await expect(run([fill], { env })).rejects.toThrow(/SIGABRT \(most likely out of memory\)$/);
  });

  it("leaves no kernel behind when the program that runs it is stopped, and the old copy", async () => {
    for (const signal of ["SIGINT", "SIGKILL"] as const) {
      const folder = temporaryFolder();
      const wait = `require("node:fs").writeFileSync("pid", String(process.pid)); while (true) {}`;
      const path = notebookOf([wait], { folder });
      const output = temporaryFolder();
      writeFileSync(join(output, "test.ipynb"), "the last good one");
      const args = [resolve("dist/cli/main.js"), "run", path, "--output", output];
      const runner = spawn(process.execPath, args, { stdio: "ignore" });
      const file = join(folder, "pid");
      await expect
        .poll(() => existsSync(file) && readFileSync(file, "utf8"), { timeout: 20_000 })
        .toMatch(/\d/);
      const pid = Number(readFileSync(file, "utf8"));
      const ended = new Promise((resolve) => runner.once("exit", (...how) => resolve(how)));
      runner.kill(signal);
      expect(await ended).toEqual(signal === "SIGINT" ? [130, null] : [null, signal]);
      await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false);
      expect(readdirSync(output)).toEqual(["test.ipynb"]);
      expect(readFileSync(join(output, "test.ipynb"), "utf8")).toBe("the last good one");
    }
  });

  it("shows the traceback on the command line, and ends with one line and status 1", () => {
    const path = notebookOf(["1", "const a = 1;\nthrow new Error('no')"]);
    const main = resolve("dist/cli/main.js");
    const { status, stderr, stdout } = spawnSync(process.execPath, [main, "run", path], {
      encoding: "utf8",
    });
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(
      /^running .*\(2 cells\)\nError: no\n {4}at cell \[2\]:2:7\n\n2 \| throw/,
    );
    expect(stderr.trimEnd().split("\n").at(-1)).toBe(
      `stenogram: ${path}: cell 2 (id c2: const a = 1;): Error: no`,
    );
  });
});
