import { writeSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { promisify } from "node:util";
import { descriptors, type Event } from "./executor-protocol.js";

/**
 * The cell that output belongs to. Code that runs after its cell has ended (timers, awaits that
 * nobody waited for) sets it back to its own cell first, so late output lands where it came from.
 */
export const owner = { id: "", latest: "" };

/**
 * Sends an event to the kernel. The write is synchronous and blocks while the pipe is full:
 * that is the back-pressure by which nothing is lost and nothing piles up in memory.
 */
export function emit(event: Event): void {
  const bytes = Buffer.from(`${JSON.stringify(event)}\n`);
  for (let start = 0; start < bytes.length; ) {
    try {
      start += writeSync(descriptors.events, bytes, start);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      Atomics.wait(pause, 0, 0, 1);
    }
  }
}

/** Ends a line that an interrupt may have cut in two. */
export function emitLineBreak(): void {
  writeSync(descriptors.events, "\n");
}

/** Makes everything that is written to stdout and stderr an event of the cell that wrote it. */
export function captureStreams(): void {
  for (const name of ["stdout", "stderr"] as const) {
    const decoder = new StringDecoder("utf8");
    const write = (
      chunk: string | Uint8Array,
      encoding?: BufferEncoding | ((error?: Error) => void),
      callback?: (error?: Error) => void,
    ): boolean => {
      const text =
        typeof chunk !== "string"
          ? decoder.write(Buffer.from(chunk))
          : typeof encoding === "string" && !/^utf-?8$/i.test(encoding)
            ? Buffer.from(chunk, encoding).toString("utf8")
            : chunk;
      if (text !== "") emit({ event: "stream", id: owner.id, name, text });
      const done = typeof encoding === "function" ? encoding : callback;
      if (done !== undefined) queueMicrotask(() => done());
      return true;
    };
    process[name].write = write as typeof process.stdout.write;
  }
}

/** Makes timers run in the name of the cell that set them. */
export function captureTimers(): void {
  for (const name of ["setTimeout", "setInterval", "setImmediate"] as const) {
    const original = globalThis[name] as (...args: unknown[]) => unknown;
    const wrapped = (callback: unknown, ...rest: unknown[]) => {
      if (typeof callback !== "function") return original(callback, ...rest);
      const id = owner.id;
      const owned = (...args: unknown[]) => {
        owner.id = id;
        try {
          return callback(...args);
        } finally {
          owner.id = owner.latest;
        }
      };
      return original(owned, ...rest);
    };
    Object.defineProperty(wrapped, "name", { value: name });
    Object.defineProperty(wrapped, promisify.custom, {
      value: (original as { [promisify.custom]?: unknown })[promisify.custom],
    });
    globalThis[name] = wrapped as never;
  }
}

const pause = new Int32Array(new SharedArrayBuffer(4));
