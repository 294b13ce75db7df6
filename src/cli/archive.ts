import type { Command } from "commander";
import { packageRoot } from "../package-root.js";

/** `stenogram archive`: one zip for an archive such as Zenodo. */
export function addArchiveCommand(root: Command): void {
  root
    .command("archive")
    .description("write one zip, for an archive such as Zenodo, that reproduces the outputs")
    .action(async () => {
      const { archive } = await import("../figures/archive.js");
      process.stdout.write(`wrote ${archive(packageRoot())}\n`);
    });
}
