/*
 * What four Jupyter kernels do with the same list, asked by one client over the raw protocol.
 * Prints a Markdown table. A kernel that is not installed is left out and named:
 *
 *     npm run bench:kernel
 *
 * DENO and PYTHON name other commands than `deno` and `python3`.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { resolve } from "node:path";
import {
  type Answer,
  type KernelClient,
  launcher,
  openKernel,
  textOf,
} from "../tests/notebook/kernel-client.js";

interface Candidate {
  name: string;
  argv: string[];
  isInstalled: () => boolean;
  code: typeof script;
}

const script = {
  add: (i: number) => `${i} + 1`,
  lines: (n: number) => `for (let i = 0; i < ${n}; i++) console.log("line " + i)`,
  error: 'throw new Error("stop")',
  loop: "while (true) {}",
  topLevelAwait: 'const vega = await import("vega"); console.log(typeof vega.parse)',
};
const python = {
  add: (i: number) => `${i} + 1`,
  lines: (n: number) => `for i in range(${n}): print("line", i)`,
  error: 'raise Exception("stop")',
  loop: "while True: pass",
  topLevelAwait: "",
};
const pythonCommand = process.env.PYTHON ?? "python3";
const denoCommand = process.env.DENO ?? "deno";
const works = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const candidates: Candidate[] = [
  { name: "this launcher", argv: launcher, isInstalled: () => true, code: script },
  {
    name: "plain tslab",
    argv: [
      process.execPath,
      resolve("node_modules/tslab/bin/tslab"),
      "kernel",
      "--config-path",
      "{connection_file}",
    ],
    isInstalled: () => true,
    code: script,
  },
  {
    name: "Deno",
    argv: [denoCommand, "jupyter", "--kernel", "--conn", "{connection_file}"],
    isInstalled: () => works(denoCommand, "--version"),
    code: script,
  },
  {
    name: "ipykernel",
    argv: [pythonCommand, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
    isInstalled: () => works(pythonCommand, "-c", "import ipykernel"),
    code: python,
  },
];

type Check = (candidate: Candidate) => Promise<string>;

const checks: [string, Check][] = [
  [
    "start until it answers (median of 5)",
    async ({ argv }) => {
      const times: number[] = [];
      for (let i = 0; i < 5; i++) {
        const start = performance.now();
        const kernel = await openKernel(argv, "notebooks");
        times.push(performance.now() - start);
        await kernel.close();
      }
      return `${Math.round(median(times))} ms`;
    },
  ],
  [
    "start until a first cell has run (median of 5)",
    async ({ argv, code }) => {
      const times: number[] = [];
      for (let i = 0; i < 5; i++) {
        const start = performance.now();
        const kernel = await openKernel(argv, "notebooks");
        await kernel.run(code.add(1));
        times.push(performance.now() - start);
        await kernel.close();
      }
      return `${Math.round(median(times))} ms`;
    },
  ],
  [
    "trivial cell (median of 100)",
    (candidate) =>
      using(candidate, async (kernel, code) => {
        const times: number[] = [];
        for (let i = 0; i < 110; i++) {
          const start = performance.now();
          await within(5, kernel.run(code.add(i)));
          if (i >= 10) times.push(performance.now() - start);
        }
        return `${median(times).toFixed(1)} ms`;
      }),
  ],
  ["5,000 lines arrive", lines(5000)],
  ["50,000 lines arrive", lines(50_000)],
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

const present = candidates.filter((candidate) => candidate.isInstalled());
for (const { name } of candidates.filter((candidate) => !present.includes(candidate))) {
  console.log(`${name}: not installed\n`);
}
console.log(`| | ${present.map(({ name }) => name).join(" | ")} |`);
console.log(`|---|${present.map(() => "---|").join("")}`);
for (const [title, check] of checks) {
  const cells: string[] = [];
  for (const candidate of present) {
    cells.push(await check(candidate).catch((error: Error) => `fails: ${firstLine(error)}`));
  }
  console.log(`| ${title} | ${cells.join(" | ")} |`);
}
process.exit();

function lines(count: number): Check {
  return (candidate) =>
    using(candidate, async (kernel, code) => {
      const before = kernel.heard.length;
      const answer = await within(30, kernel.run(code.lines(count)));
      const text = textOf(answer?.output ?? kernel.heard.slice(before));
      const arrived = text.split("\n").length - 1;
      const idle = answer === undefined ? ", and no idle" : "";
      return arrived === count && idle === "" ? "yes" : `${arrived}${idle}`;
    });
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
