import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { figure } from "../../src/figures/figure.js";
import { number } from "../../src/figures/number.js";
import { writePaper } from "../../src/figures/paper.js";
import { table } from "../../src/figures/table.js";
import { chart } from "./chart.js";
import { project, put, useProject } from "./project.js";

useProject();

const read = (name: string) => readFileSync(join(project.outputs, "paper", name), "utf8");
const write = () => writePaper(project.root);

beforeEach(async () => {
  put(
    "figures.yaml",
    readFileSync("figures.yaml", "utf8").replace(
      "People & terms, 100 %",
      "50 % of $x_1$ & {a} #2 ~ ^",
    ),
  );
  await figure("people", chart);
  table("people", [{ name: "Stalin", count: 21 }]);
  number("stalin-references", 21);
  number("words", 1192);
});

test("writePaper(root) sets a figure and a table after the paragraph that first names them", () => {
  put(
    "paper.md",
    "<!-- a\ncomment -->\n\n## Results & more\n\nStalin is named {stalin-references} times\n(@fig-people).\n\nAgain @fig-people, and @tbl-people.\n",
  );
  write();
  const tex = read("paper.tex");
  expect(tex).toContain("\\section{Results \\& more}");
  expect(tex).toContain(
    "Stalin is named \\stenoStalinReferences{} times (Figure~\\ref{fig:people}).\n\\begin{figure}",
  );
  expect(tex).toContain(
    "Again Figure~\\ref{fig:people}, and Table~\\ref{tab:people}.\n\\input{../tables/people}",
  );
  expect(tex.match(/includegraphics/g)).toHaveLength(1);
  expect(tex).not.toContain("comment");
  expect(tex).toContain("words: \\stenoWords{}");
  const qmd = read("paper.qmd");
  expect(qmd).toContain("Stalin is named 21 times (@fig-people).\n\n![");
  expect(qmd).toContain("{#fig-people width=85mm fig-alt=");
  expect(qmd).toContain("{#tbl-people}");
});

test("without a paper.md everything stands in the supplement", () => {
  write();
  const tex = read("paper.tex");
  expect(tex).toMatch(/Supplementary figures\}\n\\begin\{figure\}/);
  expect(tex).toMatch(/Supplementary tables\}\n\\input\{\.\.\/tables\/people\}/);
  expect(tex).toContain("stalin references: \\stenoStalinReferences{}");
});

test("a caption's specials are escaped in LaTeX and Markdown", () => {
  write();
  expect(read("paper.tex")).toContain(
    "\\caption{50 \\% of \\$x\\_1\\$ \\& \\{a\\} \\#2 \\textasciitilde{} \\textasciicircum{}}",
  );
  expect(read("paper.qmd")).toContain("![50 % of \\$x\\_1\\$ \\& {a} \\#2 \\~ \\^]");
});

test.each([
  ["{stalin}", /paper\.md:3: no number "stalin" \(there are stalin-references, words\)$/],
  ["@fig-timeline", /paper\.md:3: no figure "timeline" \(there are people\)$/],
  ["@tbl-terms.", /paper\.md:3: no table "terms" \(there are people\)$/],
])("a text that names what nothing makes is refused: %s", (name, message) => {
  put("paper.md", `First.\n\nSee ${name}\n`);
  expect(write).toThrow(message);
});
