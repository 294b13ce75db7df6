import { spawnSync } from "node:child_process";
import { Session } from "node:inspector";
import { Socket } from "node:net";
import { parentPort, workerData } from "node:worker_threads";
import { descriptors, type Interrupt, numberOf, phases, slots } from "./executor-protocol.js";

/*
 * The watchdog thread of the executor process. The kernel writes the id of the cell to interrupt,
 * one a line; when the kernel is gone the pipe ends, and so does the process, loop or no loop.
 */

// How long the main thread may take to hear of an interrupt by itself before it is stopped.
const patience = 60;
const shared = workerData as Int32Array;
const pipe = new Socket({ fd: descriptors.interrupts, readable: true, writable: false });
let text = "";

pipe.setEncoding("utf8");
pipe.on("data", (chunk: string) => {
  text += chunk;
  const lines = text.split("\n");
  text = lines.pop() ?? "";
  for (const id of lines) interrupt(id);
});
pipe.on("close", () => process.kill(process.pid, "SIGKILL"));
pipe.on("error", () => {});

function interrupt(id: string): void {
  Atomics.store(shared, slots.cell, numberOf(id));
  Atomics.store(shared, slots.heard, 0);
  parentPort?.postMessage({ id, forced: false } satisfies Interrupt);
  setTimeout(() => force(id), patience);
}

/**
 * Again and again until the main thread has heard: a signal that comes just before the cell starts
 * is lost, and a thread that waits for another program does not come back before that has ended.
 */
function force(id: string, turn = 0): void {
  if (Atomics.load(shared, slots.heard) === 1) return;
  const phase = Atomics.load(shared, slots.phase);
  if (phase === phases.own) {
    setTimeout(() => force(id), patience);
    return;
  }
  if (turn > 0) for (const pid of descendants(process.pid)) signal(pid);
  if (phase === phases.sync) signal(process.pid);
  else terminate(id);
  setTimeout(() => force(id, turn + 1), 5 * patience);
}

function terminate(id: string): void {
  const session = new Session();
  session.connectToMainThread();
  session.post("Runtime.terminateExecution", () => {
    session.disconnect();
    parentPort?.postMessage({ id, forced: true } satisfies Interrupt);
  });
}

function signal(pid: number): void {
  try {
    process.kill(pid, "SIGINT");
  } catch {
    // It has ended by itself.
  }
}

/** The programs that a process started, and those that they started; none where there is no `ps`. */
function descendants(root: number): number[] {
  const { stdout, pid: own } = spawnSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  const rows = (stdout ?? "")
    .trim()
    .split("\n")
    .map((row) => row.trim().split(/\s+/).map(Number));
  const below = (pid: number): number[] =>
    rows
      .filter(([child, parent]) => parent === pid && child !== own)
      .flatMap(([child = 0]) => [child, ...below(child)]);
  return below(root);
}
