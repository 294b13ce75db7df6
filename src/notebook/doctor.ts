import { existsSync } from "node:fs";
import { join } from "node:path";
import { fontFaces } from "../figures/font.js";
import { packageRoot } from "../package-root.js";
import { startKernelClient } from "./client.js";
import { findJupyter } from "./jupyter.js";
import type { KernelClient } from "./kernel-client.js";

/** One thing that was checked. */
export interface Checkup {
  name: string;
  status: "ok" | "failed" | "missing";
  /** What was found. */
  detail: string;
  /** What to do about it; empty when it is ok. */
  advice: string;
}

/**
 * Checks what the notebooks need: Node, the built package, the kernel (5,000 printed lines; a cell
 * after an error), JupyterLab, fonts. `onCheckup` gets each result as it comes. What is `missing`
 * is only needed for some uses; what has `failed` is broken.
 */
export async function examine({
  root = packageRoot(),
  onCheckup = () => {},
}: {
  root?: string;
  onCheckup?: (checkup: Checkup) => void;
} = {}): Promise<Checkup[]> {
  const checkups: Checkup[] = [];
  for (const check of [node, build, kernel, jupyter, fonts]) {
    const checkup = await check(root);
    checkups.push(checkup);
    onCheckup(checkup);
  }
  return checkups;
}

/** A result as one line of text, or two when there is something to do. */
export function checkupText({ name, status, detail, advice }: Checkup): string {
  const line = `${status.padEnd(8)}${name}: ${detail}`;
  return advice === "" ? line : `${line}\n${" ".repeat(8)}-> ${advice}`;
}

function node(): Checkup {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const isEnough = major > 20 || (major === 20 && minor >= 19);
  const advice = isEnough ? "" : "install Node 20.19 or newer from https://nodejs.org";
  const status = isEnough ? "ok" : "failed";
  return { name: "Node", status, detail: process.versions.node, advice };
}

function build(root: string): Checkup {
  const missing = ["index.d.ts", "cli/main.js", "notebook/kernel.js"].filter(
    (file) => !existsSync(join(root, "dist", file)),
  );
  return missing.length === 0
    ? { name: "package", status: "ok", detail: `built in ${join(root, "dist")}`, advice: "" }
    : {
        name: "package",
        status: "failed",
        detail: `not built (dist/${missing[0]} is missing)`,
        advice: `run: npm run build (in ${root})`,
      };
}

async function kernel(): Promise<Checkup> {
  let client: KernelClient | undefined;
  const start = performance.now();
  try {
    client = await startKernelClient();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    await countLines(client);
    await surviveError(client);
    const detail = `ready in ${seconds} s, 5,000 lines arrive, a cell runs after an error`;
    return { name: "kernel", status: "ok", detail, advice: "" };
  } catch (error) {
    const [detail = ""] = (error as Error).message.split("\n");
    const advice = "run: npm ci && npm run build, then npx stenogram doctor again";
    return { name: "kernel", status: "failed", detail, advice };
  } finally {
    await client?.shutdown();
  }
}

async function countLines(client: KernelClient): Promise<void> {
  let text = "";
  const { status, reply } = await client.execute(
    "for (let i = 1; i <= 5000; i++) console.log(i);",
    {
      timeout: 60,
      onOutput: ({ header, content }) => {
        if (header.msg_type === "stream") text += content.text;
      },
    },
  );
  if (status !== "ok") throw new Error(`${reply.content.evalue}`);
  const lines = text.split("\n").length - 1;
  if (lines !== 5000) throw new Error(`${lines} of 5000 printed lines arrived`);
}

async function surviveError(client: KernelClient): Promise<void> {
  const failed = await client.execute('throw new Error("on purpose")', { timeout: 60 });
  if (failed.status !== "error") throw new Error("an error in a cell was not reported");
  let result: unknown;
  await client.execute("6 * 7", {
    timeout: 60,
    onOutput: ({ header, content }) => {
      if (header.msg_type === "execute_result") {
        result = (content.data as Record<string, unknown>)["text/plain"];
      }
    },
  });
  if (result !== "42") throw new Error("the cell after an error gave no result");
}

async function jupyter(root: string): Promise<Checkup> {
  const name = "Jupyter";
  const found = await findJupyter();
  if (found) {
    return { name, status: "ok", detail: `JupyterLab ${found.version} on the PATH`, advice: "" };
  }
  const isMade = existsSync(join(root, ".venv", "made-from.sha256"));
  if (isMade) return { name, status: "ok", detail: "JupyterLab in .venv", advice: "" };
  const advice = "run: npm run lab (needs Python 3.10 or newer; npm run reproduce does not)";
  return { name, status: "missing", detail: "no JupyterLab 4 on the PATH", advice };
}

function fonts(): Checkup {
  try {
    const faces = fontFaces();
    return {
      name: "fonts",
      status: "ok",
      detail: `${faces.length} cuts of the charts' font`,
      advice: "",
    };
  } catch (error) {
    const [detail = ""] = (error as Error).message.split("\n");
    return { name: "fonts", status: "failed", detail, advice: "run: npm ci" };
  }
}
