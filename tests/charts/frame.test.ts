import { expect, test } from "vitest";
import { frame } from "../../src/charts/frame.js";
import { textWidth } from "../../src/charts/text-width.js";
import { config, padding, typeSize } from "../../src/charts/theme.js";

const picture = { description: "d", rows: [], height: 10, layer: [] };

// As measured in Chromium: the bold DejaVu Sans Condensed is up to 1.13 times as wide as `textWidth` says.
test("frame(picture) wraps a title so that it fits in the bold type of a browser without the house font", () => {
  const title =
    "Key words of Gettysburg Address against On the Cult of Personality and Its Consequences (excerpt)";
  for (const width of [85, 114, 174]) {
    const chart = frame({ ...picture, title }, { width });
    const { text } = chart.title;
    expect(text.join(" ")).toBe(title);
    const room = Number(chart.width) - 2 * padding;
    for (const line of text) expect(1.13 * textWidth(line, typeSize.title)).toBeLessThan(room);
  }
});

test("where the house font and Arial are missing, a condensed face comes before what the system calls sans-serif", () => {
  expect(config.font).toMatch(/^"Source Sans 3", .*Arial, "DejaVu Sans Condensed", sans-serif$/);
});
