import { join } from "node:path";
import type { Command } from "commander";
import { packageRoot } from "../package-root.js";
import { toText } from "../tables/text.js";
import { endOnSignals } from "./end-on-signals.js";

/** `stenogram verify`: whether outputs/ follows from the text, result by result. */
export function addVerifyCommand(root: Command): void {
  root
    .command("verify")
    .description("recompute everything and compare it with outputs/, figure by figure")
    .action(async () => {
      const project = packageRoot();
      const { verify } = await import("../figures/verify.js");
      const { createProgress } = await import("../notebook/progress.js");
      const { buildOutputs } = await import("./build-outputs.js");
      endOnSignals();
      const progress = createProgress();
      const { ok, results, inputs, environment, scratch } = await verify(project, {
        outputs: join(project, "outputs"),
        reproduce: (outputs) => buildOutputs(project, outputs, { onProgress: progress.update }),
      }).finally(progress.stop);
      process.stdout.write(`${toText(results, { columns: COLUMNS })}\n`);
      const wrong = results.filter((result) => !result.equal);
      for (const { kind, id, why, difference } of wrong) {
        process.stdout.write(`${kind} ${id}\n${why.map((line) => `  ${line}\n`).join("")}`);
        if (difference) process.stdout.write(`  the pixels that differ: ${difference}\n`);
      }
      for (const line of environment) process.stdout.write(`other version: ${line}\n`);
      for (const line of inputs) process.stdout.write(`input changed: ${line}\n`);
      if (scratch) process.stdout.write(`recomputed outputs and difference images: ${scratch}\n`);
      process.stdout.write(
        ok
          ? "all outputs follow from the inputs\n"
          : `${wrong.length} of ${results.length} results differ\n`,
      );
      if (!ok) process.exitCode = 1;
    });
}

/** The columns of the report; why a result differs follows in lines of its own. */
const COLUMNS = ["kind", "id", "equal", "rows", "spec", "svg", "pixels", "others"];
