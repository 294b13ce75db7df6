import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { kernelCommand } from "./kernel-command.js";

/** Where a kernelspec goes: at most one of the three. */
export interface KernelPlace {
  /** A Python environment or other prefix: `PREFIX/share/jupyter`. */
  prefix?: string;
  /** A Jupyter data folder itself. */
  jupyterDir?: string;
  /** The user's own data folder, where every Jupyter of this user looks; the default. */
  user?: boolean;
}

/**
 * Writes the kernelspec `tslab` (shown as "TypeScript (stenogram)") in one step, so that notebooks
 * made for tslab run in this kernel; gives its folder. An older one of this project is replaced;
 * another program's is left alone, with an error, unless `force` is set.
 */
export async function installKernel({
  force = false,
  ...place
}: KernelPlace & { force?: boolean } = {}): Promise<string> {
  const folder = kernelFolder(place);
  const owner = await ownerOf(folder);
  if (owner === "other" && !force) {
    throw new Error(
      `${folder}: a kernel "tslab" of another program is there (--force replaces it, or choose --prefix)`,
    );
  }
  const temporary = join(dirname(folder), `.tslab-${randomUUID()}`);
  try {
    await mkdir(temporary, { recursive: true });
    await writeFile(
      join(temporary, "kernel.json"),
      `${JSON.stringify(kernelspec(), undefined, 2)}\n`,
    );
    await writeFile(join(temporary, "logo-svg.svg"), logo);
    await replaceFolder(folder, temporary);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`cannot write ${folder}: ${code} (choose another place with --prefix)`);
  }
  return folder;
}

/**
 * Removes the kernelspec that {@link installKernel} wrote and gives its folder. Throws when there
 * is none, or when it is another program's.
 */
export async function uninstallKernel(place: KernelPlace = {}): Promise<string> {
  const folder = kernelFolder(place);
  const owner = await ownerOf(folder);
  if (owner === undefined) throw new Error(`${folder}: no kernel is installed there`);
  if (owner === "other") throw new Error(`${folder}: the kernel there is another program's`);
  await rm(folder, { recursive: true });
  return folder;
}

function kernelFolder({ prefix, jupyterDir, user }: KernelPlace): string {
  const given = [prefix, jupyterDir, user === true ? "" : undefined].filter(
    (value) => value !== undefined,
  );
  if (given.length > 1) throw new Error("a kernel goes to one place: --user or --prefix, not both");
  const data = jupyterDir ?? (prefix === undefined ? userData() : join(prefix, "share", "jupyter"));
  return join(resolve(data), "kernels", "tslab");
}

/** Where Jupyter keeps a user's data: as `jupyter --data-dir` says. */
function userData(): string {
  const { JUPYTER_DATA_DIR, XDG_DATA_HOME, APPDATA } = process.env;
  if (JUPYTER_DATA_DIR) return JUPYTER_DATA_DIR;
  if (process.platform === "darwin") return join(homedir(), "Library", "Jupyter");
  if (process.platform === "win32" && APPDATA) return join(APPDATA, "jupyter");
  return join(XDG_DATA_HOME || join(homedir(), ".local", "share"), "jupyter");
}

async function ownerOf(folder: string): Promise<"stenogram" | "other" | undefined> {
  if (!existsSync(folder)) return undefined;
  try {
    const spec = JSON.parse(await readFile(join(folder, "kernel.json"), "utf8"));
    return spec?.metadata?.made_by === "stenogram" ? "stenogram" : "other";
  } catch {
    return "other";
  }
}

async function replaceFolder(folder: string, by: string): Promise<void> {
  const old = `${by}-old`;
  const isThere = existsSync(folder);
  if (isThere) await rename(folder, old);
  try {
    await rename(by, folder);
  } catch (error) {
    if (isThere) await rename(old, folder);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

function kernelspec() {
  return {
    argv: kernelCommand(),
    display_name: "TypeScript (stenogram)",
    language: "typescript",
    interrupt_mode: "message",
    metadata: { debugger: false, made_by: "stenogram" },
  };
}

const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" role="img" aria-label="stenogram">
<rect width="64" height="64" rx="12" fill="#1f3a5f"/>
<path d="M12 44h40M12 44c6-20 10-20 14 0M30 44c3-32 9-32 13 0" fill="none" stroke="#fff" stroke-width="5" stroke-linecap="round"/>
</svg>
`;
