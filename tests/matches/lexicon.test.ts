import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expandForm } from "../../src/matches/expand-form.js";
import { readPeople, readTerms } from "../../src/matches/lexicon.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lexicons-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(...lines: string[]): string {
  const path = join(folder, "lexicon.yaml");
  writeFileSync(path, lines.join("\n"));
  return path;
}

test.each([
  ["enem(y|ies) of the people", ["enemy of the people", "enemies of the people"]],
  ["confession(s)", ["confessions", "confession"]],
  ["(the )cult(s)", ["the cults", "the cult", "cults", "cult"]],
  ["Stalin", ["Stalin"]],
])("the form %s stands for %j", (form, forms) => {
  expect(expandForm(form)).toEqual(forms);
});

test.each(["x(y", "x)y", "x(y(z))", "a|b"])("the form %s is refused", (form) => {
  expect(() => expandForm(form)).toThrow(
    `invalid form: ${form} (expected groups such as enem(y|ies), not nested)`,
  );
});

test("titles of a person come before those of all", () => {
  const path = file(
    "titles: [Comrade]",
    "people:",
    "  - { id: tito, name: Josip Tito, forms: [Tito], titles: [Marshal] }",
  );
  expect(readPeople(path).entries).toEqual([
    {
      id: "tito",
      label: "Josip Tito",
      forms: ["Tito"],
      titles: ["Marshal", "Comrade"],
      vocative: false,
    },
  ]);
});

const kuznetsov = ["people:", "  - id: one", "    name: One", "    forms: [Kuznetsov]"];
const bad: [string, string[], string][] = [
  [
    "a form of two people",
    [
      ...kuznetsov,
      "  - id: two",
      "    name: Two",
      "    forms:",
      "      - Second",
      "      - Kuznetsov",
    ],
    ':9: duplicate form "Kuznetsov" (also line 4): keep one',
  ],
  [
    "an id that stands twice",
    [...kuznetsov, "  - id: one", "    name: Two", "    forms: [Second]"],
    ':5: duplicate id "one" (also line 2): keep one',
  ],
  [
    "a form that differs in the apostrophe alone",
    [...kuznetsov.slice(0, 3), "    forms: [O'Neill, O’Neill]"],
    `:4: duplicate form "O'Neill" (also line 4): keep one`,
  ],
  [
    "an unknown key",
    [...kuznetsov, "    nmae: Two"],
    ':5: unknown key "people.0.nmae" (check its spelling, or take it out)',
  ],
  [
    "a missing name",
    ["people:", "  - id: one", "    forms: [One]"],
    ':2: missing key "people.0.name" (add it)',
  ],
  [
    "no forms",
    [...kuznetsov.slice(0, 3), "    forms: []"],
    ":4: invalid people.0.forms: 0 (expected at least one form)",
  ],
  [
    "a form without a letter",
    [...kuznetsov.slice(0, 3), "    forms:", "      - Fine", "      - '...'"],
    ':6: invalid form: "..." (expected letters or digits in it)',
  ],
  [
    "a form of too many inflections",
    [...kuznetsov.slice(0, 3), `    forms: ["${"(a|b)".repeat(9)}"]`],
    ":4: invalid form: (a|b)",
  ],
  [
    "an id with a capital",
    ["people:", "  - { id: One, name: One, forms: [One] }"],
    ':2: invalid people.0.id: "One" (expected lower-case letters, digits and hyphens)',
  ],
  ["bad YAML", ["people: [", "  - x"], ":2: bad YAML: "],
];

test.each(bad)("%s in a lexicon of people is an error with file and line", (_, lines, message) => {
  const path = file(...lines);
  expect(() => readPeople(path)).toThrow(`${path}${message}`);
  expect(() => readPeople(path)).toThrow(/^[^\n]*$/);
});

test("an inflection that another term has is an error that names both lines", () => {
  const path = file(
    "terms:",
    '  - { id: enemy, label: enemy, forms: ["enem(y|ies)"] }',
    "  - { id: enemies, label: enemies, forms: [enemies] }",
  );
  expect(() => readTerms(path)).toThrow(
    `${path}:3: duplicate form "enemies" (also line 2): keep one`,
  );
});

test("a missing lexicon is an error that names the file", () => {
  expect(() => readTerms(join(folder, "none.yaml"))).toThrow(/none\.yaml: no such file$/);
});
