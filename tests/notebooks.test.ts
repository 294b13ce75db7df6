import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readExercises } from "../src/notebook/exercises.js";
import { runNotebooks } from "../src/notebook/run.js";

interface Cell {
  id: string;
  cell_type: string;
  source: string | string[];
  outputs?: { output_type: string; data?: Record<string, unknown> }[];
  execution_count?: number | null;
}

const folder = resolve("notebooks");
const names = readdirSync(folder).filter((name) => name.endsWith(".ipynb"));
const paths = [
  ...names.map((name) => join(folder, name)),
  join(folder, "solutions", "solutions.ipynb"),
];
const gold = JSON.parse(readFileSync("corpus/khrushchev-1956/gold.json", "utf8"));

const cellsOf = (path: string): Cell[] => JSON.parse(readFileSync(path, "utf8")).cells;
/** A cell that ends in a chart. */
const picture = /\bfigure\("|^show\((dispersionPlot|reactionTimeline|keynessBars|rankedBars)\(/m;

/** Lines of the longest function: from one that opens a block behind an arrow to the line that closes it. */
function longestFunction(lines: readonly string[]): number {
  const lengths = lines.map((line, at) => {
    if (!/=> \{$|^(async )?function /.test(line)) return 0;
    const indent = /^ */.exec(line)?.[0] ?? "";
    const close = lines.findIndex((other, n) => n > at && other.startsWith(`${indent}}`));
    return (close < 0 ? lines.length : close) - at + 1;
  });
  return Math.max(0, ...lengths);
}

const sourceOf = ({ source }: Cell) => [source].flat().join("");

describe.each(names)("the notebook %s", (name) => {
  const cells = cellsOf(join(folder, name));
  const code = cells.filter((cell) => cell.cell_type === "code");

  it("is a clean source: no outputs, no counts, unique cell ids", () => {
    expect(code.every((cell) => cell.outputs?.length === 0 && cell.execution_count === null)).toBe(
      true,
    );
    expect(new Set(cells.map((cell) => cell.id)).size).toBe(cells.length);
  });

  it("opens with what you learn, time and need, and has exercises", () => {
    const header = sourceOf(cells[0] as Cell);
    for (const word of ["You learn", "Time", "You need"]) expect(header).toContain(word);
    if (!name.startsWith("06")) {
      expect(cells.some((cell) => sourceOf(cell).includes("## Exercises"))).toBe(true);
    }
  });

  // Notebook 6 takes its captions from figures.yaml.
  const captioned = name.startsWith("06") ? [] : cells;
  it("has a caption under every picture", () => {
    const bare = captioned.filter((cell, index) => {
      const next = cells[index + 1];
      const caption = next?.cell_type === "markdown" && /^\*Figure: .+\./s.test(sourceOf(next));
      return cell.cell_type === "code" && picture.test(sourceOf(cell)) && !caption;
    });
    expect(bare.map(sourceOf)).toEqual([]);
  });

  it("has no long line and no long function in a cell", () => {
    for (const cell of code) {
      const lines = sourceOf(cell).split("\n");
      expect(lines.filter((line) => line.length > 130)).toEqual([]);
      expect(longestFunction(lines)).toBeLessThanOrEqual(10);
    }
  });

  it("asks for answers to exercises that exist, each in a cell that waits for it", () => {
    const asked = [
      ...cells
        .map(sourceOf)
        .join("\n")
        .matchAll(/check\("(exercise-\d+)", …\)/g),
    ];
    const waiting = code.flatMap((cell) => [
      ...sourceOf(cell).matchAll(
        /const answer\d+ = undefined;.*\ncheck\("(exercise-\d+)", answer\d+\)/g,
      ),
    ]);
    expect(waiting.map((found) => found[1]).sort()).toEqual(asked.map((found) => found[1]).sort());
    const known = readExercises(join(folder, "exercises.yaml"));
    for (const [, id = ""] of waiting) expect(known.has(id)).toBe(true);
  });

  it("imports the package and Node's own modules, nothing else", () => {
    const imports = code.flatMap((cell) => [...sourceOf(cell).matchAll(/from "([^"]+)"/g)]);
    for (const [, module = ""] of imports) expect(module).toMatch(/^(stenogram$|node:)/);
  });
});

describe("run from top to bottom in the real kernel, the notebooks", () => {
  let outputs: string;
  beforeAll(async () => {
    outputs = mkdtempSync(join(tmpdir(), "stenogram-notebooks-"));
    await runNotebooks(paths, {
      output: join(outputs, "notebooks"),
      env: { STENOGRAM_OUTPUTS: outputs, STENOGRAM_WRITTEN: join(outputs, "written") },
    });
  }, 240_000);
  afterAll(() => rmSync(outputs, { recursive: true, force: true }));

  it("give gold's counts of people in their table", () => {
    const csv = readFileSync(join(outputs, "tables", "people.csv"), "utf8");
    const counts = csv
      .split("\n")
      .slice(1, -1)
      .map((line) => Number(line.split(",")[2]));
    const people: { count: number }[] = Object.values(gold.persons);
    expect(counts).toEqual(people.map(({ count }) => count).sort((a, b) => b - a));
  });

  it("show each figure with a live chart, a picture and alt text, and no HTML over it", () => {
    const charts = names
      .flatMap((name) => cellsOf(join(outputs, "notebooks", name)))
      .flatMap((cell) => cell.outputs ?? [])
      .map((output) => output.data ?? {})
      .filter((data) => "application/vnd.vegalite.v5+json" in data);
    const figures = readdirSync(join(outputs, "figures")).filter((file) => file.endsWith(".svg"));
    expect(charts.length).toBeGreaterThanOrEqual(figures.length);
    for (const data of charts) {
      expect(Object.keys(data).sort()).toEqual([
        "application/vnd.vegalite.v5+json",
        "image/png",
        "text/markdown",
        "text/plain",
      ]);
    }
  });

  it("end in no error, and every solution is right", () => {
    const cells = cellsOf(join(outputs, "notebooks", "solutions.ipynb"));
    const verdicts = cells
      .filter((cell) => sourceOf(cell).includes("check("))
      .map((cell) => String([cell.outputs?.at(-1)?.data?.["text/plain"]].flat().join("")));
    expect(verdicts.length).toBe(9);
    for (const verdict of verdicts) expect(verdict).toContain("That is right.");
  });
});
