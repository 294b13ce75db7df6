import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { number } from "../../src/figures/number.js";
import { table } from "../../src/figures/table.js";
import { project, put, useProject } from "./project.js";

useProject();

const rows = [
  { id: "stalin", name: "Stalin", count: 21 },
  { id: "tito", name: "Tito", count: 4 },
];
const read = (name: string) => readFileSync(join(project.outputs, name), "utf8");

test("table(id, rows) writes four formats and gives the rows back", () => {
  expect(table("people", rows)).toBe(rows);
  expect(readdirSync(join(project.outputs, "tables")).sort()).toEqual([
    "people.csv",
    "people.html",
    "people.md",
    "people.tex",
  ]);
  expect(read("tables/people.csv")).toBe("id,name,count\nstalin,Stalin,21\ntito,Tito,4\n");
  expect(read("tables/people.md")).toBe(
    "| person | count |\n| :--- | ---: |\n| Stalin | 21 |\n| Tito | 4 |\n\n: References.\n",
  );
  expect(read("tables/people.tex")).toContain("\\caption{References.}\\label{tab:people}");
  expect(read("tables/people.html")).toContain(
    '<caption style="text-align:left">References.</caption>',
  );
});

test("a caption's specials are escaped in every format", () => {
  const yaml = readFileSync("figures.yaml", "utf8");
  put("figures.yaml", yaml.replace("References.", "'50 % <of> $x_1$ & {a} #2 | \\b'"));
  table("people", rows);
  expect(read("tables/people.tex")).toContain(
    "\\caption{50 \\% \\textless{}of\\textgreater{} \\$x\\_1\\$ \\& \\{a\\} \\#2 \\textbar{} \\textbackslash{}b}",
  );
  expect(read("tables/people.md")).toContain(
    ": 50 % \\<of\\> \\$x\\_1\\$ \\& {a} \\#2 \\| \\\\b\n",
  );
  expect(read("tables/people.html")).toContain(
    '<caption style="text-align:left">50 % &lt;of&gt; $x_1$ &amp; {a} #2 | \\b</caption>',
  );
});

test("a table id that is unknown or no file name is refused", () => {
  expect(() => table("terms", rows)).toThrow('unknown table id: "terms"');
  expect(() => table("../people", rows)).toThrow('invalid table id: "../people"');
});

test("two tables of one run may not share an id", () => {
  process.env.STENOGRAM_WRITTEN = join(project.root, "written");
  table("people", rows);
  expect(() => table("people", rows)).toThrow('duplicate table id: "people"');
});

test("number(id, value) adds a macro and a JSON entry and gives the value back", () => {
  expect(number("stalin-references", 21)).toBe(21);
  number("per-thousand", 17.6174, { decimals: 2 });
  expect(read("paper/numbers.tex")).toBe(
    "% Written by the notebooks; do not edit.\n\\newcommand{\\stenoPerThousand}{17.62}\n\\newcommand{\\stenoStalinReferences}{21}\n",
  );
  expect(JSON.parse(read("paper/numbers.json"))).toEqual({
    "per-thousand": { text: "17.62", value: 17.6174 },
    "stalin-references": { text: "21", value: 21 },
  });
});

test("a run starts with no numbers, and refuses an id twice", () => {
  number("old", 1);
  process.env.STENOGRAM_WRITTEN = join(project.root, "written");
  number("first", 1);
  number("second", -2.5);
  expect(read("paper/numbers.tex")).toBe(
    "% Written by the notebooks; do not edit.\n\\newcommand{\\stenoFirst}{1}\n\\newcommand{\\stenoSecond}{$-$2.5}\n",
  );
  expect(() => number("first", 1)).toThrow('duplicate number id: "first"');
});

test.each([
  ["undefined", undefined],
  ['"21"', "21"],
])("number(id) with %s for a value says so and writes nothing", (text, value) => {
  expect(() => number("share", value as never)).toThrow(
    new TypeError(`number "share": invalid value: ${text} (expected a number)`),
  );
  expect(existsSync(join(project.outputs, "paper"))).toBe(false);
});

test("a number that has no place in a text is refused", () => {
  expect(() => number("share", Number.NaN)).toThrow('undefined number: "share" is NaN');
  expect(() => number("g2", 1)).toThrow('invalid number id: "g2"');
});

test("without figures.yaml every column is printed, without a caption", () => {
  rmSync("figures.yaml");
  table("any", rows);
  expect(read("tables/any.md")).toMatch(/^\| id \| name \| count \|/);
  expect(read("tables/any.md")).not.toContain(": References");
});
