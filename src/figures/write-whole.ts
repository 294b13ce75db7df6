import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file in one step, making its folder when needed: first a temporary file beside it, then
 * a rename. Whatever happens, the file is the old one or the new one, never half of either.
 *
 * @throws one line naming the file when the disk is full or read-only; the old file is still there
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  writeAllWhole([[file, content]]);
}

/**
 * The same for several files: none is replaced before all are written beside their places, so that a
 * full disk leaves every old file as it was.
 */
export function writeAllWhole(files: Iterable<readonly [string, string | Uint8Array]>): void {
  const waiting = new Map<string, string>();
  let current = "";
  try {
    for (const [file, content] of files) {
      current = file;
      const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
      mkdirSync(dirname(file), { recursive: true });
      waiting.set(file, temporary);
      writeFileSync(temporary, content);
    }
    for (const [file, temporary] of waiting) {
      current = file;
      renameSync(temporary, file);
    }
  } catch (error) {
    for (const temporary of waiting.values()) discard(temporary);
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(`cannot write ${current}: ${code ?? message} (the last version is kept)`);
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Its folder is none, and so there is no file: the error to tell is the first one.
  }
}
