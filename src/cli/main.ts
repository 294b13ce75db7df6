#!/usr/bin/env node
import { program } from "./program.js";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const root = program();
if (process.argv.length < 3) {
  const names = root.commands.map((command) => command.name()).join(", ");
  root.error(`no command given: expected one of ${names}`);
}
root.parseAsync().catch((error: Error) => {
  process.stderr.write(`stenogram: ${error.message.split("\n")[0]}\n`);
  process.exitCode = 1;
});
