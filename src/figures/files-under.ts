import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Paths of all files under a folder, from it, with `/`, sorted by code unit. Hidden files and
 * `node_modules` are left out. A folder that is not there has none.
 */
export function filesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith(".") && name !== "node_modules")
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesUnder(join(folder, entry.name)).map((file) => `${entry.name}/${file}`)
        : [entry.name],
    );
  return files.sort();
}
