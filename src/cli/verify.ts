import { join } from "node:path";
import type { Command } from "commander";
import { packageRoot } from "../package-root.js";
import { toText } from "../tables/text.js";

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
      const progress = createProgress();
      const { ok, results, inputs, environment, scratch } = await verify(project, {
        outputs: join(project, "outputs"),
        reproduce: (outputs) => buildOutputs(project, outputs, { onProgress: progress.update }),
      }).finally(progress.stop);
      process.stdout.write(`${toText(results)}\n`);
      for (const line of environment) process.stdout.write(`other version: ${line}\n`);
      for (const line of inputs) process.stdout.write(`input changed: ${line}\n`);
      if (scratch) process.stdout.write(`recomputed outputs and difference images: ${scratch}\n`);
      const wrong = results.filter((result) => !result.equal).length;
      process.stdout.write(
        ok
          ? "all outputs follow from the inputs\n"
          : `${wrong} of ${results.length} results differ\n`,
      );
      if (!ok) process.exitCode = 1;
    });
}
