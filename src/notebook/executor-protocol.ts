/** A MIME bundle: what a front end can show of one value, by MIME type. */
export type MimeBundle = Record<string, unknown>;

/** An error as Jupyter's `error` message has it. */
export interface Failure {
  ename: string;
  evalue: string;
  traceback: string[];
}

/** What the kernel asks of the executor process, over the IPC channel. */
export type Command =
  | { command: "execute"; id: string; code: string; count: number; expressions: Expressions }
  | { command: "complete" | "inspect"; id: string; code: string; cursor: number }
  | { command: "isComplete"; id: string; code: string }
  | { command: "input"; value?: string }
  | { command: "exit" };

/** Expressions to evaluate after a cell, by the name that the front end gave them. */
export type Expressions = Record<string, string>;

/**
 * What the executor process tells the kernel: one JSON line each on file descriptor 3.
 * One ordered pipe carries everything, so output can never overtake the end of its cell.
 */
export type Event =
  | { event: "ready" }
  | { event: "stream"; id: string; name: "stdout" | "stderr"; text: string }
  | { event: "display"; id: string; update: boolean; content: Record<string, unknown> }
  | { event: "result"; id: string; data: MimeBundle; metadata: MimeBundle }
  | { event: "input"; id: string; prompt: string; password: boolean }
  | { event: "done"; id: string; failure?: Failure; expressions: Record<string, unknown> }
  | { event: "reply"; id: string; content: Record<string, unknown> };

/** File descriptors of the executor process beyond the standard three. */
export const descriptors = { events: 3, interrupts: 4 } as const;

/**
 * What the main thread is doing, for the watchdog to read while that thread is stuck.
 * `sync`: a cell runs inside `vm`, where SIGINT stops it cleanly. `own`: the executor's own work,
 * which must not be cut short. `free`: everything else.
 */
export const phases = { free: 0, sync: 1, own: 2 } as const;

/**
 * Memory shared with the watchdog: the phase, whether the main thread has heard of the last
 * interrupt, and the number of the cell that it was for.
 */
export const slots = { phase: 0, heard: 1, cell: 2 } as const;

/** A number that stands for a cell's id where only numbers are shared. */
export function numberOf(id: string): number {
  let number = 0;
  for (let at = 0; at < id.length; at++) number = (Math.imul(number, 31) + id.charCodeAt(at)) | 0;
  return number;
}

/** A message of the watchdog: somebody interrupts the cell `id`. */
export interface Interrupt {
  id: string;
  /** Whether the main thread was stopped by force. */
  forced: boolean;
}
