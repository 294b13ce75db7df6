import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this package: the one that holds `package.json`, `dist/` and `corpus/`. */
export function packageRoot(): string {
  // The library is bundled into dist/ itself, the rest lies in folders below it: so look upwards.
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const above = dirname(folder);
    if (above === folder) throw new Error("stenogram is not complete: no package.json above it");
    folder = above;
  }
  return folder;
}
