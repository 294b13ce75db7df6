import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { installKernel } from "../../src/notebook/install-kernel.js";
import { jupyterEnvironment } from "../../src/notebook/jupyter.js";

/** A running JupyterLab. */
export interface LabServer {
  /** The address of a path in the lab, with the token. */
  url(path: string): string;
  stop(): Promise<void>;
}

/** Starts JupyterLab on loopback over a folder, with its settings and the kernel inside of it. */
export async function startLab(command: string, root: string): Promise<LabServer> {
  await installKernel({ jupyterDir: join(root, ".jupyter", "data") });
  renderEveryCell(root);
  const token = randomBytes(16).toString("hex");
  const port = await freePort();
  const settings = [
    `--ServerApp.root_dir=${root}`,
    `--IdentityProvider.token=${token}`,
    `--ServerApp.port=${port}`,
    "--ServerApp.ip=127.0.0.1",
    "--LabApp.expose_app_in_browser=True",
    "--LabApp.news_url=",
    "--LabApp.extension_manager=readonly",
  ];
  const asRoot = process.getuid?.() === 0 ? ["--allow-root"] : [];
  const child = spawn(command, ["lab", "--no-browser", ...asRoot, ...settings], {
    cwd: root,
    env: jupyterEnvironment(root),
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-4000);
  });
  const url = (path: string) => `http://127.0.0.1:${port}${path}?token=${token}`;
  await answers(url("/api/status"), child, () => said);
  return {
    url,
    async stop() {
      if (child.exitCode !== null) return;
      const gone = new Promise((done) => child.once("exit", done));
      // The server ends its kernels on SIGTERM.
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await gone;
      clearTimeout(timer);
    },
  };
}

// Cells out of sight are not drawn by default, and a test looks at all of them.
function renderEveryCell(root: string): void {
  const folder = join(root, ".jupyter", "config", "lab", "user-settings", "@jupyterlab");
  for (const [plugin, settings] of [
    ["notebook-extension/tracker", { windowingMode: "none" }],
    ["apputils-extension/notification", { fetchNews: "false", checkForUpdates: false }],
  ] as const) {
    const file = join(folder, `${plugin}.jupyterlab-settings`);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, JSON.stringify(settings));
  }
}

async function answers(url: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`JupyterLab ended: ${said()}`);
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`JupyterLab did not answer: ${said()}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === "object" && bound ? bound.port : 0));
    });
  });
}
