import { createRequire } from "node:module";
import { basename } from "node:path";

/** Shows how far a run of notebooks is. */
export interface Progress {
  /** To be given to `runNotebooks` as `onProgress`. */
  update(notebook: string, cell: number, cells: number): void;
  /** Prints a line above the bar. */
  print(line: string): void;
  /** Ends the bar; may be called twice. */
  stop(): void;
}

interface Bar {
  start(total: number, value: number, payload: object): void;
  setTotal(total: number): void;
  update(value: number, payload: object): void;
  stop(): void;
}

/**
 * A progress bar on a terminal, one plain line a notebook anywhere else, on stderr by default, so
 * that stdout holds results alone.
 */
export function createProgress({
  stream = process.stderr,
}: {
  stream?: NodeJS.WriteStream;
} = {}): Progress {
  return stream.isTTY ? bar(stream) : plain(stream);
}

function counted(cells: number): string {
  return cells === 1 ? "1 cell" : `${cells} cells`;
}

function plain(stream: NodeJS.WriteStream): Progress {
  return {
    update(notebook, cell, cells) {
      if (cell === 0) stream.write(`running ${notebook} (${counted(cells)})\n`);
    },
    print: (line) => void stream.write(`${line}\n`),
    stop() {},
  };
}

function bar(stream: NodeJS.WriteStream): Progress {
  const { SingleBar } = createRequire(import.meta.url)("cli-progress") as {
    SingleBar: new (options: object) => Bar;
  };
  const options = {
    format: "{bar} {value}/{total} cells  {notebook}",
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    stream,
  };
  let current: { bar: Bar; notebook: string } | undefined;
  const stop = () => {
    current?.bar.stop();
    current = undefined;
    process.off("exit", stop);
  };
  return {
    update(notebook, cell, cells) {
      const payload = { notebook: basename(notebook) };
      if (current?.notebook !== notebook) {
        stop();
        // Whatever ends the process, the terminal gets its cursor and its line breaks back.
        process.once("exit", stop);
        current = { bar: new SingleBar(options), notebook };
        current.bar.start(cells, cell, payload);
      }
      current.bar.update(cell, payload);
      if (cell === cells) {
        stop();
        stream.write(`ran ${notebook} (${counted(cells)})\n`);
      }
    },
    print(line) {
      stop();
      stream.write(`${line}\n`);
    },
    stop,
  };
}
