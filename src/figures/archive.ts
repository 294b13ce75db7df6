import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { inputSums, readLock } from "./lock.js";
import { metadata } from "./metadata.js";
import { projectFacts } from "./project-facts.js";
import { writeWhole } from "./write-whole.js";

/** Folders that the zip leaves out: what npm and the build make again, and what no reader needs. */
const LEFT_OUT = new Set(["node_modules", "dist", ".git", ".cache", ".venv", ".jupyter", ".bench"]);

/**
 * Writes one zip with the whole project, for Zenodo: sources, corpus, notebooks, outputs, lock files. It
 * reproduces offline once npm's cache is there: `npm ci --offline`, then `npm run reproduce`. Files are
 * sorted and carry one fixed date, so that the same project gives the same bytes.
 *
 * @param root folder of the project
 * @param options.file default: `<name>-<version>.zip` in its `.cache/`
 * @throws when there are no outputs, or when they or the metadata files are older than their inputs
 */
export function archive(root: string, { file }: { file?: string } = {}): string {
  const { name, version } = projectFacts(root);
  checkFresh(root);
  const { zipSync } = createRequire(import.meta.url)("fflate") as Fflate;
  const folder = `${name}-${version}`;
  const contents = Object.fromEntries(
    projectFiles(root).map((path) => [`${folder}/${path}`, entry(join(root, path))]),
  );
  const target = file ?? join(root, ".cache", `${folder}.zip`);
  // The first day that a zip can name, in the local time that the format takes.
  writeWhole(target, zipSync(contents, { level: 9, mtime: new Date(1980, 0, 1) }));
  return target;
}

function checkFresh(root: string): void {
  const locked = readLock(join(root, "outputs")).inputs;
  const now = inputSums(root);
  const changed = Object.keys({ ...locked, ...now }).find((path) => locked[path] !== now[path]);
  const stale = [...metadata(root)].find(
    ([name, text]) =>
      !existsSync(join(root, name)) || readFileSync(join(root, name), "utf8") !== text,
  );
  const older = changed
    ? `the outputs are older than ${changed}`
    : stale && `${stale[0]} is not up to date`;
  if (older) throw new Error(`nothing to archive yet: ${older} (run npm run reproduce)`);
}

/** A file and what unpacking makes of it: one that can be run stays so. */
function entry(file: string): [Uint8Array, object] {
  const mode = statSync(file).mode & 0o111 ? 0o755 : 0o644;
  return [readFileSync(file), { os: UNIX, attrs: (0o100000 | mode) * 0x10000 }];
}

const UNIX = 3;

interface Fflate {
  zipSync(
    files: Record<string, [Uint8Array, object]>,
    options: { level: number; mtime: Date },
  ): Uint8Array;
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
