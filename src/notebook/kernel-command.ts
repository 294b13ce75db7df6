import { join } from "node:path";
import { packageRoot } from "../package-root.js";

/**
 * The command that starts the project's kernel, as a kernelspec writes it: `{connection_file}`
 * stands for the path that the client fills in.
 */
export function kernelCommand(): string[] {
  const main = join(packageRoot(), "dist", "cli", "main.js");
  return [process.execPath, main, "kernel", "--connection-file", "{connection_file}"];
}
