import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root.js";
import { installKernel } from "./install-kernel.js";
import { findJupyter, jupyterEnvironment, venvJupyter } from "./jupyter.js";

/** How to open JupyterLab. */
export interface LabOptions {
  /** The folder that JupyterLab shows; default: the project. */
  root?: string;
  /** Further arguments for `jupyter lab`, such as `--no-browser`. */
  args?: readonly string[];
  /** Hears what is being done. */
  onLine?: (line: string) => void;
}

/**
 * Opens JupyterLab on the project's notebooks with the kernel ready, and resolves with its exit
 * status when it is closed. Takes the JupyterLab 4 on the PATH, else makes one in `.venv`. The
 * kernelspec, settings and workspaces go to `.jupyter` inside the project; nothing outside is
 * written.
 */
export async function openLab({
  root = packageRoot(),
  args = [],
  onLine = () => {},
}: LabOptions = {}): Promise<number> {
  const jupyter = (await findJupyter()) ?? (await venvJupyter(root, { onLine }));
  await installKernel({ jupyterDir: join(root, ".jupyter", "data"), force: true });
  onLine(`JupyterLab ${jupyter.version} on ${join(root, "notebooks")} (Ctrl-C ends it)`);
  const first = existsSync(join(root, "notebooks")) ? "/lab/tree/notebooks" : "/lab";
  const place = [`--ServerApp.root_dir=${root}`, `--LabApp.default_url=${first}`];
  // Ctrl-C reaches both; JupyterLab asks before it ends, so this process waits for it.
  const wait = () => undefined;
  const end = () => lab.kill("SIGTERM");
  process.on("SIGINT", wait);
  for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, end);
  const lab = spawn(jupyter.command, ["lab", ...place, ...args], {
    cwd: root,
    env: jupyterEnvironment(root),
    stdio: "inherit",
  });
  try {
    return await new Promise<number>((resolve, reject) => {
      lab.once("error", reject);
      lab.once("exit", (status) => resolve(status ?? 1));
    });
  } finally {
    process.off("SIGINT", wait);
    for (const signal of ["SIGTERM", "SIGHUP"] as const) process.off(signal, end);
  }
}
