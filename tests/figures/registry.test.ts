import { expect, test } from "vitest";
import { readRegistry } from "../../src/figures/registry.js";
import { put, useProject } from "./project.js";

useProject();

test("readRegistry(file) gives widths in millimetres and all formats by default", () => {
  const { figures, tables } = readRegistry("figures.yaml");
  expect(figures).toEqual([
    {
      id: "people",
      notebook: "01-people",
      caption: "People & terms, 100 %",
      widthMm: 85,
      formats: ["svg", "pdf", "png"],
    },
  ]);
  expect(tables[0]).toMatchObject({ id: "people", columns: ["name", "count"], decimals: {} });
});

const yaml = (figures: string) =>
  put(
    "figures.yaml",
    `widths: { source: A, mm: { single: 85 } }\nfigures:\n${figures}\ntables: []\n`,
  );

test("an id used twice is named with both lines", () => {
  const entry = "  - { id: a, notebook: n, width: single, caption: c }";
  yaml(`${entry}\n${entry}`);
  expect(() => readRegistry("figures.yaml")).toThrow(
    'figures.yaml:4: duplicate id "a" (also line 3)',
  );
});

test("a width that no journal has is named with those that it has", () => {
  yaml("  - { id: a, notebook: n, width: triple, caption: c }");
  expect(() => readRegistry("figures.yaml")).toThrow(
    'figures.yaml:3: no journal has the width "triple" (expected single (85 mm))',
  );
});

test.each([
  [
    "  - { id: ../a, notebook: n, width: single, caption: c }",
    "figures.yaml:3: invalid figures.0.id",
  ],
  ["  - { id: a, notebook: n, width: single }", 'figures.yaml:3: missing key "figures.0.caption"'],
  ["  - { id: a, notebook: n, width: single, caption: c, alt: x }", 'unknown key "figures.0.alt"'],
  [
    "  - { id: a, notebook: n, width: single, caption: c, formats: [gif] }",
    "figures.yaml:3: invalid figures.0.formats.0",
  ],
])("a wrong entry is named with its line: %s", (entry, message) => {
  yaml(entry);
  expect(() => readRegistry("figures.yaml")).toThrow(message);
});
