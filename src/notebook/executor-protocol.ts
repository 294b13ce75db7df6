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

/** The name (`Symbol.for`) under which the watchdog finds the function that heeds an interrupt. */
export const heedName = "stenogram.interrupt";
