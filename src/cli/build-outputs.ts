import { checkCells } from "../figures/check-cells.js";
import { writePaper } from "../figures/paper.js";
import { reproduce } from "../notebook/reproduce.js";
import type { RunOptions } from "../notebook/run.js";

/** Puts everything that outputs/ holds, but for the lock, into a folder. */
export async function buildOutputs(
  project: string,
  outputs: string,
  options: Pick<RunOptions, "onProgress"> = {},
): Promise<void> {
  checkCells(project);
  await reproduce(project, outputs, options);
  writePaper(project, { outputs });
}
