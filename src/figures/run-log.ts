import { appendFileSync, existsSync, readFileSync } from "node:fs";

/**
 * Adds files to the list of what this run wrote: the file that `STENOGRAM_WRITTEN` names, one path a
 * line, shared by all notebooks of a run. Without it nothing is kept.
 */
export function logWritten(files: readonly string[]): void {
  const log = process.env.STENOGRAM_WRITTEN;
  if (log) appendFileSync(log, files.map((file) => `${file}\n`).join(""));
}

/** The paths that a run wrote so far, in order; none when there is no run. */
export function readWritten(log = process.env.STENOGRAM_WRITTEN): readonly string[] {
  if (!log || !existsSync(log)) return [];
  return [...new Set(readFileSync(log, "utf8").split("\n"))].filter((line) => line !== "");
}

/**
 * Makes sure that one run writes a file once. Outside a run a cell may be run again and again.
 *
 * @throws when this run wrote the file before: two cells use one id
 */
export function checkFirst(file: string, what: string): void {
  if (readWritten().includes(file)) {
    throw new Error(
      `duplicate ${what} (another cell of this run wrote ${file}; choose another id)`,
    );
  }
}
