import { spawnSync } from "node:child_process";
import { Session } from "node:inspector";
import { Socket } from "node:net";
import { descriptors, heedName } from "./executor-protocol.js";
import { killGroup } from "./kill-group.js";

/*
 * The watchdog thread of the executor process. The kernel writes the id of the cell to interrupt,
 * one a line; when the kernel is gone the pipe ends, and so does the process, loop or no loop, with
 * the programs that it started.
 */

// How long the main thread may take to end the cell by itself before it is stopped.
const patience = 60;
const pipe = new Socket({ fd: descriptors.interrupts, readable: true, writable: false });
let text = "";
/** The interrupt that came last, until it is over; the cell of one before it has ended. */
let pending: string | undefined;

pipe.setEncoding("utf8");
pipe.on("data", (chunk: string) => {
  text += chunk;
  const lines = text.split("\n");
  text = lines.pop() ?? "";
  for (const id of lines) {
    if (id === pending) continue;
    pending = id;
    ask(id, 0);
  }
});
pipe.on("close", () => killGroup(process.pid));
pipe.on("error", () => {});

/**
 * Has the main thread heed an interrupt, in whatever loop it is, and again until it has. The
 * decision is made there and not here: only that thread knows what it is doing at that moment. A
 * thread that waits for another program answers nothing before that has ended. No question is sent
 * beside another: what stops the main thread would stop its answer to the second one.
 */
function ask(id: string, turn: number): void {
  const session = new Session();
  let isOver: boolean | undefined;
  const expression = `globalThis[Symbol.for("${heedName}")](${JSON.stringify(id)}, ${turn})`;
  session.connectToMainThread();
  let isFull = false;
  session.post("Runtime.evaluate", { expression, returnByValue: true }, (_error, reply) => {
    isOver = reply?.result.value === true;
    // Nothing throws there but a stack that a cell's recursion has filled; so it is the cell that ends.
    isFull = reply?.exceptionDetails !== undefined;
    if (isFull) session.post("Runtime.terminateExecution");
    session.disconnect();
  });
  const look = (isFirst: boolean) => {
    if (pending !== id) return;
    if (isOver === true) pending = undefined;
    else if (isOver === false) ask(id, isFull ? 0 : turn + 1);
    else {
      if (!isFirst) for (const pid of descendants(process.pid)) signal(pid);
      setTimeout(look, 5 * patience, false);
    }
  };
  setTimeout(look, turn === 0 ? patience : 5 * patience, true);
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
