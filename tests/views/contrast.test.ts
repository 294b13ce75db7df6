import { expect, test } from "vitest";
import { concordanceStyle } from "../../src/views/concordance-style.js";
import { readingStyle } from "../../src/views/reading-style.js";

/** Relative luminance of an sRGB colour, WCAG 2.2. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** The custom properties of a style sheet: name, colour in the light theme, colour in the dark one. */
function colors(style: string): ReadonlyMap<string, readonly [string, string]> {
  const found = style.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g);
  return new Map([...found].map(([, name = "", light = "", dark = ""]) => [name, [light, dark]]));
}

const text = [
  ["reading view", readingStyle, "ink", "paper"],
  ["reading view", readingStyle, "soft", "paper"],
  ["reading view", readingStyle, "voice", "paper"],
  ["reading view", readingStyle, "ink", "hall-paper"],
  ["reading view", readingStyle, "hall", "hall-paper"],
  ["concordance", concordanceStyle, "ink", "paper"],
  ["concordance", concordanceStyle, "soft", "paper"],
  ["concordance", concordanceStyle, "node", "paper"],
] as const;

test("black on white has the contrast of 21:1", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 9);
});

for (const [theme, at] of [
  ["light", 0],
  ["dark", 1],
] as const) {
  test.each(text)(`in the ${theme} theme the %s has text that can be read: %s`, (...row) => {
    const [, style, ink, paper] = row;
    const known = colors(style);
    const pair = [known.get(ink)?.[at] ?? "", known.get(paper)?.[at] ?? ""] as const;
    expect(contrast(...pair)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["person", "term"])(`in the ${theme} theme the underline of a %s is seen`, (kind) => {
    const known = colors(readingStyle);
    const pair = [known.get(kind)?.[at] ?? "", known.get("paper")?.[at] ?? ""] as const;
    expect(contrast(...pair)).toBeGreaterThanOrEqual(3);
  });
}

test.each([
  ["reading view", readingStyle],
  ["concordance", concordanceStyle],
])("the %s follows the theme of JupyterLab and of VS Code, whatever the system has", (_, style) => {
  for (const [page, scheme] of [
    ['[data-jp-theme-light="true"]', "light"],
    ['[data-jp-theme-light="false"]', "dark"],
    [".vscode-light", "light"],
    [".vscode-dark", "dark"],
  ]) {
    const rule = style.split("}").find((part) => part.includes(page ?? "")) ?? "";
    expect(rule).toContain(`color-scheme: ${scheme};`);
  }
});
