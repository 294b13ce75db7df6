import { cpSync, existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "vitest";
import { change, copyProject, runVerify } from "./broken-project.js";

/** A copy of the project for one test, and paths in it. */
function broken({ onTestFinished }: TestContext) {
  const root = copyProject();
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return { root, at: (...path: string[]) => join(root, ...path) };
}

test.concurrent("outputs changed by hand are named, each with what became of it, and nothing else is", async (context) => {
  const { expect } = context;
  const { root, at } = broken(context);
  change(at("outputs/figures/paper-people.svg"), ">21 (6)<", ">99 (6)<");
  rmSync(at("outputs/figures/paper-timeline.600dpi.png"));
  change(at("outputs/tables/people.csv"), "Joseph Stalin,21", "Joseph Stalin,99");
  cpSync(
    at("outputs/figures/rank-frequency.300dpi.png"),
    at("outputs/figures/gap-distribution.300dpi.png"),
  );
  writeFileSync(at("outputs/figures/stray.svg"), "<svg/>");
  const { status, lines, results } = await runVerify(root);
  expect(status).toBe(1);
  expect([...results.keys()]).toEqual([
    "figure gap-distribution",
    "figure paper-people",
    "figure paper-timeline",
    "figure stray",
    "table people",
  ]);
  expect(results.get("figure paper-people")).toEqual(["figures/paper-people.svg: changed by hand"]);
  expect(results.get("figure paper-timeline")).toEqual([
    "figures/paper-timeline.600dpi.png: missing file",
  ]);
  expect(results.get("figure stray")).toEqual(["figures/stray.svg: nothing writes it"]);
  expect(results.get("table people")?.[0]).toMatch(
    /^tables\/people\.csv: changed by hand \(line 2: .*Joseph Stalin,99.* should be .*Joseph Stalin,21/,
  );
  expect(results.get("figure gap-distribution")?.[0]).toMatch(
    /^figures\/gap-distribution\.300dpi\.png: changed by hand \(\d+ x \d+ pixels should be \d+ x \d+\)$/,
  );
  expect(lines.some((line) => line.startsWith("input changed"))).toBe(false);
});

test.concurrent("a changed word in the source is named as the cause of every figure that follows from it", async (context) => {
  const { expect } = context;
  const { root, at } = broken(context);
  // The first of the four references to Tito.
  change(at("corpus/khrushchev-1956/source.txt"), "Tito", "Tate");
  const { status, lines, results } = await runVerify(root);
  const cause = "another result, because of corpus/khrushchev-1956/source.txt (changed)";
  expect(status).toBe(1);
  expect(lines).toContain("input changed: corpus/khrushchev-1956/source.txt (changed)");
  expect(results.get("table people")?.join()).toContain(`tables/people.csv: ${cause} (line 3: `);
  for (const file of ["csv", "vl.json", "svg", "pdf", "300dpi.png", "600dpi.png", "tiff"]) {
    expect(results.get("figure people-ranked")?.join("\n")).toContain(
      `people-ranked.${file}: ${cause}`,
    );
  }
  const image = lines.find((line) => line.includes("the pixels that differ: ")) ?? "";
  expect(existsSync(image.split("differ: ")[1] ?? "")).toBe(true);
  // Tito is no reaction: what does not follow from the word stays equal.
  expect(results.has("figure reaction-timeline")).toBe(false);
});

test.concurrent("a lexicon changed after the figure is named as the cause", async (context) => {
  const { expect } = context;
  const { root, at } = broken(context);
  change(at("corpus/lexicons/people.yaml"), "name: Josip Broz Tito", "name: Marshal Tito");
  const { status, lines, results } = await runVerify(root);
  expect(status).toBe(1);
  expect(lines.filter((line) => line.startsWith("input changed"))).toEqual([
    "input changed: corpus/lexicons/people.yaml (changed)",
  ]);
  expect(results.get("figure people-ranked")?.[0]).toMatch(
    /people-ranked\.300dpi\.png: another result, because of corpus\/lexicons\/people\.yaml \(changed\) \(\d+ pixels differ/,
  );
  expect(results.has("figure terms-ranked")).toBe(false);
});

test.concurrent("another font is named as the cause, and leaves rows and numbers equal", async (context) => {
  const { expect } = context;
  const { root, at } = broken(context);
  const fonts = at("node_modules/@expo-google-fonts/source-sans-3");
  cpSync(
    join(fonts, "300Light/SourceSans3_300Light.ttf"),
    join(fonts, "400Regular/SourceSans3_400Regular.ttf"),
  );
  const { status, lines, results } = await runVerify(root);
  const font =
    "font @expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf (changed)";
  expect(status).toBe(1);
  expect(lines).toContain(`input changed: ${font}`);
  const why = results.get("figure reaction-timeline") ?? [];
  for (const file of ["300dpi.png", "600dpi.png", "pdf", "svg", "tiff"]) {
    expect(why.join("\n")).toContain(
      `reaction-timeline.${file}: another result, because of ${font}`,
    );
  }
  expect(why.join("\n")).not.toMatch(/\.csv|\.vl\.json/);
  expect(results.has("numbers paper")).toBe(false);
});
