import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkCells } from "../../src/figures/check-cells.js";
import { project, put, useProject } from "./project.js";

useProject();

const check = () => checkCells(project.root);
const change = (from: string, to: string) =>
  put("figures.yaml", readFileSync("figures.yaml", "utf8").replace(from, to));

test("checkCells(root) takes a list whose cells make what they should", () => {
  expect(check).not.toThrow();
});

test("a cell that makes another figure is named, with the one that makes this", () => {
  change("cell: c1", "cell: c2");
  expect(check).toThrow(
    /figures\.yaml:3: cell "c2" of notebooks\/01-people\.ipynb does not make the figure "people" \(cell "c1" does\)$/,
  );
});

test("a cell that is not there, or is text, makes nothing", () => {
  change("cell: c2", "cell: c9");
  expect(check).toThrow(
    /figures\.yaml:5: no code cell "c9" in .* makes the table "people" \(cell "c2" does\)$/,
  );
  change("cell: c9", "cell: c3");
  expect(check).toThrow('no code cell "c3"');
});

test("a figure that no cell makes is said", () => {
  put("notebooks/01-people.ipynb", '{"cells":[]}');
  expect(check).toThrow('makes the figure "people" (no cell of it does)');
});

test("a notebook that is not there is said", () => {
  change("notebook: 01-people", "notebook: 09-people");
  expect(check).toThrow(/figures\.yaml:3: no notebook notebooks\/09-people\.ipynb/);
});
