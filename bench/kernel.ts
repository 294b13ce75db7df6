/*
 * What four Jupyter kernels do with the same list, asked by one client over the raw protocol:
 *
 *     npm run bench:kernel               prints the table
 *     npm run bench:kernel -- --write    puts it into docs/kernel.md as well
 *
 * The kernels take turns in what is timed, so that a busy minute of the machine hits all of them.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import {
  type Answer,
  type KernelClient,
  openKernel,
  textOf,
} from "../tests/notebook/kernel-client.js";
import { type Candidate, kernelCandidates } from "./kernel-candidates.js";

type Check = (candidate: Candidate) => Promise<string>;

/** Milliseconds of one turn. */
type Timing = (candidate: Candidate) => Promise<number>;

const rounds = 5;
const timings: [string, Timing][] = [
  ["start until it answers", starting({ runs: false })],
  ["start until a first cell has run", starting({ runs: true })],
  [
    "trivial cell, median of 50",
    async ({ argv, code }) => {
      const kernel = await openKernel(argv, "notebooks");
      const times: number[] = [];
      for (let i = 0; i < 60; i++) {
        const start = performance.now();
        await within(30, kernel.run(code.add(i)));
        if (i >= 10) times.push(performance.now() - start);
      }
      await kernel.close();
      return median(times);
    },
  ],
];

const checks: [string, Check][] = [
  ["5,000 lines arrive", lines(5000)],
  ["50,000 lines arrive", lines(50_000)],
  [
    "2,000 cells sent at once, each with its output before idle",
    (candidate) =>
      using(candidate, async (kernel, code) => {
        const cells = Array.from({ length: 2000 }, (_, i) => kernel.run(code.lines(i % 3)));
        const answers = await Promise.all(cells.map((cell) => within(120, cell)));
        const whole = answers.filter((answer, i) => linesIn(answer?.output ?? []) === i % 3);
        return whole.length === 2000 ? "yes" : `${whole.length}`;
      }),
  ],
  [
    "a cell right after an error",
    (candidate) =>
      using(candidate, async (kernel, code) => {
        const failed = await within(10, kernel.run(code.error));
        const next = await within(10, kernel.run(code.add(1)));
        const isError = failed?.output.some(({ header }) => header.msg_type === "error");
        return `${isError ? "error message" : "no error message"}, then ${outcome(next)}`;
      }),
  ],
  ["cells queued behind an error, stop_on_error", (candidate) => queued(candidate, true)],
  ["the same with stop_on_error off", (candidate) => queued(candidate, false)],
  [
    "a package with a top-level await",
    async (candidate) => {
      if (candidate.code.topLevelAwait === "") return "-";
      return using(candidate, async (kernel, code) => {
        const answer = await within(30, kernel.run(code.topLevelAwait));
        const isRun = textOf(answer?.output ?? []).includes("function");
        const after = await within(10, kernel.run(code.add(1)));
        return isRun ? "yes" : after === undefined ? "no, and the kernel is gone" : "no";
      });
    },
  ],
  [
    "interrupt of a tight loop",
    (candidate) =>
      using(candidate, async (kernel, code) => {
        await kernel.run(code.add(1));
        const answer = kernel.run(code.loop);
        await pause(500);
        const start = performance.now();
        // By both ways that a front end may use.
        kernel.child.kill("SIGINT");
        void kernel.send("control", "interrupt_request");
        if ((await within(5, answer)) === undefined) return "no";
        const time = performance.now() - start;
        return outcome(await within(10, kernel.run(code.add(1)))) === "runs"
          ? `yes, after ${Math.round(time)} ms`
          : "stops, and the kernel is gone";
      }),
  ],
  [
    "memory after 10 and 610 trivial cells",
    (candidate) =>
      using(candidate, async (kernel, code) => {
        for (let i = 0; i < 10; i++) await within(5, kernel.run(code.add(i)));
        const early = memory(kernel.child.pid ?? 0);
        for (let i = 0; i < 600; i++) await within(5, kernel.run(code.add(i)));
        const late = memory(kernel.child.pid ?? 0);
        return `${early} and ${late} MB (x ${(late / early).toFixed(2)})`;
      }),
  ],
];

const { found, missing } = await kernelCandidates();
const table = [
  `| | ${found.map(({ name }) => name).join(" | ")} |`,
  `|---|${found.map(() => "---").join("|")}|`,
];
for (const [title, timing] of timings) {
  const times = found.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, candidate] of found.entries()) times[i]?.push(await timing(candidate));
  }
  const medians = times.map(median);
  const tslab =
    medians[found.findIndex(({ name }) => name.startsWith("plain tslab"))] ?? Number.NaN;
  const cells = medians.map((time) => `${milliseconds(time)} (x ${(time / tslab).toFixed(2)})`);
  row(`${title}, median of ${rounds}`, cells);
}
for (const [title, check] of checks) {
  const cells: string[] = [];
  for (const one of found) cells.push(await check(one).catch((e) => `fails: ${firstLine(e)}`));
  row(title, cells);
}
for (const { name, reason } of missing) table.push(`\n${name} could not be had: ${reason}.`);
const load = loadavg()[0]?.toFixed(1);
const machine = `Measured on ${cpus().length} cores of ${cpus()[0]?.model.trim()} with a load average of ${load}, Node ${process.versions.node}. In brackets: times of plain tslab. This launcher answers before its compiler is ready, so the second row is the wait that a reader feels.`;
const text = `${table.join("\n")}\n\n${machine}`;
console.log(`\n${text}`);
if (process.argv.includes("--write")) writeTable("docs/kernel.md", text);
process.exit();

function starting({ runs }: { runs: boolean }): Timing {
  return async ({ argv, code }) => {
    const start = performance.now();
    const kernel = await openKernel(argv, "notebooks");
    if (runs) await within(30, kernel.run(code.add(1)));
    const time = performance.now() - start;
    await kernel.close();
    return time;
  };
}

function row(title: string, cells: string[]): void {
  const line = `| ${[title, ...cells].join(" | ")} |`;
  table.push(line);
  console.error(line);
}

/** Puts the text between the two marks of a Markdown file. */
function writeTable(file: string, text: string): void {
  const [start, end] = ["<!-- bench:kernel -->", "<!-- /bench:kernel -->"];
  const before = readFileSync(file, "utf8");
  const [from, to] = [before.indexOf(start), before.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file}: no ${start} … ${end} to write into`);
  writeFileSync(file, `${before.slice(0, from)}${start}\n${text}\n${before.slice(to)}`);
}

function milliseconds(time: number): string {
  return `${time < 100 ? time.toFixed(1) : Math.round(time)} ms`;
}

function lines(count: number): Check {
  return (candidate) =>
    using(candidate, async (kernel, code) => {
      const before = kernel.heard.length;
      const answer = await within(30, kernel.run(code.lines(count)));
      const inTime = linesIn(answer?.output ?? []);
      if (inTime === count) return "yes";
      // What a kernel says after idle belongs to no cell any more, and still it is said.
      for (let heard = -1; heard !== kernel.heard.length; await pause(2000)) {
        heard = kernel.heard.length;
      }
      const inAll = linesIn(kernel.heard.slice(before));
      return answer === undefined ? `${inAll}, and no idle` : `${inAll}, ${inTime} before idle`;
    });
}

function linesIn(output: Answer["output"]): number {
  return textOf(output).split("\n").length - 1;
}

function queued(candidate: Candidate, stop_on_error: boolean): Promise<string> {
  return using(candidate, async (kernel, code) => {
    await kernel.run(code.add(1));
    const answers = [code.error, code.add(1), code.add(2)].map((text) =>
      within(10, kernel.run(text, { stop_on_error })),
    );
    return (await Promise.all(answers)).slice(1).map(outcome).join(", ");
  });
}

function outcome(answer: Answer | undefined): string {
  if (answer === undefined) return "no answer";
  const { status } = answer.reply.content;
  const isShown = answer.output.some(
    ({ header }) => header.msg_type === "execute_result" || header.msg_type === "stream",
  );
  return status !== "ok" ? String(status) : isShown ? "runs" : "ok, but empty";
}

async function using(
  { argv, code }: Candidate,
  use: (kernel: KernelClient, code: Candidate["code"]) => Promise<string>,
): Promise<string> {
  const kernel = await openKernel(argv, "notebooks");
  try {
    return await use(kernel, code);
  } finally {
    await kernel.close();
  }
}

function within<T>(seconds: number, promise: Promise<T>): Promise<T | undefined> {
  return Promise.race([promise, pause(seconds * 1000)]);
}

function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined));
}

/** Resident memory of a process and its descendants, in MB. */
function memory(root: number): number {
  const rows = execFileSync("ps", ["-eo", "pid=,ppid=,rss="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((row) => row.trim().split(/\s+/).map(Number));
  const sum = (pid: number): number =>
    rows
      .filter(([id, parent]) => id === pid || parent === pid)
      .reduce((total, [id = 0, , rss = 0]) => total + (id === pid ? rss : sum(id)), 0);
  return Math.round(sum(root) / 1024);
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function firstLine(error: Error): string {
  return error.message.split("\n")[0] ?? "";
}
