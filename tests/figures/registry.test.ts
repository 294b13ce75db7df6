import { expect, test } from "vitest";
import { readRegistry } from "../../src/figures/registry.js";
import { put, useProject } from "./project.js";

useProject();

test("readRegistry(file) gives widths in millimetres and all formats by default", () => {
  const { figures, tables } = readRegistry("figures.yaml");
  expect(figures).toEqual([
    {
      id: "people",
      line: 3,
      notebook: "01-people",
      cell: "c1",
      caption: "People & terms, 100 %",
      alt: "Bars.",
      widthMm: 85,
      formats: ["svg", "pdf", "png", "tiff"],
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
  const entry = "  - { id: a, notebook: n, cell: c, alt: A., width: single, caption: c }";
  yaml(`${entry}\n${entry}`);
  expect(() => readRegistry("figures.yaml")).toThrow(
    'figures.yaml:4: duplicate id "a" (also line 3)',
  );
});

test("a width that no journal has is named with those that it has", () => {
  yaml("  - { id: a, notebook: n, cell: c, alt: A., width: triple, caption: c }");
  expect(() => readRegistry("figures.yaml")).toThrow(
    'figures.yaml:3: no journal has the width "triple" (expected single (85 mm))',
  );
});

test.each([
  [
    "  - { id: ../a, notebook: n, cell: c, alt: A., width: single, caption: c }",
    "figures.yaml:3: invalid figures.0.id",
  ],
  [
    "  - { id: a, notebook: n, cell: c, alt: A., width: single }",
    'figures.yaml:3: missing key "figures.0.caption"',
  ],
  [
    "  - { id: a, notebook: n, cell: c, width: single, caption: c, alt: A., x: x }",
    'unknown key "figures.0.x"',
  ],
  [
    "  - { id: a, notebook: n, cell: c, width: single, caption: c }",
    'figures.yaml:3: missing key "figures.0.alt" (add it)',
  ],
  [
    "  - { id: a, notebook: n, cell: c, width: single, caption: c, alt: '' }",
    "figures.yaml:3: invalid figures.0.alt",
  ],
  [
    "  - { id: a, notebook: n, cell: c, width: single, caption: c, alt: Stalin leads with 21. }",
    'figures.yaml:3: invalid figures.0.alt: "Stalin leads with 21." (expected a sentence without digits: the chart adds its numbers)',
  ],
  [
    "  - { id: a, notebook: n, alt: A., width: single, caption: c }",
    'figures.yaml:3: missing key "figures.0.cell" (add it)',
  ],
  [
    "  - { id: a, notebook: n, cell: c, alt: A., width: single, caption: c, formats: [] }",
    "figures.yaml:3: invalid figures.0.formats",
  ],
  [
    "  - { id: a, notebook: n, cell: c, alt: A., width: single, caption: c, formats: [gif] }",
    "figures.yaml:3: invalid figures.0.formats.0",
  ],
])("a wrong entry is named with its line: %s", (entry, message) => {
  yaml(entry);
  expect(() => readRegistry("figures.yaml")).toThrow(message);
});
