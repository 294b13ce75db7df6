import { Worker } from "node:worker_threads";
import { owner } from "./executor-output.js";
import { type Interrupt, numberOf, phases, slots } from "./executor-protocol.js";
import { type Await, addAwait, interrupted } from "./executor-trace.js";

const shared = new Int32Array(new SharedArrayBuffer(12));
const waiting = new Set<(reason: unknown) => void>();

/** Runs `work` in a phase and returns to the phase before. */
export function inPhase<T>(phase: keyof typeof phases, work: () => T): T {
  const before = Atomics.exchange(shared, slots.phase, phases[phase]);
  try {
    return work();
  } finally {
    Atomics.store(shared, slots.phase, before);
  }
}

/**
 * Starts the watchdog thread, which hears an interrupt even when the main thread is in a loop.
 * `onInterrupt` runs on the main thread and says whether pending awaits of cells are to end; an
 * interrupt that comes after its cell has ended is none of the next cell's business.
 */
export function watchInterrupts(onInterrupt: (id: string) => boolean): void {
  Atomics.store(shared, slots.heard, 1);
  // The vm module handles SIGINT while a cell runs in it; at any other time it means nothing here.
  process.on("SIGINT", () => {});
  const watchdog = new Worker(new URL("./executor-watchdog.js", import.meta.url), {
    workerData: shared,
  });
  watchdog.unref();
  watchdog.on("message", (interrupt: Interrupt) => {
    Atomics.store(shared, slots.heard, 1);
    Atomics.store(shared, slots.phase, phases.free);
    if (onInterrupt(interrupt.id)) {
      for (const reject of waiting) reject(interrupted);
      waiting.clear();
    }
    // Stopping by force leaves the ids of Node's asynchronous contexts on their stack. Node clears
    // that stack when an exception reaches the top, so one does; the process ignores it.
    if (interrupt.forced) throw interrupted;
  });
}

/**
 * The value of an `await` in a cell: an interrupt ends it, output after it is its cell's, and an
 * error that comes out of it remembers `at`.
 */
export function wait<T>(value: T | PromiseLike<T>, at?: Await): Promise<T> {
  const id = owner.id;
  return new Promise((resolve, reject) => {
    // A loop of awaits that are ready at once lets no message in: it ends here, and not by force.
    if (isInterrupted(id)) return reject(interrupted);
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

/** Whether an interrupt of this cell, and not of one before it, has yet to be heard. */
function isInterrupted(id: string): boolean {
  return (
    Atomics.load(shared, slots.heard) === 0 && Atomics.load(shared, slots.cell) === numberOf(id)
  );
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
