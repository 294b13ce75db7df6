/// <reference lib="dom" />
import { mkdirSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";

/** An output as JupyterLab's own model holds it. */
export interface ShownOutput {
  output_type: string;
  ename?: string;
  evalue?: string;
  data?: Record<string, unknown>;
}

/** A code cell as JupyterLab's own model holds it. */
export interface ShownCell {
  source: string;
  executionCount: number | null;
  outputs: ShownOutput[];
}

/** Opens a headless Chromium with an empty profile. */
export async function openBrowser(executablePath: string): Promise<BrowserContext> {
  const profile = mkdtempSync(join(tmpdir(), "stenogram-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: { width: 1280, height: 1000 },
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  // Chromium writes a little longer than it is open; the system empties its temporary folder too.
  context.once("close", () => {
    const options = { recursive: true, force: true, maxRetries: 20, retryDelay: 100 };
    void rm(profile, options).catch(() => {});
  });
  return context;
}

/** Opens a notebook and waits until its kernel has answered and is idle. */
export async function openNotebook(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator(".jp-NotebookPanel .jp-Notebook").waitFor({ timeout: 60_000 });
  await page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: JupyterLab's own application object.
    const { sessionContext } = (window as any).jupyterapp.shell.currentWidget;
    await sessionContext.ready;
    await sessionContext.session.kernel.info;
  });
  await idle(page);
}

/** Presses "Restart the kernel and run all cells" in the toolbar, says yes, and waits for the end. */
export async function restartAndRunAll(page: Page): Promise<void> {
  await page.locator('[data-jp-item-name="restart-and-run"]').first().click();
  await page.locator(".jp-Dialog .jp-mod-accept").click();
  const until = Date.now() + 200_000;
  for (;;) {
    const cells = (await codeCells(page)).filter(({ source }) => source.trim() !== "");
    const failed = cells.some(({ outputs }) => outputs.some((o) => o.output_type === "error"));
    const waiting = cells.filter(({ executionCount }) => executionCount === null);
    if (failed || waiting.length === 0) return idle(page);
    if (Date.now() > until) {
      const [line] = waiting[0]?.source.split("\n") ?? [];
      throw new Error(`still waiting for ${waiting.length} cells, the first is: ${line}`);
    }
    await page.waitForTimeout(200);
  }
}

/** The code cells of the open notebook. */
export function codeCells(page: Page): Promise<ShownCell[]> {
  return page.evaluate(() => {
    // biome-ignore lint/suspicious/noExplicitAny: JupyterLab's own application object.
    const { content } = (window as any).jupyterapp.shell.currentWidget;
    return [...content.model.cells]
      .filter((cell) => cell.type === "code")
      .map((cell) => ({
        source: cell.sharedModel.source,
        executionCount: cell.executionCount,
        outputs: cell.outputs.toJSON(),
      }));
  });
}

/** Adds a cell below the last one and types into it. */
export async function typeIntoNewCell(page: Page, text: string): Promise<void> {
  await page.locator(".jp-Notebook .jp-Cell").last().click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("b");
  await page.keyboard.press("Enter");
  await page.keyboard.type(text);
}

/** Waits until the kernel has nothing to do. */
export async function idle(page: Page): Promise<void> {
  const indicator = '.jp-Notebook-ExecutionIndicator[data-status="idle"]';
  await page.locator(indicator).first().waitFor({ timeout: 120_000 });
}

/** Saves a picture of the notebook where STENOGRAM_SCREENSHOTS says, for people to look at. */
export async function photograph(page: Page, name: string, { whole = true } = {}): Promise<void> {
  const folder = process.env.STENOGRAM_SCREENSHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  const size = page.viewportSize();
  if (whole) {
    const heights = await page
      .locator(".jp-Notebook .jp-Cell")
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().height));
    const height = heights.reduce((sum, value) => sum + value, 300);
    await page.setViewportSize({ width: 1280, height: Math.min(Math.ceil(height), 14_000) });
    await page.waitForTimeout(500);
  }
  await page.screenshot({ path: join(folder, `${name}.png`) });
  if (size) await page.setViewportSize(size);
}
