import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type ScratchFolder, scratchFolder } from "../figures/scratch-folder.js";

/**
 * The folder that a run of a project fills before it publishes: `.cache/run-<process>`, beside the
 * outputs, so that a finished file moves there in one step. What a killed run left is removed.
 *
 * @throws when another run of the project is at work
 */
export function runFolder(project: string): ScratchFolder {
  const cache = join(project, ".cache");
  for (const name of existsSync(cache) ? readdirSync(cache) : []) {
    const pid = Number(/^run-(\d+)$/.exec(name)?.[1]);
    if (Number.isNaN(pid)) continue;
    if (isRunning(pid)) {
      throw new Error(`another run is at work in ${project} (process ${pid}; wait until it ends)`);
    }
    rmSync(join(cache, name), { recursive: true, force: true });
  }
  return scratchFolder("run-", { path: join(cache, `run-${process.pid}`) });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
