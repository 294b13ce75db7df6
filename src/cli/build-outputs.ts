import { join } from "node:path";
import { checkCells } from "../figures/check-cells.js";
import { writePaper } from "../figures/paper.js";
import { writeWhole } from "../figures/write-whole.js";
import { reproduce } from "../notebook/reproduce.js";
import type { RunOptions } from "../notebook/run.js";
import { reportPage } from "../report/report-page.js";
import { readSpeech } from "../tokens/read-speech.js";

/** Puts everything that outputs/ holds, but for the lock, into a folder. */
export async function buildOutputs(
  project: string,
  outputs: string,
  options: Pick<RunOptions, "onProgress"> = {},
): Promise<void> {
  checkCells(project);
  await reproduce(project, outputs, options);
  writePaper(project, { outputs });
  const speech = readSpeech(join(project, "corpus", "khrushchev-1956"));
  writeWhole(join(outputs, "report", "index.html"), reportPage(speech));
}
