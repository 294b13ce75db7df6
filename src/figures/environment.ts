import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What the outputs were computed with. */
export interface Environment {
  /** Version of Node, with the `v`. */
  readonly node: string;
  /** Versions of the packages that count, draw and write, as installed. */
  readonly packages: Readonly<Record<string, string>>;
  /** Default seed of everything random. */
  readonly seed: number;
  readonly timeZone: string;
}

/**
 * The versions that are installed under a project's root, for the packages that its package.json
 * depends on, and for the bundler. A package that is missing has the version `missing`.
 */
export function environment(root: string): Environment {
  const { dependencies = {}, devDependencies = {} } = readJson(join(root, "package.json"));
  // The bundler writes the script that a report page holds.
  const bundler = "rolldown" in devDependencies ? ["rolldown"] : [];
  const packages = [...Object.keys(dependencies), ...bundler].map((name) => {
    const { version } = readJson(join(root, "node_modules", name, "package.json"));
    return [name, version ?? "missing"];
  });
  return {
    node: process.version,
    packages: Object.fromEntries(packages),
    seed: 1,
    timeZone: "UTC",
  };
}

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function readJson(file: string): Manifest {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}
