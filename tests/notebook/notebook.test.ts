import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatNotebook,
  type Notebook,
  parseNotebook,
  readNotebook,
  writeNotebook,
} from "../../src/notebook/notebook.js";
import { nbformatErrors } from "./nbformat-errors.js";
import { temporaryFolder } from "./notebook-of.js";

const rich: Notebook = {
  cells: [
    { id: "a", cell_type: "markdown", source: "# One\n\ntwo", metadata: {} },
    {
      id: "b",
      cell_type: "code",
      source: "1\n2",
      metadata: { tags: ["x"] },
      execution_count: 1,
      outputs: [
        { output_type: "stream", name: "stdout", text: "p\nq\n" },
        {
          output_type: "display_data",
          data: { "text/plain": "a\nb", "image/png": "iVBORw0K", "application/json": { z: 1 } },
          metadata: {},
        },
        { output_type: "error", ename: "E", evalue: "v", traceback: ["t"] },
      ],
    },
    { id: "c", cell_type: "raw", source: "", metadata: {} },
  ],
  metadata: { kernelspec: { name: "tslab", display_name: "TypeScript" } },
};

function text(cells: unknown, more: object = {}): string {
  return JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5, ...more });
}

describe("notebook", () => {
  it("a formatted notebook is valid nbformat 4.5, also with every kind of output", () => {
    expect(nbformatErrors(formatNotebook(rich))).toEqual([]);
  });

  it("the schema test can fail: a cell without an id is not valid", () => {
    const broken = formatNotebook(rich).replace('"id": "a"', '"idea": "a"');
    expect(nbformatErrors(broken).length).toBeGreaterThan(0);
  });

  it("text is kept as lists of lines, pictures and JSON as they are", () => {
    const json = JSON.parse(formatNotebook(rich));
    expect(json.cells[0].source).toEqual(["# One\n", "\n", "two"]);
    expect(json.cells[1].outputs[0].text).toEqual(["p\n", "q\n"]);
    expect(json.cells[1].outputs[1].data).toEqual({
      "text/plain": ["a\n", "b"],
      "image/png": "iVBORw0K",
      "application/json": { z: 1 },
    });
    expect(json.cells[2].source).toEqual([]);
  });

  it("keys are sorted, indented by one space, and the file ends with a newline", () => {
    const lines = formatNotebook(rich).split("\n");
    expect(lines[1]).toBe(' "cells": [');
    expect(lines[3]).toBe('   "cell_type": "markdown",');
    expect(lines.slice(-3)).toEqual([' "nbformat_minor": 5', "}", ""]);
  });

  it("parsing a formatted notebook gives the notebook back", () => {
    const source = fc.string({ unit: "binary" });
    const cell = fc.record({ source, text: source });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 5 }), (cells) => {
        const notebook: Notebook = {
          cells: cells.map(({ source, text }, index) => ({
            id: `cell-${index}`,
            cell_type: "code",
            source,
            metadata: {},
            execution_count: null,
            outputs: [{ output_type: "display_data", data: { "text/plain": text }, metadata: {} }],
          })),
          metadata: {},
        };
        expect(parseNotebook(formatNotebook(notebook), "n")).toEqual(notebook);
      }),
    );
  });

  it("a notebook of format 4.4 gets ids by place, the same each time", () => {
    const old = text([{ cell_type: "raw", source: ["a", "b"], metadata: {} }], {
      nbformat_minor: 4,
    });
    expect(parseNotebook(old, "n").cells).toEqual([
      { id: "cell-1", cell_type: "raw", source: "ab", metadata: {} },
    ]);
  });

  it.each([
    ["one\r\ntwo\n", /^n\.ipynb: not a notebook: not JSON \([^\n]*one two[^\n]*\)$/],
    ["{ cells", /^n\.ipynb: not a notebook: not JSON \(.+\)$/],
    ["[]", "n.ipynb: not a notebook: no list of cells"],
    ["null", "n.ipynb: not a notebook: no list of cells"],
    [text([], { nbformat: 3 }), /^n\.ipynb: notebook format 3 \(expected 4/],
    [text([7]), "n.ipynb: cell 1: not an object"],
    [text([{ cell_type: "heading" }]), /^n\.ipynb: cell 1: unknown cell_type "heading"/],
    [text([{ cell_type: "raw", id: "a b", source: "" }]), /^n\.ipynb: cell 1: invalid id "a b"/],
    [text([{ cell_type: "raw", id: "a" }]), "n.ipynb: cell 1: no source"],
    [
      text([
        { cell_type: "raw", id: "a", source: "" },
        { cell_type: "raw", id: "a", source: "" },
      ]),
      'n.ipynb: cells 1 and 2 have the same id "a" (change one of them)',
    ],
    [
      text([{ cell_type: "code", id: "a", source: "", outputs: [{ output_type: "pyout" }] }]),
      /^n\.ipynb: cell 1: unknown kind of output/,
    ],
  ])("what is no notebook is refused in one line: %s", (json, message) => {
    expect(() => parseNotebook(json, "n.ipynb")).toThrow(message);
  });

  it("a missing notebook is named", async () => {
    await expect(readNotebook("no/such.ipynb")).rejects.toThrow("no/such.ipynb: no such notebook");
  });

  it("a failing write keeps the old notebook and leaves nothing else behind", () => {
    const folder = temporaryFolder();
    const path = join(folder, "n.ipynb");
    writeFileSync(path, "old");
    const circular: Notebook = { cells: [], metadata: {} };
    circular.metadata.self = circular.metadata;
    expect(() => writeNotebook(path, circular)).toThrow();
    expect(readFileSync(path, "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["n.ipynb"]);
  });

  it.each(readdirSync("notebooks").filter((name) => name.endsWith(".ipynb")))(
    "notebooks/%s is valid nbformat 4.5 without outputs",
    async (name) => {
      const path = join("notebooks", name);
      expect(nbformatErrors(readFileSync(path, "utf8"))).toEqual([]);
      const { cells } = await readNotebook(path);
      const ran = cells.filter((cell) => cell.outputs?.length || cell.execution_count);
      expect(ran.map((cell) => cell.id)).toEqual([]);
    },
  );
});
