import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { publish } from "../../src/figures/publish.js";
import { project, put, useProject } from "./project.js";

useProject();

const fresh = () => join(project.root, "fresh");
const run = () => publish(fresh(), project.outputs);
const read = (file: string) => readFileSync(join(project.outputs, file), "utf8");

beforeEach(() => {
  put("fresh/figures/a.svg", "new a");
  put("fresh/figures/b.svg", "b");
  put("outputs/figures/a.svg", "old a");
  put("outputs/figures/b.svg", "b");
  put("outputs/tables/c.csv", "old c");
});

test("publish(fresh, outputs) writes what is new, leaves what is the same, removes what nothing makes", () => {
  expect(run()).toEqual({
    written: ["figures/a.svg"],
    same: ["figures/b.svg"],
    removed: ["tables/c.csv"],
  });
  expect(read("figures/a.svg")).toBe("new a");
});

test("when one file cannot be written every old file stays, and nothing half written", () => {
  // A file where a folder should be: the second of the new files has no place.
  put("outputs/texts", "");
  put("fresh/texts/d.csv", "d");
  expect(run).toThrow(/^cannot write .*d\.csv: EEXIST \(the last version is kept\)$/);
  expect(read("figures/a.svg")).toBe("old a");
  expect(readdirSync(join(project.outputs, "figures")).sort()).toEqual(["a.svg", "b.svg"]);
});

test("a folder of the outputs that is a link is refused before anything is written", () => {
  put("elsewhere/x", "");
  put("fresh/paper/paper.tex", "tex");
  symlinkSync(join(project.root, "elsewhere"), join(project.outputs, "paper"));
  expect(run).toThrow("paper: leaves the outputs");
  expect(read("figures/a.svg")).toBe("old a");
  expect(readdirSync(join(project.root, "elsewhere"))).toEqual(["x"]);
});
