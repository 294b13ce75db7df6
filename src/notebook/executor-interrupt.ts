import { Session } from "node:inspector";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import { owner } from "./executor-output.js";
import { heedName } from "./executor-protocol.js";
import { type Await, addAwait, interrupted } from "./executor-trace.js";

// Taken before timers are made to remember their cell.
const soon = setImmediate;
const ownFolder = dirname(import.meta.url);
// How often an interrupt passes by a package that is being loaded: half loaded, it is lost.
const loadingTurns = 10;
const waiting = new Set<(reason: unknown) => void>();
/** The cell whose interrupt has come and has yet to end it. */
let due: string | undefined;
let isProtected = false;
/** Open from the moment that the process is stopped by force until it hears the interrupt. */
let force: Session | undefined;

/** Runs work of the executor's own, which no interrupt cuts short. */
export function uninterrupted<T>(work: () => T): T {
  isProtected = true;
  try {
    return work();
  } finally {
    isProtected = false;
  }
}

/**
 * Runs code of a cell from the event loop's own ground: where it is stopped by force, the promise
 * is rejected all the same, and nothing of the executor is cut short with it.
 */
export function attempt<T>(work: () => T): Promise<Awaited<T>> {
  return wait(
    Promise.resolve().then(() => {
      if (due === owner.id) throw interrupted;
      return work();
    }),
  ) as Promise<Awaited<T>>;
}

/**
 * Starts the watchdog thread, which hears an interrupt even when the main thread is in a loop.
 * `onInterrupt` runs on the main thread and says whether pending awaits of cells are to end. An
 * interrupt that comes after its cell has ended is none of the next cell's business: `isPast` says
 * whether another cell runs by now.
 */
export function watchInterrupts(
  onInterrupt: (id: string) => boolean,
  isPast: (id: string) => boolean,
): void {
  // Ctrl-C in a terminal reaches this process too; the kernel says what it means.
  process.on("SIGINT", () => {});

  function hear(): void {
    const id = due;
    due = undefined;
    if (id !== undefined && onInterrupt(id)) {
      for (const reject of waiting) reject(interrupted);
      waiting.clear();
    }
    // Stopping by force leaves the ids of Node's asynchronous contexts on their stack. Node clears
    // that stack when an exception reaches the top, so one does; the process ignores it.
    if (force !== undefined) {
      force.disconnect();
      force = undefined;
      throw interrupted;
    }
  }

  /**
   * Called by the watchdog between any two steps of whatever runs here; says whether the interrupt
   * is over. At first the cell may end by itself, in the event loop's next turn or at its next
   * await; when the watchdog comes back, the cell is stopped.
   */
  function heed(id: string, turn: number): boolean {
    if (isPast(id)) return true;
    if (turn === 0) {
      due = id;
      soon(hear);
    } else if (due !== id) {
      return true;
    } else if (!isProtected && isStoppable(heed, turn)) {
      stop();
    }
    return false;
  }

  /** Stops what runs by force, back to the event loop; where nothing runs, nothing is stopped. */
  function stop(): void {
    soon(hear);
    if (force === undefined) {
      force = new Session();
      force.connect();
    }
    force.post("Runtime.terminateExecution");
  }

  Object.defineProperty(globalThis, Symbol.for(heedName), { value: heed });
  new Worker(new URL("./executor-watchdog.js", import.meta.url)).unref();
}

/**
 * Whether code of a cell or of a package runs below the function `below`, or nothing but a chain of
 * awaits that never lets the event loop in.
 */
function isStoppable(below: (...args: never[]) => unknown, turn: number): boolean {
  const { prepareStackTrace, stackTraceLimit } = Error;
  const holder: { stack?: NodeJS.CallSite[] } = {};
  Error.prepareStackTrace = (_error, frames) => frames;
  Error.stackTraceLimit = 200;
  Error.captureStackTrace(holder, below);
  const frames = holder.stack ?? [];
  Object.assign(Error, { prepareStackTrace, stackTraceLimit });
  const files = frames.map((frame) => frame.getFileName() ?? "").filter((file) => file !== "");
  if (turn < loadingTurns && files.some((file) => file.startsWith("node:internal/modules/"))) {
    return false;
  }
  const isOwn = (file: string) => file.startsWith(ownFolder);
  const isNode = (file: string) => file.startsWith("node:");
  const isOthers = (file: string) => !isOwn(file) && !isNode(file);
  return !files.some(isOwn) || files.some(isOthers) || frames.some((frame) => frame.isEval());
}

/**
 * The value of an `await` in a cell: an interrupt ends it, output after it is its cell's, and an
 * error that comes out of it remembers `at`.
 */
export function wait<T>(value: T | PromiseLike<T>, at?: Await): Promise<T> {
  const id = owner.id;
  return new Promise((resolve, reject) => {
    // A loop of awaits that are ready at once lets no message in: it ends here, and not by force.
    if (due === id) return reject(interrupted);
    waiting.add(reject);
    const settle = () => {
      waiting.delete(reject);
      owner.id = id;
    };
    Promise.resolve(value).then(
      (result) => {
        settle();
        resolve(result);
      },
      (reason) => {
        settle();
        if (at !== undefined) addAwait(reason, at);
        reject(reason);
      },
    );
  });
}

/** The iterable of a `for await` in a cell, each step awaited by `wait`. */
export function each<T>(
  iterable: AsyncIterable<T> | Iterable<T | PromiseLike<T>>,
  at: Await,
): AsyncIterable<T> {
  const isAsync = Symbol.asyncIterator in iterable;
  const iterator = isAsync ? iterable[Symbol.asyncIterator]() : iterable[Symbol.iterator]();
  const step = async (result: IteratorResult<T | PromiseLike<T>>): Promise<IteratorResult<T>> => {
    const value = isAsync ? (result.value as T) : await wait(result.value, at);
    return { ...result, value } as IteratorResult<T>;
  };
  return {
    [Symbol.asyncIterator]: () => ({
      next: async () => step(await wait(iterator.next(), at)),
      async return(value?: unknown) {
        const result = await wait(iterator.return?.(value as never), at);
        return (result ?? { done: true, value }) as IteratorResult<T>;
      },
    }),
  };
}
