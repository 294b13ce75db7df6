import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { figure } from "../../src/figures/figure.js";
import { readLock, sum, writeLock } from "../../src/figures/lock.js";
import { number } from "../../src/figures/number.js";
import { pngSize } from "../../src/figures/png-size.js";
import { table } from "../../src/figures/table.js";
import { verify } from "../../src/figures/verify.js";
import { chart } from "./chart.js";
import { project, put, useProject } from "./project.js";

useProject();

/** Stands in for the notebooks: counts a name in the source text, and draws and tables the count. */
async function reproduce(outputs: string): Promise<void> {
  process.env.STENOGRAM_OUTPUTS = outputs;
  const text = readFileSync(join(project.root, "corpus/a/source.txt"), "utf8");
  const rows = [{ name: "Stalin", count: text.split("Stalin").length - 1 }];
  await figure("people", { ...chart, data: { values: rows } });
  table("people", rows);
  number("stalin", rows[0]?.count ?? 0);
  delete process.env.STENOGRAM_OUTPUTS;
}

const check = () => verify(project.root, { reproduce });
const output = (name: string) => join(project.outputs, name);

beforeEach(async () => {
  await reproduce(project.outputs);
  writeLock(project.root);
});

test("verify(root) finds everything equal right after a run", async () => {
  const { ok, results, inputs, environment, scratch } = await check();
  expect({ ok, inputs, environment, scratch }).toEqual({
    ok: true,
    inputs: [],
    environment: [],
    scratch: null,
  });
  const equal = { equal: true, rows: "equal", why: [], difference: null };
  expect(results).toEqual([
    {
      ...equal,
      kind: "figure",
      id: "people",
      spec: "equal",
      svg: "equal",
      pixels: "equal",
      others: "equal",
    },
    {
      ...equal,
      kind: "numbers",
      id: "paper",
      rows: "",
      spec: "",
      svg: "",
      pixels: "",
      others: "equal",
    },
    { ...equal, kind: "table", id: "people", spec: "", svg: "", pixels: "", others: "equal" },
  ]);
});

test("the lock has the sums of the text, the notebooks, the library, the fonts and the outputs", () => {
  const lock = readLock(project.outputs);
  expect(Object.keys(lock.inputs).filter((path) => !path.startsWith("font "))).toEqual([
    "corpus/a/edition.yaml",
    "corpus/a/source.txt",
    "figures.yaml",
    "notebooks/01-people.ipynb",
    "notebooks/02-other.ipynb",
    "project.yaml",
    "src/measures/count.ts",
  ]);
  expect(Object.keys(lock.inputs).filter((path) => path.startsWith("font "))).toHaveLength(4);
  expect(lock.inputs["corpus/a/source.txt"]).toBe(
    sum("Comrades! Stalin is named, and Stalin again.\n"),
  );
  expect(lock.outputs["tables/people.csv"]).toBe(sum("name,count\nStalin,2\n"));
  expect(lock.environment).toEqual({
    node: process.version,
    packages: { vega: "missing" },
    seed: 1,
    timeZone: "UTC",
  });
});

test("sum is SHA-256", () => {
  // FIPS 180-2, appendix B.1.
  expect(sum("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("a changed word in the source is named as the cause, and the rows that changed are shown", async () => {
  put("corpus/a/source.txt", "Comrades! Stalin is named, and Tito once.\n");
  const { ok, inputs, results, scratch } = await check();
  expect(ok).toBe(false);
  expect(inputs).toEqual(["corpus/a/source.txt (changed)"]);
  const people = results.find(({ kind }) => kind === "figure");
  expect(people).toMatchObject({
    equal: false,
    rows: "differs",
    spec: "differs",
    svg: "differs",
    pixels: "differs",
  });
  expect(people?.why).toContain(
    'figures/people.csv: another result, because of corpus/a/source.txt (changed) (line 2: "Stalin,2" should be "Stalin,1")',
  );
  expect(people?.why.join("\n")).toMatch(/people\.300dpi\.png: .* \(\d+ pixels differ, [\d.]+ %\)/);
  const image = pngSize(readFileSync(people?.difference ?? ""));
  expect(image?.width).toBe(1004);
  rmSync(scratch ?? "", { recursive: true });
});

test("a changed input that changes no result is still named", async () => {
  appendFileSync(join(project.root, "corpus/a/edition.yaml"), "# a remark\n");
  rmSync(join(project.root, "notebooks/02-other.ipynb"));
  put("corpus/a/new.txt", "new");
  const { ok, inputs, results, scratch } = await check();
  expect(ok).toBe(false);
  expect(inputs).toEqual([
    "corpus/a/edition.yaml (changed)",
    "corpus/a/new.txt (new)",
    "notebooks/02-other.ipynb (removed)",
  ]);
  expect(results.every(({ equal }) => equal)).toBe(true);
  rmSync(scratch ?? "", { recursive: true });
});

test("only a figure's own notebook is blamed for it", async () => {
  put("notebooks/02-other.ipynb", "{ }");
  put("notebooks/01-people.ipynb", "{ }");
  put("corpus/a/source.txt", "Stalin\n");
  const { results, scratch } = await check();
  const why = results.find(({ kind }) => kind === "figure")?.why[0];
  expect(why).toContain("corpus/a/source.txt (changed), notebooks/01-people.ipynb (changed)");
  expect(why).not.toContain("02-other");
  rmSync(scratch ?? "", { recursive: true });
});

test("a figure edited by hand is caught and named", async () => {
  const svg = output("figures/people.svg");
  writeFileSync(svg, readFileSync(svg, "utf8").replace(">2<", ">9<"));
  const { ok, results, scratch } = await check();
  expect(ok).toBe(false);
  expect(results.filter(({ equal }) => !equal)).toMatchObject([
    {
      id: "people",
      svg: "differs",
      rows: "equal",
      pixels: "equal",
      why: ["figures/people.svg: changed by hand"],
    },
  ]);
  rmSync(scratch ?? "", { recursive: true });
});

test("a deleted PNG and a file that nothing writes are named", async () => {
  rmSync(output("figures/people.600dpi.png"));
  writeFileSync(output("figures/old.svg"), "<svg/>");
  const { ok, results, scratch } = await check();
  expect(ok).toBe(false);
  expect(results.filter(({ equal }) => !equal)).toMatchObject([
    { id: "old", svg: "differs", why: ["figures/old.svg: nothing writes it"] },
    { id: "people", pixels: "missing", why: ["figures/people.600dpi.png: missing file"] },
  ]);
  rmSync(scratch ?? "", { recursive: true });
});

test("a damaged PNG is named", async () => {
  writeFileSync(output("figures/people.300dpi.png"), "no picture");
  const { results, scratch } = await check();
  expect(results[0]?.why).toEqual(["figures/people.300dpi.png: changed by hand (no PNG file)"]);
  rmSync(scratch ?? "", { recursive: true });
});

test("another font is named", async () => {
  const lock = readLock(project.outputs);
  const font = Object.keys(lock.inputs).find((path) => path.includes("400Regular/"));
  const inputs = { ...lock.inputs, [font ?? ""]: sum("another font") };
  writeFileSync(output("figures.lock.json"), JSON.stringify({ ...lock, inputs }));
  const { ok, inputs: changed, scratch } = await check();
  expect(ok).toBe(false);
  expect(changed).toEqual([`${font} (changed)`]);
  rmSync(scratch ?? "", { recursive: true });
});

test("another version of a package is said, and is no failure by itself", async () => {
  const lock = readLock(project.outputs);
  const environment = { ...lock.environment, packages: { vega: "6.3.0" } };
  writeFileSync(output("figures.lock.json"), JSON.stringify({ ...lock, environment }));
  const { ok, environment: versions } = await check();
  expect(ok).toBe(true);
  expect(versions).toEqual(["vega 6.3.0, now missing"]);
});

test("another Node that gives the same bytes leaves the lock as it was; another package does not", () => {
  const { environment, ...lock } = readLock(project.outputs);
  const locked = (other: Partial<typeof environment>) => {
    const before = { ...lock, environment: { ...environment, ...other } };
    writeFileSync(output("figures.lock.json"), JSON.stringify(before));
    return writeLock(project.root, { last: project.outputs }).environment;
  };
  expect(locked({ node: "v20.19.0" }).node).toBe("v20.19.0");
  expect(readLock(project.outputs).environment.node).toBe("v20.19.0");
  expect(locked({ node: "v20.19.0", packages: { vega: "6.3.0" } })).toEqual(environment);
  writeFileSync(output("figures.lock.json"), "{");
  expect(writeLock(project.root, { last: project.outputs }).environment).toEqual(environment);
});

test("outputs that changed together with their lock still follow from the text or do not", async () => {
  writeFileSync(output("tables/people.csv"), "name,count\nStalin,99\n");
  writeLock(project.root);
  const { ok, results, scratch } = await check();
  expect(ok).toBe(false);
  expect(results.find(({ kind }) => kind === "table")?.why).toEqual([
    'tables/people.csv: another result, though no recorded input changed (line 2: "Stalin,99" should be "Stalin,2")',
  ]);
  rmSync(scratch ?? "", { recursive: true });
});

test("without a lock there is nothing to verify against", async () => {
  rmSync(output("figures.lock.json"));
  await expect(check()).rejects.toThrow(
    "figures.lock.json: not found (npm run reproduce writes it)",
  );
  writeFileSync(output("figures.lock.json"), "{");
  await expect(check()).rejects.toThrow("no lock file of version 1");
});

test("a notebook that fails leaves the outputs alone", async () => {
  const before = readFileSync(output("figures/people.svg"));
  const failing = async () => {
    throw new Error("01-people: cell 3 failed");
  };
  await expect(verify(project.root, { reproduce: failing })).rejects.toThrow("cell 3 failed");
  expect(readFileSync(output("figures/people.svg"))).toEqual(before);
  expect(existsSync(output("figures.lock.json"))).toBe(true);
});
