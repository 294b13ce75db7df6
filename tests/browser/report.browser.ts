/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { concordance } from "../../src/matches/concordance.js";
import { personHits, termHits } from "../../src/matches/references.js";
import { referenceRates } from "../../src/measures/reference-rates.js";
import { reportPage } from "../../src/report/report-page.js";
import { chromiumPart } from "../chromium.js";
import { khrushchev } from "../gold.js";
import { speechOf } from "../speech-of.js";

const executable = chromiumPart();
const stalin = personHits(khrushchev).filter(({ id }) => id === "stalin");

describe.skipIf(executable instanceof Error)("a report page in Chromium", () => {
  let browser: Browser;
  let folder: string;
  /** What no page may do: ask for another file, break its policy, or end in an error. */
  const wrongs: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "stenogram-page-"));
    writeFileSync(join(folder, "index.html"), reportPage(khrushchev));
    browser = await chromium.launch({
      executablePath: String(executable),
      args: ["--no-sandbox", "--disable-gpu"],
    });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    expect(wrongs.splice(0)).toEqual([]);
  });

  async function open(options: BrowserContextOptions = {}, name = "index.html"): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      ...options,
    });
    const page = await context.newPage();
    const url = pathToFileURL(join(folder, name)).href;
    page.on("request", (request) => request.url() !== url && wrongs.push(request.url()));
    page.on("pageerror", (error) => wrongs.push(error.message));
    page.on("console", (message) => wrongs.push(message.text()));
    page.on("dialog", (dialog) => wrongs.push(dialog.message()));
    await page.goto(url);
    return page;
  }

  /** The lines of the list that a reader sees: left, node, right. */
  const lines = (page: Page) =>
    page
      .locator("#passages tbody tr")
      .evaluateAll((rows) =>
        rows.map((row) => [1, 2, 3].map((i) => row.children[i]?.textContent ?? "")),
      );
  const library = (query: Parameters<typeof concordance>[1]) =>
    concordance(khrushchev, query).map(({ left, node, right }) => [left, node, right]);
  const lit = (page: Page) =>
    page.locator("#speech .lit").evaluateAll((marks) => marks.map((mark) => mark.textContent));
  const title = (page: Page) => page.locator("#chosen").textContent();
  const bar = (page: Page, key: string) => page.locator(`[data-entry="${key}"]`);
  const search = async (page: Page, query: string) => {
    await page.fill("#query", query);
    await expect.poll(() => title(page)).toContain(`“${query}”`);
  };

  test("a click on a bar shows the passages as the library's concordance prints them", async () => {
    const page = await open();
    await bar(page, "person:stalin").click();
    expect(await lines(page)).toEqual(library(stalin));
    expect(await title(page)).toBe("Joseph Stalin: 21 passages");
    expect(await page.locator("#status").textContent()).toBe("Joseph Stalin: 21 passages");
    expect((await lit(page)).join("").replace(/\s+/g, " ")).toBe(
      stalin
        .map(({ text }) => text)
        .join("")
        .replace(/\s+/g, " "),
    );
    await bar(page, "term:little-finger").click();
    expect(await lines(page)).toEqual(
      library(termHits(khrushchev).filter(({ id }) => id === "little-finger")),
    );
  });

  test("a click on a person lights the person's row, and draws the line and the strokes", async () => {
    const page = await open();
    await bar(page, "person:tito").click();
    expect(await bar(page, "person:tito").getAttribute("aria-pressed")).toBe("true");
    expect(await page.locator("[aria-pressed=true]").count()).toBe(1);
    expect(await page.locator(".row[data-row]:not(.dim)").count()).toBe(1);
    const tito = personHits(khrushchev).filter(({ id }) => id === "tito");
    const highest = Math.max(...referenceRates(khrushchev, tito).map((row) => row.perHundred));
    expect(await page.locator("#rate-of").textContent()).toBe("Josip Broz Tito");
    expect(await page.locator("#rate-line").getAttribute("aria-label")).toContain(
      `highest rate ${highest.toFixed(1)} per hundred spoken words`,
    );
    const rug = await page.locator("#rate-line .rug").getAttribute("d");
    expect(rug?.match(/M/g)).toHaveLength(tito.length);
    await bar(page, "person:tito").click();
    expect(await page.locator("#passages").isHidden()).toBe(true);
    expect(await page.locator(".dim").count()).toBe(0);
    expect(await lit(page)).toEqual([]);
  });

  test("a click on a tick shows its passage and brings it to the eye", async () => {
    const page = await open();
    await page.locator('[data-hit="person:stalin#20"]').click();
    expect(await title(page)).toBe("Joseph Stalin: passage 21 of 21");
    expect(await lines(page)).toEqual([library(stalin)[20]]);
    const box = await page.locator("#speech .lit").first().boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(900);
  });

  test("a click on a reaction, in the chart or in the speech, shows what it answers", async () => {
    const page = await open();
    await page.locator('[data-n="1"]').click();
    expect(await title(page)).toBe("Reaction 1 of 5");
    const [[left, node] = []] = await lines(page);
    expect(node).toBe("[Indignation in the hall.]");
    expect(left).toMatch(/were arrested and shot ⟨gloss⟩\.?$/);
    expect(await lit(page)).toEqual(["[Indignation in the hall.]"]);
    await page.locator('[data-reaction="5"]').click();
    expect(await title(page)).toBe("Reaction 5 of 5");
    await page.locator('#speech [data-person="tito"]').first().click();
    expect(await title(page)).toBe("Josip Broz Tito: 4 passages");
  });

  test.each(["finger", "little finger", "confess*", "m?n", "STALIN", "enemy of the people", "(.*"])(
    "the search for %s finds what the library finds",
    async (query) => {
      const page = await open();
      await search(page, query);
      const found = library(query);
      expect(found.length).toBeGreaterThan(0);
      expect(await lines(page)).toEqual(found.slice(0, 200));
      expect(await title(page)).toBe(
        `“${query}”: ${found.length} ${found.length === 1 ? "passage" : "passages"}`,
      );
    },
  );

  test.each(["zebra", "[", "^$\\|+{}()", "<b>"])(
    "the search for %s finds nothing and says so",
    async (query) => {
      const page = await open();
      await search(page, query);
      expect(await title(page)).toBe(`“${query}”: no passages`);
      expect(await lines(page)).toEqual([]);
      expect(await page.locator("#rate-line").getAttribute("aria-label")).toBe(
        `“${query}”: does not occur`,
      );
    },
  );

  test("a passage of the list leads to its place in the speech", async () => {
    const page = await open();
    await search(page, "little finger");
    await page.locator("#passages tbody button").last().click();
    const focused = page.locator("#speech .lit.here");
    expect(await focused.textContent()).toBe("little finger");
    expect(await focused.evaluate((mark) => mark === document.activeElement)).toBe(true);
  });

  test("with the keyboard alone: Tab, arrows, Enter, and Escape back to where one was", async () => {
    const page = await open();
    const focused = () =>
      page.evaluate(() => {
        const { dataset, id } = document.activeElement as HTMLElement;
        return dataset.hit ?? dataset.n ?? dataset.entry ?? id;
      });
    const tabTo = async (wanted: string) => {
      for (let i = 0; i < 20 && (await focused()) !== wanted; i++) await page.keyboard.press("Tab");
      expect(await focused()).toBe(wanted);
    };
    await tabTo("query");
    await page.keyboard.type("power");
    await expect.poll(() => title(page)).toBe("“power”: 3 passages");
    await page.keyboard.press("Escape");
    expect([await focused(), await page.inputValue("#query")]).toEqual(["query", ""]);
    await tabTo("1");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press(" ");
    expect(await title(page)).toBe("Reaction 2 of 5");
    await tabTo("person:stalin");
    await page.keyboard.press("Enter");
    expect(await title(page)).toBe("Joseph Stalin: 21 passages");
    await tabTo("person:stalin#0");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    expect(await title(page)).toBe("Joseph Stalin: passage 2 of 21");
    await page.keyboard.press("End");
    expect(await focused()).toBe("person:stalin#20");
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("person:stalin#1");
    expect(await page.locator("#passages").isHidden()).toBe(true);
  });

  test("lighting and clearing leave the text of the speech as it was", async () => {
    const page = await open();
    const html = () => page.locator("#speech").innerHTML();
    const before = await html();
    await search(page, "*");
    expect(await page.locator("#speech .lit").count()).toBeGreaterThan(1191);
    expect(await page.locator("#more").textContent()).toContain("992 more not shown");
    await page.click("#close");
    expect(await html()).toBe(before);
  });

  test("the page is dark where the system is, and light on paper all the same", async () => {
    const page = await open({ colorScheme: "dark" });
    const papers = () =>
      page.evaluate(() =>
        ["body", ".stenogram-reading", "#passages"].map(
          (one) => getComputedStyle(document.querySelector(one) as Element).backgroundColor,
        ),
      );
    await bar(page, "person:stalin").click();
    expect(await papers()).toEqual(["rgb(19, 19, 20)", "rgb(27, 27, 28)", "rgb(27, 27, 28)"]);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await papers()).toEqual([
      "rgba(0, 0, 0, 0)",
      "rgb(255, 254, 251)",
      "rgb(255, 254, 251)",
    ]);
    expect(await page.locator("#query").isHidden()).toBe(true);
    const clipped = await page
      .locator(".lines")
      .evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight);
    expect(clipped).toBe(false);
  });

  test.each([320, 768, 1024, 1120, 1200, 1440])(
    "nothing has to be scrolled sideways at %i pixels, and the charts have room",
    async (width) => {
      const page = await open({ viewport: { width, height: 700 } });
      await bar(page, "person:stalin").click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const cut = await page.locator(".lines").evaluate((box) => box.scrollWidth > box.clientWidth);
      expect(cut).toBe(false);
      expect((await page.locator("#rate .plot").boundingBox())?.width).toBeGreaterThan(200);
    },
  );

  test("markup in a text does not run, and is found as text", async () => {
    const evil = `Bob </script><script>alert(1)</script><img src="x" onerror="alert(2)"> "end"`;
    writeFileSync(join(folder, "evil.html"), reportPage(speechOf(evil, { title: evil })));
    const page = await open({}, "evil.html");
    await search(page, "alert");
    expect(await lit(page)).toEqual(["alert", "alert"]);
    expect(await page.locator("#speech img, #speech script").count()).toBe(0);
  });

  test("the policy stops what a script in the page would load or write", async () => {
    const page = await open();
    const refused = await page.evaluate(async () => {
      const tries = [
        () => fetch("https://example.org/"),
        () => document.body.insertAdjacentHTML("beforeend", "<p>"),
        () => Object.assign(document.createElement("script"), { text: "1" }),
      ];
      const results = await Promise.allSettled(tries.map(async (attempt) => attempt()));
      return results.map(({ status }) => status);
    });
    expect(refused).toEqual(["rejected", "rejected", "rejected"]);
    await expect.poll(() => wrongs.length).toBeGreaterThan(0);
    expect(wrongs.splice(0).join("\n")).toContain("Content Security Policy");
  });

  test("a speech without a marker or a known name can be searched all the same", async () => {
    writeFileSync(join(folder, "plain.html"), reportPage(speechOf("One two.\n\nTwo three.")));
    const page = await open({}, "plain.html");
    await search(page, "two");
    expect(await lines(page)).toEqual([
      ["One", "two", ". ¶ Two three"],
      ["One two. ¶", "Two", "three"],
    ]);
  });

  test.each(["light", "dark"] as const)("axe-core finds nothing in %s", async (colorScheme) => {
    // The policy of the page keeps axe itself out.
    const page = await open({ colorScheme, bypassCSP: true });
    await page.addScriptTag({ content: axe.source });
    const violations = async () => {
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: typeof axe }).axe.run(),
      );
      return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`);
    };
    expect(await violations()).toEqual([]);
    await bar(page, "person:stalin").click();
    expect(await violations()).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    await search(page, "zebra");
    expect(await violations()).toEqual([]);
  });
});
