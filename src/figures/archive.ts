import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { writeMetadata } from "./metadata.js";
import { projectFacts } from "./project-facts.js";
import { writeWhole } from "./write-whole.js";

/** Folders that the zip leaves out: what npm and the build make again, and what no reader needs. */
const LEFT_OUT = new Set(["node_modules", "dist", ".git", ".cache", ".venv", ".jupyter"]);

/**
 * Writes the archive files anew and then one zip with the whole project, for Zenodo: sources, corpus,
 * notebooks, outputs, lock files. It reproduces offline once npm's cache is there (`npm ci --offline`).
 * Files are sorted and carry one fixed date, so that the same project gives the same bytes.
 *
 * @param root folder of the project
 * @param options.file default: `<name>-<version>.zip` in its `.cache/`
 * @throws when there are no outputs yet
 */
export function archive(root: string, { file }: { file?: string } = {}): string {
  const { name, version } = projectFacts(root);
  if (!existsSync(join(root, "outputs", "figures.lock.json"))) {
    throw new Error(`${join(root, "outputs")}: nothing to archive (npm run reproduce writes it)`);
  }
  writeMetadata(root);
  const { zipSync } = createRequire(import.meta.url)("fflate") as Fflate;
  const folder = `${name}-${version}`;
  const contents = Object.fromEntries(
    projectFiles(root).map((path) => [`${folder}/${path}`, readFileSync(join(root, path))]),
  );
  const target = file ?? join(root, ".cache", `${folder}.zip`);
  // The first day that a zip can name, in the local time that the format takes.
  writeWhole(target, zipSync(contents, { level: 9, mtime: new Date(1980, 0, 1) }));
  return target;
}

interface Fflate {
  zipSync(files: Record<string, Uint8Array>, options: { level: number; mtime: Date }): Uint8Array;
}

function projectFiles(root: string, folder = ""): readonly string[] {
  const files = readdirSync(join(root, folder))
    .filter(
      (name) => !LEFT_OUT.has(name) && !/\.tsbuildinfo$|\.zip$|^\.ipynb_checkpoints$/.test(name),
    )
    .map((name) => (folder ? `${folder}/${name}` : name))
    .flatMap((path) =>
      statSync(join(root, path)).isDirectory() ? projectFiles(root, path) : [path],
    );
  return files.sort();
}
