import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Registry, readRegistry } from "./registry.js";

/** Where figures and tables go, and what the project says of them. */
export interface Project {
  /** Absolute path of the folder that takes the files. */
  readonly outputs: string;
  /** What figures.yaml says; null when the project has none. */
  readonly registry: Registry | null;
}

/**
 * The project that this process works in: the nearest folder, from the working directory upwards,
 * that holds `outputs/` and `corpus/`. `STENOGRAM_OUTPUTS` sends the files elsewhere.
 *
 * @throws when no such folder is found and `STENOGRAM_OUTPUTS` is not set
 */
export function findProject({ cwd = process.cwd() }: { cwd?: string } = {}): Project {
  const root = ancestors(cwd).find((folder) =>
    ["outputs", "corpus"].every((name) => existsSync(join(folder, name))),
  );
  const outputs = process.env.STENOGRAM_OUTPUTS || (root && join(root, "outputs"));
  if (!outputs) {
    throw new Error(
      `no project around ${cwd} (expected a folder with outputs/ and corpus/, or STENOGRAM_OUTPUTS)`,
    );
  }
  const file = root && join(root, "figures.yaml");
  const registry = file && existsSync(file) ? readRegistry(file) : null;
  return { outputs: resolve(cwd, outputs), registry };
}

function ancestors(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...ancestors(above)];
}
