import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { packageRoot } from "../package-root.js";
import { toText } from "../tables/text.js";
import { endOnSignals } from "./end-on-signals.js";
import { runFolder } from "./run-folder.js";

/** `stenogram reproduce`: everything in outputs/, anew from the text. */
export function addReproduceCommand(root: Command): void {
  root
    .command("reproduce")
    .description("run the project's notebooks and write outputs/ and the metadata files")
    .action(async () => {
      const project = packageRoot();
      const { createProgress } = await import("../notebook/progress.js");
      const { publish } = await import("../figures/publish.js");
      const { writeLock } = await import("../figures/lock.js");
      const { writeMetadata } = await import("../figures/metadata.js");
      const { buildOutputs } = await import("./build-outputs.js");
      endOnSignals();
      const { path: fresh, remove } = runFolder(project);
      const progress = createProgress();
      try {
        await buildOutputs(project, fresh, { onProgress: progress.update });
        progress.stop();
        const outputs = join(project, "outputs");
        writeLock(project, { outputs: fresh, last: outputs });
        const { written, same, removed } = publish(fresh, outputs);
        writeMetadata(project);
        for (const file of same) process.stdout.write(`same     outputs/${file}\n`);
        for (const file of written) process.stdout.write(`wrote    outputs/${file}\n`);
        for (const file of removed) process.stdout.write(`removed  outputs/${file}\n`);
        process.stdout.write(`\n${toText(headlines(project))}`);
      } finally {
        progress.stop();
        remove();
      }
    });
}

/** The numbers that the notebooks give to the paper. */
function headlines(project: string): { number: string; value: string }[] {
  const file = join(project, "outputs", "paper", "numbers.json");
  const numbers: Record<string, { text: string }> = JSON.parse(readFileSync(file, "utf8"));
  return Object.entries(numbers).map(([id, { text }]) => ({
    number: id.replaceAll("-", " "),
    value: text,
  }));
}
