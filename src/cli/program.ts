import { Command } from "commander";
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
import { addVerifyCommand } from "./verify.js";

/** The command line of stenogram: each command parses its arguments and hands them to the library. */
export function program(): Command {
  const root = new Command("stenogram")
    .description("Reads a speech as a stenographer left it: the words, and what the hall did.")
    .showHelpAfterError("(stenogram --help lists the commands)")
    .configureOutput({
      outputError: (text, write) => write(text.replace(/^error: /, "stenogram: ")),
    });
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
