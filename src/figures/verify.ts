import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Environment, environment } from "./environment.js";
import { inputSums, outputSums, readLock } from "./lock.js";
import { readRegistry } from "./registry.js";
import { scratchFolder } from "./scratch-folder.js";
import { type ResultCheck, resultOf, verifyResult } from "./verify-result.js";

/** Whether the outputs follow from the inputs. */
export interface Verification {
  /** True when every result is equal and no input changed since the lock was written. */
  readonly ok: boolean;
  /** One row a figure, table and other file, by kind and id. */
  readonly results: readonly ResultCheck[];
  /** Inputs that are not what they were when the lock was written: `corpus/…/source.txt (changed)`. */
  readonly inputs: readonly string[];
  /** Versions that differ from the lock's: `vega 6.4.0, now 6.5.0`. They alone are no failure. */
  readonly environment: readonly string[];
  /** Where the recomputed outputs and the difference images are; null when all is well. */
  readonly scratch: string | null;
}

/**
 * Recomputes everything into a scratch folder and compares it, result by result, with what stands in
 * the outputs folder and with the sums in its lock.
 *
 * @param root folder of the project
 * @param options.reproduce runs the notebooks so that their files go to the folder that it is given
 * @param options.outputs default: `outputs/` in the root
 * @throws when there is no lock, or when the notebooks do not run
 */
export async function verify(
  root: string,
  {
    reproduce,
    outputs = join(root, "outputs"),
  }: { reproduce: (outputs: string) => Promise<unknown>; outputs?: string },
): Promise<Verification> {
  const lock = readLock(outputs);
  const inputs = changedInputs(lock.inputs, inputSums(root));
  const versions = changedVersions(lock.environment, environment(root));
  const { path: scratch, keep, remove } = scratchFolder("stenogram-verify-");
  try {
    const fresh = join(scratch, "outputs");
    await reproduce(fresh);
    const sums = { locked: lock.outputs, found: outputSums(outputs), fresh: outputSums(fresh) };
    const files = Object.values(sums).flatMap((side) => Object.keys(side));
    const context = {
      sums,
      outputs,
      fresh,
      scratch,
      inputs,
      versions,
      notebooks: notebooksOf(root),
    };
    const results = [...new Set(files.map(resultOf))]
      .sort()
      .map((result) => verifyResult(result, context));
    const ok = inputs.length === 0 && results.every((result) => result.equal);
    if (ok) remove();
    else keep();
    return { ok, results, inputs, environment: versions, scratch: ok ? null : scratch };
  } catch (error) {
    remove();
    throw error;
  }
}

type Sums = Readonly<Record<string, string>>;

function changedInputs(locked: Sums, now: Sums): readonly string[] {
  return [...new Set([...Object.keys(locked), ...Object.keys(now)])].sort().flatMap((path) => {
    if (locked[path] === now[path]) return [];
    const how = !(path in now) ? "removed" : path in locked ? "changed" : "new";
    return [`${path} (${how})`];
  });
}

function changedVersions(locked: Environment, now: Environment): readonly string[] {
  const flat = ({ node, packages, seed, timeZone }: Environment) => ({
    ...packages,
    node,
    seed: String(seed),
    "time zone": timeZone,
  });
  const before: Sums = flat(locked);
  const after: Sums = flat(now);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .filter((name) => before[name] !== after[name])
    .map((name) => `${name} ${before[name] ?? "absent"}, now ${after[name] ?? "absent"}`);
}

/** Which notebook makes which result, by its name as {@link resultOf} gives it. */
function notebooksOf(root: string): ReadonlyMap<string, string> {
  const file = join(root, "figures.yaml");
  if (!existsSync(file)) return new Map();
  const { figures, tables } = readRegistry(file);
  return new Map([
    ...figures.map(({ id, notebook }) => [`figure ${id}`, notebook] as const),
    ...tables.map(({ id, notebook }) => [`table ${id}`, notebook] as const),
  ]);
}
