import { writeSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { StringDecoder } from "node:string_decoder";
import timers from "node:timers";
import { promisify } from "node:util";
import { descriptors, type Event } from "./executor-protocol.js";

/**
 * The cell that output belongs to. Code that runs after its cell has ended (timers, awaits that
 * nobody waited for) sets it back to its own cell first, so late output lands where it came from.
 */
export const owner = { id: "", latest: "" };

const decoders = { stdout: new StringDecoder("utf8"), stderr: new StringDecoder("utf8") };

/**
 * Sends an event to the kernel. The write is synchronous and blocks while the pipe is full:
 * that is the back-pressure by which nothing is lost and nothing piles up in memory.
 */
export function emit(event: Event): void {
  const bytes = Buffer.from(`${withoutLoneSurrogates(JSON.stringify(event))}\n`);
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
    const decoder = decoders[name];
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
    // Ended by one cell, the stream is still there for the next.
    process[name].end = ((chunk?: string | Uint8Array | (() => void), ...rest: []) => {
      if (chunk !== undefined && typeof chunk !== "function") write(chunk, ...rest);
      return process[name];
    }) as typeof process.stdout.end;
  }
}

/** Bytes of a character that a cell began and did not finish are shown as what they are: no text. */
export function flushStreams(): void {
  for (const name of ["stdout", "stderr"] as const) {
    const text = decoders[name].end();
    if (text !== "") emit({ event: "stream", id: owner.id, name, text });
  }
}

/** Makes timers run in the name of the cell that set them, also those of `node:timers`. */
export function captureTimers(): void {
  for (const name of ["setTimeout", "setInterval", "setImmediate"] as const) {
    const original = timers[name] as (...args: unknown[]) => unknown;
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
      // Node's queue of immediates does not survive that one of them is stopped by force.
      const apart = (...args: unknown[]) => queueMicrotask(() => owned(...args));
      return original(name === "setImmediate" ? apart : owned, ...rest);
    };
    Object.defineProperty(wrapped, "name", { value: name });
    Object.defineProperty(wrapped, promisify.custom, {
      value: (original as { [promisify.custom]?: unknown })[promisify.custom],
    });
    timers[name] = wrapped as never;
    globalThis[name] = wrapped as never;
  }
  syncBuiltinESMExports();
}

/** A lone surrogate is no character of Unicode, and a front end in Python fails on it. */
function withoutLoneSurrogates(json: string): string {
  if (!json.includes("\\ud")) return json;
  return json.replace(/(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g, "$1\ufffd");
}

const pause = new Int32Array(new SharedArrayBuffer(4));
