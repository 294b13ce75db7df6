import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { packageRoot } from "../package-root.js";
import { addArchiveCommand } from "./archive.js";
import { addDescribeCommand } from "./describe.js";
import { addJupyterCommands } from "./jupyter.js";
import { addKernelCommand } from "./kernel.js";
import { addKwicCommand } from "./kwic.js";
import { addReactionsCommand } from "./reactions.js";
import { addReferenceCommands } from "./references.js";
import { addReportCommand } from "./report.js";
import { addReproduceCommand } from "./reproduce.js";
import { addRunCommand } from "./run.js";
import { usageError } from "./usage-error.js";
import { addVerifyCommand } from "./verify.js";

/** The command line of stenogram: each command parses its arguments and hands them to the library. */
export function program(): Command {
  const root = new Command("stenogram")
    .description("Reads a speech as a stenographer left it: the words, and what the hall did.")
    .version(version(), "-V, --version", "print the version")
    .configureOutput({ outputError: (text, write) => write(usageError(text)) });
  for (const add of [
    addDescribeCommand,
    addReferenceCommands,
    addReactionsCommand,
    addKwicCommand,
    addReportCommand,
    addKernelCommand,
    addJupyterCommands,
    addRunCommand,
    addReproduceCommand,
    addVerifyCommand,
    addArchiveCommand,
  ]) {
    add(root);
  }
  return root;
}

function version(): string {
  return JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")).version;
}
