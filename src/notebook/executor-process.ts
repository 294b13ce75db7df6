import { setFlagsFromString } from "node:v8";
import { complete, inspect, isComplete } from "./completion.js";
import { createCells, type Outcome } from "./executor-cell.js";
import { loadCompiler } from "./executor-compiler.js";
import { uninterrupted, watchInterrupts } from "./executor-interrupt.js";
import {
  captureStreams,
  captureTimers,
  emit,
  emitLineBreak,
  flushStreams,
  owner,
} from "./executor-output.js";
import type { Command } from "./executor-protocol.js";
import { describe, installStackTraces, interrupted } from "./executor-trace.js";
import { killGroup } from "./kill-group.js";

/*
 * The process that compiles and runs cells. It is apart from the kernel, so that a cell in a loop
 * cannot keep the kernel from answering heartbeats, interrupts and shutdown.
 */

type Execute = Extract<Command, { command: "execute" }>;
type Question = Exclude<Command, { command: "execute" | "input" | "exit" }>;

const declarations = `/** Asks the reader for a line of text. */
declare function input(prompt?: string, options?: { password?: boolean }): Promise<string>;
`;
// Taken before timers are made to remember their cell.
const soon = setImmediate;
let running: string | undefined;
/** The cell of an interrupt that came when that cell was not running: it has ended, or is yet to come. */
let missed: string | undefined;
let answer: ((value: string | undefined) => void) | undefined;

process.on("disconnect", () => killGroup(process.pid));
captureStreams();
captureTimers();
installStackTraces();

const compiler = loadCompiler();
compiler.display.lastWriteDisplayData = (content: Record<string, unknown>, update?: boolean) =>
  emit({ event: "display", id: owner.id, update: update === true, content });
const cells = createCells(compiler, { declarations, values: { input } });
process.on("message", (command: Command) => {
  if (command.command === "execute") execute(command);
  else if (command.command === "input") answer?.(command.value);
  else if (command.command === "exit") process.exit();
  else emit({ event: "reply", id: command.id, content: answerTo(command) });
});
emit({ event: "ready" });
// After the compiler: an error before it is ready ends the process, which could run no cell.
report("uncaughtException", "Uncaught exception");
report("unhandledRejection", "Unhandled rejection");
// Each cell leaves much behind for the garbage collector, which by default lets the heap double and
// double again before it looks. While the compiler loads, that is what it should do.
setFlagsFromString("--heap-growing-percent=50");
// After the compiler: until then nothing runs that could be stopped, and a thread costs time.
watchInterrupts(
  (id) => {
    emitLineBreak();
    if (id !== (running ?? "")) {
      missed = id;
      return false;
    }
    finish(id, { failure: describe(interrupted) });
    return true;
  },
  (id) => running !== undefined && running !== id,
);

function execute({ id, code, count, expressions }: Execute): void {
  running = id;
  owner.id = id;
  owner.latest = id;
  const started =
    id === missed ? Promise.reject(interrupted) : cells.run({ code, count, expressions });
  started
    .catch((error): Outcome => ({ failure: describe(error), expressions: {} }))
    // One turn later, so that a rejection nobody handled is reported before the cell ends.
    .then((outcome) => soon(() => finish(id, outcome)));
}

/** An interrupt ends a cell at once; what its code still does afterwards ends nothing. */
function finish(id: string, { result, failure, expressions = {} }: Partial<Outcome>): void {
  if (running !== id) return;
  answer = undefined;
  try {
    flushStreams();
    if (result !== undefined) emit({ event: "result", id, ...result });
    emit({ event: "done", id, failure, expressions });
  } catch (error) {
    // A bundle that is not JSON: a bigint, a circle.
    emit({ event: "done", id, failure: describe(error), expressions: {} });
  }
  running = undefined;
}

function answerTo(question: Question): Record<string, unknown> {
  return uninterrupted(() => {
    if (question.command === "isComplete") return isComplete(compiler, question.code);
    const respond = question.command === "complete" ? complete : inspect;
    return respond(compiler, cells.declarations(), question);
  });
}

function input(prompt = "", { password = false } = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    answer = (value) => {
      if (value === undefined) reject(new Error("input() is not possible here: nobody to ask"));
      else resolve(value);
    };
    emit({ event: "input", id: owner.id, prompt: String(prompt), password });
  });
}

function report(event: "uncaughtException" | "unhandledRejection", what: string): void {
  process.on(event, (thrown: unknown) => {
    if (thrown === interrupted) return;
    process.stderr.write(`${what}: ${describe(thrown).traceback.join("\n")}\n`);
  });
}
