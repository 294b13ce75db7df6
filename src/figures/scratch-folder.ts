import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder for one piece of work. */
export interface ScratchFolder {
  readonly path: string;
  /** Removes it with all that is in it; without that it goes when the process ends. */
  remove(): void;
  /** Leaves it to be looked at. */
  keep(): void;
}

/** Makes a folder of its own in the system's place for such, or at a path of the caller's. */
export function scratchFolder(prefix: string, { path }: { path?: string } = {}): ScratchFolder {
  if (path !== undefined) {
    mkdirSync(dirname(path), { recursive: true });
    mkdirSync(path);
  }
  const folder = path ?? mkdtempSync(join(tmpdir(), prefix));
  const discard = () => rmSync(folder, { recursive: true, force: true });
  const keep = () => {
    process.off("exit", discard);
  };
  process.once("exit", discard);
  return {
    path: folder,
    keep,
    remove: () => {
      keep();
      discard();
    },
  };
}
