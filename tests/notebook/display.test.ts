import { describe, expect, test } from "vitest";
import { rankedBars } from "../../src/charts/ranked-bars.js";
import { concordance } from "../../src/matches/concordance.js";
import { show, toBundle } from "../../src/notebook/display.js";
import { speechOf } from "../speech-of.js";

const speech = speechOf("Stalin said so. [Applause.] Then he rose.");
const chart = rankedBars([{ label: "Stalin", count: 21 }], { noun: "people" });

describe("toBundle(chart)", () => {
  test("has the live chart, a PNG of twice its size, a Markdown image and the alt text, and no HTML", async () => {
    const bundle = await toBundle(chart);
    const data = bundle?.data ?? {};
    expect(Object.keys(data)).toEqual([
      "application/vnd.vegalite.v5+json",
      "image/png",
      "text/markdown",
      "text/plain",
    ]);
    expect(data["text/plain"]).toBe(chart.description);
    expect(data["text/markdown"]).toMatch(
      /^!\[Bar chart of people[^\]]*\]\(data:image\/png;base64,/,
    );
    // Width in pixels: bytes 16 to 19 of a PNG.
    const png = Buffer.from(String(data["image/png"]), "base64");
    expect(png.readUInt32BE(16)).toBe(2 * chart.width);
    expect(bundle?.metadata).toMatchObject({
      "image/png": { width: chart.width, alt: chart.description },
    });
  });

  test("of a chart with letters that the font lacks has the live chart, and says why there is no picture", async () => {
    const bundle = await toBundle(rankedBars([{ label: "毛泽东", count: 1 }]));
    expect(Object.keys(bundle?.data ?? {})).toEqual([
      "application/vnd.vegalite.v5+json",
      "text/plain",
    ]);
    expect(bundle?.data["text/plain"]).toContain('(no picture: missing glyph: "毛"');
  });
});

describe("show(value)", () => {
  test("of rows, a concordance and a speech is HTML with a text beside it", async () => {
    for (const value of [[{ a: 1 }], concordance(speech, "Stalin"), speech]) {
      const { data } = await show(value).bundle();
      expect(data["text/html"]).toMatch(/<(table|section)/);
      expect(data["text/plain"]).not.toBe("");
    }
  });

  test("of a speech of a million characters stays short, and says so", async () => {
    const { data } = await show(speechOf("word ".repeat(200_000).trim())).bundle();
    expect(String(data["text/html"]).length).toBeLessThan(200_000);
    expect(data["text/html"]).toContain("The rest of paragraph 1 (900,000 characters) not shown.");
    expect(String(data["text/plain"]).length).toBeLessThan(200_000);
  });

  test("of an empty list says that there is nothing, with its caption", async () => {
    const shown = show([], { caption: "Hits & misses." });
    expect(String(shown)).toBe("Hits & misses. No rows.");
    expect((await shown.bundle()).data).toEqual({
      "text/html": "<p>Hits &amp; misses. No rows.</p>",
      "text/plain": "Hits & misses. No rows.",
    });
  });

  test("of anything else is refused with what it is", () => {
    expect(() => show(42)).toThrow(
      "cannot show 42 (expected a chart, rows, a concordance or a speech)",
    );
  });
});
