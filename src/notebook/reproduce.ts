import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scratchFolder } from "../figures/scratch-folder.js";
import { type RunOptions, runNotebooks } from "./run.js";

/**
 * Runs all notebooks of a project from clean kernels and puts what they make into a folder:
 * executed copies, figures, tables and numbers.
 *
 * @param root folder of the project
 * @param outputs folder that takes the files; made when missing
 * @throws what `runNotebooks` throws for the first cell that fails
 */
export async function reproduce(
  root: string,
  outputs: string,
  { onProgress }: Pick<RunOptions, "onProgress"> = {},
): Promise<void> {
  mkdirSync(outputs, { recursive: true });
  const folder = join(root, "notebooks");
  const paths = readdirSync(folder)
    .filter((file) => file.endsWith(".ipynb"))
    .sort()
    .map((file) => join(folder, file));
  const { path, remove } = scratchFolder("stenogram-run-");
  const written = join(path, "written");
  writeFileSync(written, "");
  try {
    await runNotebooks(paths, {
      output: join(outputs, "notebooks"),
      env: { STENOGRAM_OUTPUTS: outputs, STENOGRAM_WRITTEN: written },
      onProgress,
    });
  } finally {
    remove();
  }
}
