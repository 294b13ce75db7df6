import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkInside } from "./check-inside.js";
import { filesUnder } from "./files-under.js";
import { writeAllWhole } from "./write-whole.js";

/** What became of the files of an outputs folder: paths from that folder, sorted. */
export interface Publication {
  readonly written: readonly string[];
  /** Same bytes as before: not touched. */
  readonly same: readonly string[];
  /** No longer made by anything. */
  readonly removed: readonly string[];
}

/**
 * Makes `outputs` hold what `fresh` holds. A complete run is published, a broken one is not, and no file is
 * replaced before there is room for all: so the last good outputs survive.
 *
 * @throws when a folder in `outputs` is a link to another place, or when the disk is full or read-only
 */
export function publish(fresh: string, outputs: string): Publication {
  const files = filesUnder(fresh);
  for (const folder of new Set(files.map(dirname))) checkInside(join(outputs, folder), outputs);
  const isSame = (file: string) =>
    existsSync(join(outputs, file)) &&
    statSync(join(outputs, file)).isFile() &&
    readFileSync(join(outputs, file)).equals(readFileSync(join(fresh, file)));
  const same = files.filter(isSame);
  const written = files.filter((file) => !same.includes(file));
  writeAllWhole(written.map((file) => [join(outputs, file), readFileSync(join(fresh, file))]));
  const removed = filesUnder(outputs).filter((file) => !files.includes(file));
  for (const file of removed) rmSync(join(outputs, file));
  return { written, same, removed };
}
