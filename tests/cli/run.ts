import { spawnSync } from "node:child_process";
import { join } from "node:path";

export const project = join(import.meta.dirname, "../..");
export const corpus = join(project, "corpus/khrushchev-1956");

/** What the built command line prints, and its exit status. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `stenogram` with arguments, as a user's shell would. */
export function run(...args: string[]): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, "dist/cli/main.js"), ...args],
    { encoding: "utf8", timeout: 60_000 },
  );
  return { status, stdout, stderr };
}

/** Records of RFC 4180: fields with commas, quotation marks and line breaks between quotation marks. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  const record: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    record.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\n") records.push(record.splice(0));
  }
  return records;
}
