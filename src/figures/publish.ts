import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { filesUnder } from "./files-under.js";
import { writeWhole } from "./write-whole.js";

/** What became of the files of an outputs folder: paths from that folder, sorted. */
export interface Publication {
  readonly written: readonly string[];
  /** Same bytes as before: not touched. */
  readonly same: readonly string[];
  /** No longer made by anything. */
  readonly removed: readonly string[];
}

/**
 * Makes `outputs` hold what `fresh` holds, one whole file at a time. A complete run is published, a
 * broken one is not: so the last good outputs survive it.
 */
export function publish(fresh: string, outputs: string): Publication {
  const files = filesUnder(fresh);
  const written: string[] = [];
  const same: string[] = [];
  for (const file of files) {
    const content = readFileSync(join(fresh, file));
    const target = join(outputs, file);
    if (existsSync(target) && readFileSync(target).equals(content)) same.push(file);
    else {
      writeWhole(target, content);
      written.push(file);
    }
  }
  const removed = existsSync(outputs)
    ? filesUnder(outputs).filter((file) => !files.includes(file))
    : [];
  for (const file of removed) rmSync(join(outputs, file));
  return { written, same, removed };
}
