import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { venvJupyter } from "../dist/notebook/jupyter.js";
import { launcher } from "../tests/notebook/kernel-client.js";

/** A kernel to be measured: its command, and the same cells in its language. */
export interface Candidate {
  name: string;
  argv: string[];
  code: typeof script;
}

/** A kernel that could not be had here. */
export interface Missing {
  name: string;
  reason: string;
}

const script = {
  add: (i: number) => `${i} + 1`,
  lines: (n: number) => `for (let i = 0; i < ${n}; i++) console.log("line " + i)`,
  error: 'throw new Error("stop")',
  loop: "while (true) {}",
  topLevelAwait: 'const vega = await import("vega"); console.log(typeof vega.parse)',
};
const python = {
  add: (i: number) => `${i} + 1`,
  lines: (n: number) => `for i in range(${n}): print("line", i)`,
  error: 'raise Exception("stop")',
  loop: "while True: pass",
  topLevelAwait: "",
};
const denoVersion = "2.9.6";
const require = createRequire(import.meta.url);

/**
 * The four kernels. Deno comes from npm into `.cache/kernels`, ipykernel with the project's own
 * `.venv`; what cannot be had is named with the reason.
 */
export async function kernelCandidates(): Promise<{ found: Candidate[]; missing: Missing[] }> {
  const found: Candidate[] = [];
  const missing: Missing[] = [];
  for (const candidate of [thisLauncher, plainTslab, deno, ipykernel]) {
    try {
      found.push(await candidate());
    } catch (error) {
      const [reason = ""] = (error as Error).message.split("\n");
      missing.push({ name: candidate.name, reason });
    }
  }
  return { found, missing };
}

function thisLauncher(): Candidate {
  return { name: "this launcher", argv: launcher, code: script };
}

function plainTslab(): Candidate {
  const { version } = require("tslab/package.json");
  const main = resolve("node_modules/tslab/bin/tslab");
  const argv = [process.execPath, main, "kernel", "--config-path", "{connection_file}"];
  return { name: `plain tslab ${version}`, argv, code: script };
}

/** The binary lies in the package of the platform, so the install script has nothing to do. */
function deno(): Candidate {
  const folder = resolve(".cache/kernels");
  const platforms = join(folder, "node_modules", "@deno");
  const binaries = () =>
    existsSync(platforms)
      ? readdirSync(platforms)
          .flatMap((name) => [join(platforms, name, "deno"), join(platforms, name, "deno.exe")])
          .filter((file) => existsSync(file))
      : [];
  if (binaries().length === 0) {
    mkdirSync(folder, { recursive: true });
    const quiet = ["--ignore-scripts", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
    const args = ["install", "--prefix", folder, ...quiet, `deno@${denoVersion}`];
    execFileSync("npm", args, { stdio: ["ignore", "ignore", "pipe"] });
  }
  const [binary] = binaries();
  if (binary === undefined) throw new Error(`no binary for ${process.platform} ${process.arch}`);
  execFileSync(binary, ["--version"]);
  const argv = [binary, "jupyter", "--kernel", "--conn", "{connection_file}"];
  return { name: `Deno ${denoVersion}`, argv, code: script };
}

async function ipykernel(): Promise<Candidate> {
  const { command } = await venvJupyter(resolve("."), { onLine: (line) => console.error(line) });
  const program = join(command, "..", process.platform === "win32" ? "python.exe" : "python");
  const ask = "import ipykernel; print(ipykernel.__version__)";
  const version = execFileSync(program, ["-c", ask], { encoding: "utf8" }).trim();
  const argv = [program, "-m", "ipykernel_launcher", "-f", "{connection_file}"];
  return { name: `ipykernel ${version}`, argv, code: python };
}
