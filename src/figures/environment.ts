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
 * depends on. A package that is missing has the version `missing`.
 */
export function environment(root: string): Environment {
  const { dependencies = {} } = readJson(join(root, "package.json"));
  const packages = Object.keys(dependencies).map((name) => {
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

function readJson(file: string): { version?: string; dependencies?: Record<string, string> } {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}
