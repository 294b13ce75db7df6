import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A copy of the project's notebooks and data that may be changed. */
export interface Workspace {
  root: string;
  /** Paths of the copied notebooks. */
  notebooks: string[];
  remove(): void;
}

/** The names of the project's notebooks, in order. */
export function notebookNames(): string[] {
  return readdirSync("notebooks")
    .filter((name) => name.endsWith(".ipynb"))
    .sort();
}

/** Copies what the notebooks read; the installed packages are linked, since nobody writes there. */
export function copyWorkspace(): Workspace {
  const root = mkdtempSync(join(tmpdir(), "stenogram-workspace-"));
  for (const name of ["package.json", "figures.yaml", "notebooks", "corpus", "outputs"]) {
    if (existsSync(name)) cpSync(name, join(root, name), { recursive: true });
  }
  symlinkSync(resolve("node_modules"), join(root, "node_modules"));
  const notebooks = notebookNames().map((name) => join(root, "notebooks", name));
  return { root, notebooks, remove: () => rmSync(root, { recursive: true, force: true }) };
}
