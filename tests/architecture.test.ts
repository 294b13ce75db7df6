import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { expect, test } from "vitest";

const source = join(import.meta.dirname, "../src");

/** The stages in the order in which data flows through them. A file imports from its own and the ones before. */
const stages = [
  "source",
  "transcript",
  "tokens",
  "matches",
  "measures",
  "tables",
  "charts",
  "views",
  "figures",
  "report",
  "notebook",
  "cli",
];
/** Files of no stage that every stage may import. */
const shared = [
  "check-argument.ts",
  "package-root.ts",
  "span.ts",
  "value-text.ts",
  "words.ts",
  "word-type.ts",
];

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.split(sep).join("/"))
  .sort();

/** The files of this project that a file imports, as paths in `src`. Types count too. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(source, file), "utf8");
  return [...text.matchAll(/(?:from|import|import\()\s*"(\.[^"]+)\.js"/g)].map((found) =>
    relative(source, join(source, dirname(file), `${found[1]}.ts`))
      .split(sep)
      .join("/"),
  );
}

function stageOf(file: string): number {
  return stages.indexOf(file.split("/")[0] ?? "");
}

test("every file of src belongs to a stage, or is shared by all", () => {
  const strays = files.filter(
    (file) => stageOf(file) < 0 && !shared.includes(file) && file !== "index.ts",
  );
  expect(strays).toEqual([]);
  expect(files.length).toBeGreaterThan(30);
});

test("imports only point upstream", () => {
  expect(files.flatMap(importsOf).length).toBeGreaterThan(files.length);
  const wrong = files
    .filter((file) => file !== "index.ts")
    .flatMap((file) =>
      importsOf(file)
        .filter((imported) => !shared.includes(imported) && stageOf(imported) > stageOf(file))
        .map((imported) => `${file} imports ${imported}`),
    );
  expect(wrong).toEqual([]);
});

test("what all stages share imports only what all share", () => {
  const wrong = shared.flatMap((file) =>
    importsOf(file).filter((imported) => !shared.includes(imported)),
  );
  expect(wrong).toEqual([]);
});

test("nothing in src imports index.ts", () => {
  expect(files.filter((file) => importsOf(file).includes("index.ts"))).toEqual([]);
});

test("charts call no measure", () => {
  const calls = files
    .filter((file) => file.startsWith("charts/"))
    .filter((file) => importsOf(file).some((imported) => imported.startsWith("measures/")));
  expect(calls).toEqual([]);
});

test("no file of src is longer than 250 lines", () => {
  const long = files.filter(
    (file) => readFileSync(join(source, file), "utf8").trimEnd().split("\n").length > 250,
  );
  expect(long).toEqual([]);
});

test("no file of src is a drawer for odds and ends", () => {
  const drawers = files.filter((file) =>
    /(^|\/)(utils?|helpers?|types|constants|misc)\.ts$/.test(file),
  );
  expect(drawers).toEqual([]);
});
