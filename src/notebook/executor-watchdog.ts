import { Session } from "node:inspector";
import { Socket } from "node:net";
import { parentPort, workerData } from "node:worker_threads";
import { descriptors, type Interrupt, phases, slots } from "./executor-protocol.js";

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
  Atomics.store(shared, slots.heard, 0);
  parentPort?.postMessage({ id, forced: false } satisfies Interrupt);
  setTimeout(() => force(id), patience);
}

function force(id: string): void {
  if (Atomics.load(shared, slots.heard) === 1) return;
  const phase = Atomics.load(shared, slots.phase);
  if (phase === phases.own) {
    setTimeout(() => force(id), patience);
  } else if (phase === phases.sync) {
    process.kill(process.pid, "SIGINT");
  } else {
    const session = new Session();
    session.connectToMainThread();
    session.post("Runtime.terminateExecution", () => {
      session.disconnect();
      parentPort?.postMessage({ id, forced: true } satisfies Interrupt);
    });
  }
}
