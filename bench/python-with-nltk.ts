import { spawnSync } from "node:child_process";
import { join } from "node:path";

const version = "3.10.4";

/**
 * A Python that has NLTK: `PYTHON`, `python3`, or one in `.cache/nltk`, which is made on first use.
 *
 * @returns null when there is none and none can be made, which it says on one line
 */
export function pythonWithNltk(): string | null {
  const python = process.env.PYTHON ?? "python3";
  const folder = join(import.meta.dirname, "../.cache/nltk");
  const own = join(folder, "bin/python");
  const found = [python, own].find((command) => run(command, "-c", "import nltk") === null);
  if (found) return found;
  console.error(`NLTK ${version} goes to .cache/nltk …`);
  const failure =
    run(python, "-m", "venv", folder) ??
    run(own, "-m", "pip", "install", "--quiet", `nltk==${version}`);
  if (failure === null) return own;
  console.error(`NLTK not measured: ${failure}`);
  return null;
}

/** Null when it went well, else the last line of what it said. */
function run(command: string, ...parameters: string[]): string | null {
  const { status, stderr, error } = spawnSync(command, parameters, { encoding: "utf8" });
  if (error) return `${command} does not start (${error.message})`;
  return status === 0 ? null : (stderr.trim().split("\n").at(-1) ?? `${command} failed`);
}
