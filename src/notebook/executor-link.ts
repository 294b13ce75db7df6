import { type ChildProcess, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { fileURLToPath } from "node:url";
import { type Command, descriptors, type Event } from "./executor-protocol.js";
import { killGroup } from "./kill-group.js";

/** The kernel's end of the executor process. */
export interface ExecutorLink {
  send(command: Command): void;
  /** Stops the cell `id`, or whatever runs when no cell does. */
  interrupt(id: string): void;
  /** Asks the process to end, and ends it when it has not after `grace` milliseconds. */
  close(grace: number): Promise<void>;
}

export interface ExecutorHandlers {
  onEvents(events: Event[]): void;
  /** Output that bypassed JavaScript: native addons, child processes that inherit the terminal. */
  onRaw(name: "stdout" | "stderr", text: string): void;
  onExit(reason: string): void;
}

const flags = [
  // The two lines below keep Node's own notices out of the notebook.
  "--disable-warning=ExperimentalWarning",
  "--disable-warning=DeprecationWarning",
  // An ESM specifier has to be resolved from the notebook's folder, not from this package's.
  "--experimental-import-meta-resolve",
  // An interrupt unwinds Node's own frames too; without this flag Node aborts on seeing that.
  "--no-force-async-hooks-checks",
];

/** Streams are merged up to this many characters: fewer messages, none too large to show. */
const largestMerge = 1 << 18;

/**
 * Starts the process that compiles and runs cells, in the current directory. The programs that cells
 * start are in its group and end with it.
 */
export function startExecutor(handlers: ExecutorHandlers): ExecutorLink {
  const entry = fileURLToPath(new URL("./executor-process.js", import.meta.url));
  const child = spawn(process.execPath, [...flags, entry], {
    stdio: ["ignore", "pipe", "pipe", "pipe", "pipe", "ipc"],
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  const interrupts = child.stdio[descriptors.interrupts] as Writable;
  interrupts.on("error", () => {});
  readEvents(child.stdio[descriptors.events] as Readable, handlers.onEvents);
  readRaw(child, "stdout", handlers.onRaw);
  readRaw(child, "stderr", handlers.onRaw);
  child.on("error", (error) => handlers.onExit(error.message));
  // A program that inherited stdout would keep it open, and so keep "close" from coming.
  child.on("exit", () => killGroup(child.pid as number));
  // "close" and not "exit": only then has everything that the process wrote been read.
  const closed = new Promise<void>((resolve) => {
    child.on("close", (code, signal) => {
      // This is how Node ends where the memory that it may use is full.
      const why = signal === "SIGABRT" ? " (most likely out of memory)" : "";
      handlers.onExit(signal === null ? `exit code ${code}` : `signal ${signal}${why}`);
      resolve();
    });
  });
  return {
    send(command) {
      if (child.connected) child.send(command, () => {});
    },
    interrupt(id) {
      interrupts.write(`${id}\n`);
    },
    async close(grace) {
      if (child.connected) child.send({ command: "exit" } satisfies Command, () => {});
      const timer = setTimeout(() => child.kill("SIGKILL"), grace);
      await closed;
      clearTimeout(timer);
    },
  };
}

function readEvents(pipe: Readable, onEvents: (events: Event[]) => void): void {
  let parts: Buffer[] = [];
  pipe.on("data", (chunk: Buffer) => {
    const events: Event[] = [];
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      parts.push(chunk.subarray(start, end));
      const event = parse(parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts));
      if (event !== undefined) append(events, event);
      parts = [];
      start = end + 1;
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
    if (events.length > 0) onEvents(events);
  });
}

/** Empty lines and a line that an interrupt cut in two are passed over. */
function parse(line: Buffer): Event | undefined {
  if (line.length === 0) return undefined;
  try {
    return JSON.parse(line.toString("utf8")) as Event;
  } catch {
    return undefined;
  }
}

function append(events: Event[], event: Event): void {
  const last = events.at(-1);
  if (
    event.event === "stream" &&
    last?.event === "stream" &&
    last.id === event.id &&
    last.name === event.name &&
    last.text.length + event.text.length <= largestMerge
  ) {
    last.text += event.text;
  } else {
    events.push(event);
  }
}

function readRaw(
  child: ChildProcess,
  name: "stdout" | "stderr",
  onRaw: ExecutorHandlers["onRaw"],
): void {
  const decoder = new StringDecoder("utf8");
  child[name]?.on("data", (chunk: Buffer) => {
    const text = decoder.write(chunk);
    if (text !== "") onRaw(name, text);
  });
}
