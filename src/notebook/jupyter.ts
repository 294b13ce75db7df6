import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";

/** A JupyterLab that can be started. */
export interface Jupyter {
  /** The program `jupyter`. */
  command: string;
  version: string;
}

/** The JupyterLab 4 on the PATH; undefined when there is none, or an older one. */
export async function findJupyter(): Promise<Jupyter | undefined> {
  return jupyterAt("jupyter");
}

/**
 * The JupyterLab in `.venv` of a project, which is made from the project's `requirements.txt` when
 * it is missing or was made from another one. `onLine` hears what is being done.
 * Throws when there is no Python 3.10 or newer, or when pip fails.
 */
export async function venvJupyter(
  root: string,
  { onLine = () => {} }: { onLine?: (line: string) => void } = {},
): Promise<Jupyter> {
  const venv = join(root, ".venv");
  const bin = join(venv, process.platform === "win32" ? "Scripts" : "bin");
  const requirements = join(root, "requirements.txt");
  const made = createHash("sha256")
    .update(await readFile(requirements))
    .digest("hex");
  const stamp = join(venv, "made-from.sha256");
  const isMade = existsSync(stamp) && (await readFile(stamp, "utf8")) === made;
  if (!isMade) {
    const python = await findPython();
    onLine("making .venv with JupyterLab (once, a minute or so)");
    await succeed(python, ["-m", "venv", "--clear", venv]);
    const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    await succeed(join(bin, "python"), [...pip, "--require-hashes", "-r", requirements]);
    await writeFile(stamp, made);
  }
  // JupyterLab runs a CommonJS file of its own at every start. Under the "type" of the project's
  // package.json it fails, and prints all of its code.
  await writeFile(join(venv, "package.json"), "{}\n");
  const jupyter = await jupyterAt(join(bin, "jupyter"));
  if (jupyter === undefined) throw new Error(`${venv}: JupyterLab does not start (delete .venv)`);
  return jupyter;
}

/** The environment in which Jupyter reads and writes inside `<root>/.jupyter` and nowhere else. */
export function jupyterEnvironment(root: string): NodeJS.ProcessEnv {
  const own = (folder: string) => join(root, ".jupyter", folder);
  const { JUPYTER_PATH } = process.env;
  return {
    ...process.env,
    JUPYTER_CONFIG_DIR: own("config"),
    JUPYTER_DATA_DIR: own("data"),
    JUPYTER_RUNTIME_DIR: own("runtime"),
    JUPYTER_PATH: JUPYTER_PATH ? own("data") + delimiter + JUPYTER_PATH : own("data"),
    IPYTHONDIR: own("ipython"),
    PYTHONDONTWRITEBYTECODE: "1",
  };
}

/** What to tell somebody who has no Python. */
const pythonNeeded =
  "JupyterLab needs Python 3.10 or newer: install it from https://www.python.org/downloads/ (on Debian and Ubuntu: apt install python3-venv), then try again";

async function findPython(): Promise<string> {
  const check = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))";
  for (const name of ["python3", "python"]) {
    const { status } = await run(name, ["-c", check]);
    if (status === 0) return name;
  }
  throw new Error(pythonNeeded);
}

async function jupyterAt(command: string): Promise<Jupyter | undefined> {
  const { status, out } = await run(command, ["lab", "--version"]);
  const version = out.trim().split("\n").at(-1) ?? "";
  return status === 0 && Number.parseInt(version, 10) >= 4 ? { command, version } : undefined;
}

async function succeed(program: string, args: readonly string[]): Promise<void> {
  const { status, out } = await run(program, args);
  if (status === 0) return;
  const why = out.trim().split("\n").at(-1);
  throw new Error(`${program} ${args.slice(0, 3).join(" ")} failed: ${why}`);
}

function run(program: string, args: readonly string[]) {
  return new Promise<{ status: number | null; out: string }>((resolve) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    for (const stream of [child.stderr, child.stdout]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        out += text;
      });
    }
    child.once("error", (error) => resolve({ status: null, out: error.message }));
    child.once("close", (status) => resolve({ status, out }));
  });
}
