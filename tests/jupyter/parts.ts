import { resolve } from "node:path";
import { type Jupyter, venvJupyter } from "../../src/notebook/jupyter.js";
import { chromiumPart } from "../chromium.js";

/** The JupyterLab of the project's `.venv`, with nbclient and nbconvert; or why there is none. */
export async function jupyterPart(): Promise<Jupyter | Error> {
  try {
    return await venvJupyter(resolve("."), { onLine: (line) => process.stderr.write(`${line}\n`) });
  } catch (error) {
    return error as Error;
  }
}

/** Lines that name what is missing here and which tests cannot run without it. */
export async function missingParts(): Promise<string[]> {
  const [jupyter, chromium] = [await jupyterPart(), chromiumPart()];
  const lines: string[] = [];
  if (jupyter instanceof Error) lines.push(`missing: JupyterLab: ${jupyter.message}`);
  if (chromium instanceof Error) lines.push(`missing: browser: ${chromium.message}`);
  return lines;
}
