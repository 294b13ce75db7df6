/// <reference lib="dom" />
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumPart } from "../chromium.js";
import {
  codeCells,
  idle,
  openBrowser,
  openNotebook,
  photograph,
  restartAndRunAll,
  type ShownCell,
  typeIntoNewCell,
} from "./lab-page.js";
import { type LabServer, startLab } from "./lab-server.js";
import { jupyterPart } from "./parts.js";
import { copyWorkspace, notebookNames, type Workspace } from "./workspace.js";

const jupyter = await jupyterPart();
const chromium = chromiumPart();
const vegaLite = "application/vnd.vegalite.v5+json";

describe.skipIf(jupyter instanceof Error || chromium instanceof Error)("in JupyterLab", () => {
  let workspace: Workspace;
  let lab: LabServer;
  let browser: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    if (jupyter instanceof Error || chromium instanceof Error) return;
    workspace = copyWorkspace();
    lab = await startLab(jupyter.command, workspace.root);
    browser = await openBrowser(chromium);
    page = browser.pages()[0] ?? (await browser.newPage());
  });
  afterAll(async () => {
    await browser?.close();
    await lab?.stop();
    workspace?.remove();
  });

  it.each(notebookNames())(
    "%s runs from top to bottom and shows every chart live",
    async (name) => {
      await openNotebook(
        page,
        lab.url(`/lab/workspaces/w${name.slice(0, 2)}/tree/notebooks/${name}`),
      );
      await restartAndRunAll(page);
      const cells = await codeCells(page);
      const errors = cells.flatMap(({ source, outputs }) =>
        outputs
          .filter(({ output_type }) => output_type === "error")
          .map(({ ename, evalue }) => `${source.split("\n")[0]}: ${ename}: ${evalue}`),
      );
      expect(errors).toEqual([]);
      const ran = cells.filter(({ source }) => source.trim() !== "");
      expect(ran.map((cell) => cell.executionCount)).toEqual(ran.map((_, index) => index + 1));

      expect(cells.filter(lacksChart).map(({ source }) => source)).toEqual([]);
      expect(cells.filter(lacksTable).map(({ source }) => source)).toEqual([]);
      const bundles = cells.flatMap(({ outputs }) => outputs.map(({ data }) => data ?? {}));
      const charts = bundles.filter((data) => vegaLite in data).length;
      expect(bundles.filter((data) => vegaLite in data && "text/html" in data)).toEqual([]);
      const drawn = page.locator(".jp-OutputArea-output .vega-embed").locator("canvas, svg.marks");
      await expect.poll(() => drawn.count(), { timeout: 60_000 }).toBe(charts);
      expect(await drawn.evaluateAll(areBlank)).toEqual(Array(charts).fill(false));
      await photograph(page, name.replace(".ipynb", ""));
    },
  );

  it("the reading view, completion after `speech.` and an interrupt work as for a student", async () => {
    const [first = ""] = notebookNames();
    await openNotebook(page, lab.url(`/lab/workspaces/student/tree/notebooks/${first}`));
    await restartAndRunAll(page);
    const html = page.locator(".jp-OutputArea-output.jp-RenderedHTMLCommon", {
      hasText: "little finger",
    });
    expect(await html.first().isVisible()).toBe(true);

    await typeIntoNewCell(page, "speech.");
    await page.keyboard.press("Tab");
    const popup = page.locator(".jp-Completer");
    await popup.waitFor({ state: "visible", timeout: 20_000 });
    await expect.poll(() => popup.textContent()).toContain("paragraphs");
    await photograph(page, "completion", { whole: false });
    await page.keyboard.press("Escape");

    await typeIntoNewCell(page, "let turns = 0; while (true) turns++;");
    await page.keyboard.press("Control+Enter");
    const busy = page.locator('.jp-Notebook-ExecutionIndicator[data-status="busy"]');
    await busy.first().waitFor({ timeout: 20_000 });
    await page.locator('[data-jp-item-name="interrupt"]').first().click();
    await idle(page);
    const looped = (await codeCells(page)).find(({ source }) => source.startsWith("let turns"));
    expect(looped?.outputs.at(-1)).toMatchObject({ output_type: "error" });

    await typeIntoNewCell(page, "speech.paragraphs.length");
    await page.keyboard.press("Control+Enter");
    await expect
      .poll(
        async () =>
          (await codeCells(page)).find((c) => c.source.endsWith("graphs.length"))?.outputs,
      )
      .toMatchObject([{ data: { "text/plain": "23" } }]);
  });
});

// A cell that makes a figure or a table is there to show it, not to print an object.
function lacksChart({ source, outputs }: ShownCell): boolean {
  return /\bfigure\("/.test(source) && !outputs.some(({ data = {} }) => vegaLite in data);
}

function lacksTable({ source, outputs }: ShownCell): boolean {
  const isTable = /\btable\("/.test(
    source
      .trim()
      .split(/;\s*\n/)
      .at(-1) ?? "",
  );
  return isTable && !outputs.some(({ data = {} }) => "text/html" in data);
}

// Runs in the page: a drawn canvas has more than one colour, a drawn SVG has marks.
function areBlank(elements: (HTMLElement | SVGElement)[]): boolean[] {
  return elements.map((element) => {
    if (element.tagName !== "CANVAS") return element.querySelector("path, text") === null;
    const canvas = element as HTMLCanvasElement;
    const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
    const colours = new Set(new Uint32Array(pixels?.buffer ?? new ArrayBuffer(0)));
    return colours.size < 2;
  });
}
