import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { figure } from "../../src/figures/figure.js";
import { pngSize } from "../../src/figures/png-size.js";
import { readWritten } from "../../src/figures/run-log.js";
import { chart } from "./chart.js";
import { project, put, useProject } from "./project.js";

useProject();

const written = () => readdirSync(join(project.outputs, "figures")).sort();
const read = (name: string) => readFileSync(join(project.outputs, "figures", name));

test("figure(id, chart) writes every format and gives the chart back", async () => {
  expect(await figure("people", chart)).toBe(chart);
  expect(written()).toEqual([
    "people.300dpi.png",
    "people.600dpi.png",
    "people.csv",
    "people.pdf",
    "people.svg",
    "people.tiff",
    "people.vl.json",
  ]);
  expect(read("people.csv").toString()).toBe(
    'name,count\nStalin,21\n"Вознесенский, of the Gosplan",1\n',
  );
  // figures.yaml says what the picture shows, the chart what its rows are.
  const description = "Bars. Bars: Stalin 21, Tito 4 <small>.";
  expect(JSON.parse(read("people.vl.json").toString())).toEqual({ ...chart, description });
  expect(read("people.svg").toString()).toContain(
    "Bars. Bars: Stalin 21, Tito 4 &lt;small&gt;.</desc>",
  );
  // figures.yaml prints it in one column, 85 mm: 1004 pixels at 300 dpi.
  expect(pngSize(read("people.300dpi.png"))?.width).toBe(1004);
  expect(read("people.svg").toString()).toContain('width="85mm"');
});

test.each([
  ["undefined", undefined],
  ["an array", [chart]],
  ['"people"', "people"],
])("figure(id) with %s in the chart's place says so and writes nothing", async (text, value) => {
  await expect(figure("people", value as never)).rejects.toThrow(
    new TypeError(
      `figure "people": invalid chart: ${text} (expected a chart, such as rankedBars gives)`,
    ),
  );
  expect(existsSync(join(project.outputs, "figures"))).toBe(false);
});

test("figure writes only the formats that figures.yaml asks for", async () => {
  const yaml = readFileSync("figures.yaml", "utf8");
  put("figures.yaml", yaml.replace("width: single", "width: single, formats: [svg]"));
  await figure("people", chart);
  expect(written()).toEqual(["people.csv", "people.svg", "people.vl.json"]);
  rmSync(join(project.outputs, "figures"), { recursive: true });
  put("figures.yaml", yaml.replace("width: single", "width: single, formats: [tiff]"));
  await figure("people", chart);
  expect(written()).toEqual(["people.csv", "people.tiff", "people.vl.json"]);
});

test("a cell may make its figure again; two cells of one run may not share an id", async () => {
  await figure("people", chart);
  await figure("people", chart);
  process.env.STENOGRAM_WRITTEN = join(project.root, "written");
  await figure("people", chart);
  expect(readWritten()).toHaveLength(7);
  await expect(figure("people", chart)).rejects.toThrow('duplicate figure id: "people"');
});

test("STENOGRAM_OUTPUTS sends the files elsewhere", async () => {
  process.env.STENOGRAM_OUTPUTS = join(project.root, "scratch");
  await figure("people", chart);
  expect(existsSync(join(project.root, "scratch/figures/people.svg"))).toBe(true);
  expect(readdirSync(project.outputs)).toEqual([]);
});

test("an id that figures.yaml does not know is refused; without figures.yaml any will do", async () => {
  await expect(figure("timeline", chart)).rejects.toThrow(
    /^unknown figure id: "timeline" \(add it to .*figures\.yaml, which has people\)$/,
  );
  rmSync("figures.yaml");
  await figure("timeline", chart);
  expect(written()).toContain("timeline.svg");
});

test.each(["../people", "/tmp/people", "..\\people", "a/b", "..", "", "People", "a.b", "a--b"])(
  "an id that is no plain file name is refused: %j",
  async (id) => {
    await expect(figure(id, chart)).rejects.toThrow(`invalid figure id: "${id}"`);
    expect(readdirSync(project.outputs)).toEqual([]);
  },
);

test("a chart without alt text is refused", async () => {
  const { description: _, ...mute } = chart;
  await figure("people", mute);
  expect(JSON.parse(read("people.vl.json").toString()).description).toBe("Bars.");
  rmSync("figures.yaml");
  await expect(figure("people", mute)).rejects.toThrow('figure "people" has no alt text');
  await expect(figure("people", { ...chart, description: " " })).rejects.toThrow("no alt text");
});

test("a chart laid out for another width than it is printed at is refused", async () => {
  // 174 mm are 658 units of 1/96 inch.
  await expect(figure("people", { ...chart, width: 658 })).rejects.toThrow(
    'figure "people" is drawn 174 mm wide and printed at 85 mm',
  );
});

test("a chart that cannot be drawn leaves the last good files as they were", async () => {
  await figure("people", chart);
  const before = written().map((name) => read(name));
  await expect(figure("people", { ...chart, config: { font: "Arial" } })).rejects.toThrow();
  await expect(figure("people", { ...chart, title: "漢字" })).rejects.toThrow("missing glyph");
  expect(written().map((name) => read(name))).toEqual(before);
});

test("a place that cannot be written is a one-line error, and no half file stays", async () => {
  mkdirSync(join(project.outputs, "figures", "people.vl.json"), { recursive: true });
  await expect(figure("people", chart)).rejects.toThrow(
    /^cannot write .*people\.vl\.json: \w+ \(the last version is kept\)$/,
  );
  expect(written()).toEqual(["people.vl.json"]);
});

test("a figures folder that is a link to another place is refused", async () => {
  const elsewhere = join(project.root, "elsewhere");
  mkdirSync(elsewhere);
  symlinkSync(elsewhere, join(project.outputs, "figures"));
  await expect(figure("people", chart)).rejects.toThrow(
    /figures: leaves the outputs, for .*elsewhere/,
  );
  expect(readdirSync(elsewhere)).toEqual([]);
});

test("outputs that are a file are said to be", async () => {
  rmSync(project.outputs, { recursive: true });
  writeFileSync(project.outputs, "");
  chmodSync(project.outputs, 0o444);
  await expect(figure("people", chart)).rejects.toThrow("cannot write");
});

test("outside a project there is nowhere to write", async () => {
  rmSync("corpus", { recursive: true });
  await expect(figure("people", chart)).rejects.toThrow("no project around");
});
