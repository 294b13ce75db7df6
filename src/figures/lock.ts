import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Environment, environment } from "./environment.js";
import { filesUnder } from "./files-under.js";
import { FONT_PACKAGE, fontFaces } from "./font.js";
import { sortedJson } from "./sorted-json.js";
import { writeWhole } from "./write-whole.js";

/** What the outputs were made of and what they are, as SHA-256 sums in hexadecimal. */
export interface Lock {
  readonly version: 1;
  /** By path from the project's root: corpus, lexicons, notebooks, figures.yaml, paper.md, library code, fonts. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly environment: Environment;
  /** By path from the outputs folder. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** The name of the lock file in the outputs folder. */
export const LOCK = "figures.lock.json";

/**
 * Writes `figures.lock.json`: the sums of everything that the outputs depend on, and of every file in
 * the outputs folder. To be called when a run is complete.
 *
 * @param root folder of the project
 * @param options.outputs default: `outputs/` in it
 * @param options.last folder with the outputs of the run before: when only Node is another, the lock
 *   stays as it was, since the same bytes came out; default: none
 */
export function writeLock(
  root: string,
  { outputs = join(root, "outputs"), last }: { outputs?: string; last?: string } = {},
): Lock {
  const lock: Lock = {
    version: 1,
    inputs: inputSums(root),
    environment: environment(root),
    outputs: outputSums(outputs),
  };
  const before = last === undefined ? null : lockIn(last);
  const written = before !== null && sameButNode(lock, before) ? before : lock;
  writeWhole(join(outputs, LOCK), `${sortedJson(written)}\n`);
  return written;
}

/** The lock of an outputs folder; null when it has none that can be read. */
function lockIn(outputs: string): Lock | null {
  try {
    return readLock(outputs);
  } catch {
    return null;
  }
}

function sameButNode(lock: Lock, { environment, ...rest }: Lock): boolean {
  const { node } = lock.environment;
  return sortedJson(lock) === sortedJson({ ...rest, environment: { ...environment, node } });
}

/**
 * Reads the lock of an outputs folder.
 *
 * @throws when it is missing or no lock of this version
 */
export function readLock(outputs: string): Lock {
  const file = join(outputs, LOCK);
  if (!existsSync(file)) throw new Error(`${file}: not found (npm run reproduce writes it)`);
  let lock: Partial<Lock> | null = null;
  try {
    lock = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // Said below.
  }
  if (lock?.version !== 1 || !lock.inputs || !lock.outputs || !lock.environment) {
    throw new Error(`${file}: no lock file of version 1 (npm run reproduce writes it anew)`);
  }
  return lock as Lock;
}

/** The sums of all inputs. Command line and kernel are left out: they draw and count nothing. */
export function inputSums(root: string): Readonly<Record<string, string>> {
  const library = filesUnder(join(root, "src"))
    .filter((file) => file.endsWith(".ts") && !/^(cli|notebook)\//.test(file))
    .map((file) => `src/${file}`);
  const corpus = filesUnder(join(root, "corpus")).map((file) => `corpus/${file}`);
  const notebooks = filesUnder(join(root, "notebooks"))
    .filter((file) => /^[^/]+\.ipynb$/.test(file))
    .map((file) => `notebooks/${file}`);
  const written = ["figures.yaml", "paper.md", "project.yaml"].filter((file) =>
    existsSync(join(root, file)),
  );
  const files = [...corpus, ...notebooks, ...written, ...library];
  const fonts = fontFaces().map(({ file }) => [
    `font ${FONT_PACKAGE}/${file.split("/source-sans-3/")[1]}`,
    sum(readFileSync(file)),
  ]);
  const sums = files.map((file) => [file, sum(readFileSync(join(root, file)))]);
  return Object.fromEntries([...sums, ...fonts]);
}

/** The sums of all files in an outputs folder, but for the lock itself. */
export function outputSums(outputs: string): Readonly<Record<string, string>> {
  const files = filesUnder(outputs).filter((file) => file !== LOCK);
  return Object.fromEntries(files.map((file) => [file, sum(readFileSync(join(outputs, file)))]));
}

/** SHA-256 in hexadecimal. */
export function sum(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
