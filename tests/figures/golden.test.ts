import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { figureFiles } from "../../src/figures/figure-files.js";
import { outputSums, readLock } from "../../src/figures/lock.js";
import { FORMATS } from "../../src/figures/registry.js";
import { chart } from "./chart.js";

// They change with the renderer, its packages or its font, and then on purpose: look at the picture first.
test("a fixed chart is the same bytes on every run, machine and version of Node", async () => {
  const files = await figureFiles("golden", chart, { widthMm: 85, formats: FORMATS });
  const sums = [...files].map(([name, content]) => [
    name,
    createHash("sha256").update(content).digest("hex").slice(0, 16),
  ]);
  expect(Object.fromEntries(sums)).toEqual({
    "golden.300dpi.png": "8de6ad86b42652c7",
    "golden.600dpi.png": "89cadf60fdac2a76",
    "golden.csv": "d86496ef4a67299b",
    "golden.pdf": "25aed75cc71bd8c8",
    "golden.svg": "304e4b510e8f2f8d",
    "golden.tiff": "88a04aff016865d6",
    "golden.vl.json": "9a5e47766f72c602",
  });
});

test("the committed outputs are those that their lock names", () => {
  expect(outputSums("outputs")).toEqual(readLock("outputs").outputs);
});
