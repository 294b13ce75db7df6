import { type Command, InvalidArgumentError } from "commander";
import { endOnSignals } from "./end-on-signals.js";
import { folder } from "./folder.js";

interface RunCommandOptions {
  readonly output?: string;
  readonly parameter: ReadonlyMap<string, string>;
  readonly timeout: number;
}

/** `stenogram run NOTEBOOK...`: runs notebooks headless, each in a clean kernel. */
export function addRunCommand(root: Command): void {
  root
    .command("run")
    .description("run notebooks from top to bottom, each in a clean kernel")
    .argument("<notebook...>", "notebooks of the TypeScript kernel")
    .option(
      "--output <folder>",
      "where the executed copies go; without it nothing is written",
      folder,
    )
    .option(
      "-p, --parameter <name=value>",
      "a value for the cell tagged parameters",
      pair,
      new Map(),
    )
    .option("--timeout <seconds>", "for each cell", seconds, 600)
    .action(async (paths: string[], { output, parameter, timeout }: RunCommandOptions) => {
      const { runNotebooks } = await import("../notebook/run.js");
      const { createProgress } = await import("../notebook/progress.js");
      endOnSignals();
      const progress = createProgress();
      try {
        const runs = await runNotebooks(paths, {
          output,
          timeout,
          parameters: parameter,
          onProgress: progress.update,
        });
        for (const { written } of runs) if (written) process.stdout.write(`wrote ${written}\n`);
      } catch (error) {
        const { CellError } = await import("../notebook/cell-error.js");
        if (error instanceof CellError) for (const line of error.traceback) progress.print(line);
        throw error;
      } finally {
        progress.stop();
      }
    });
}

function pair(text: string, pairs: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const at = text.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("expected name=value");
  return new Map([...pairs, [text.slice(0, at), text.slice(at + 1)]]);
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError("expected a number of seconds above 0");
  return value;
}
