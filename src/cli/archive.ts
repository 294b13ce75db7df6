import type { Command } from "commander";
import { packageRoot } from "../package-root.js";

/** `stenogram archive`: one zip for an archive such as Zenodo. */
export function addArchiveCommand(root: Command): void {
  root
    .command("archive")
    .description("write the metadata files and one zip that reproduces the outputs")
    .action(async () => {
      const { archive } = await import("../figures/archive.js");
      process.stdout.write(`wrote ${archive(packageRoot())}\n`);
    });
}
