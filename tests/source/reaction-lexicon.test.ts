import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readReactionLexicon } from "../../src/source/reaction-lexicon.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "reactions-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const lines = [
  "kinds:",
  "  - { id: applause, label: applause, strength: 1, forms: [applause, clapping] }",
  "intensities:",
  "  - { strength: 2, forms: [stormy] }",
  "durations: []",
  "actors: [hall, people]",
  'culminations: ["ending in"]',
  "prepositions: [in]",
  "titles: [comrade]",
  "ordinary: [people]",
  "fillers: [the]",
  "notes: [sic]",
  "sources: [In]",
  "connectives: [the]",
  "numerals: [two]",
  "units: [minutes]",
];

function file(changed: Record<number, string> = {}): string {
  const path = join(folder, "reactions.yaml");
  writeFileSync(path, lines.map((line, i) => changed[i + 1] ?? line).join("\n"));
  return path;
}

test("the phrases of a lexicon say what they are, in lower case", () => {
  const { phrases, longest, kinds, sources } = readReactionLexicon(file());
  expect(sources).toEqual(new Set(["in"]));
  expect(phrases.get("clapping")).toEqual({
    role: "kind",
    id: "applause",
    strength: 0,
    ordinary: false,
  });
  expect(phrases.get("stormy")).toMatchObject({ role: "intensity", strength: 2 });
  expect(phrases.get("people")).toMatchObject({ role: "actor", ordinary: true });
  expect(longest).toBe(2);
  expect(kinds.get("applause")).toEqual({ label: "applause", strength: 1 });
});

test.each([
  [
    "a form that stands twice",
    { 11: "fillers: [Hall]" },
    ':11: duplicate form "Hall" (also line 6): keep one',
  ],
  [
    "an ordinary word that is no kind",
    { 10: "ordinary: [crowd]" },
    ':10: "crowd" is no kind or actor: add it',
  ],
  [
    "a source that is no preposition",
    { 13: "sources: [the]" },
    ':13: "the" is no preposition: add',
  ],
  ["a connective that is no filler", { 14: "connectives: [in]" }, ':14: "in" is no filler: add'],
  ["an unknown key", { 12: "remarks: [sic]" }, ":1: "],
  [
    "a strength that is no number",
    { 4: "  - { strength: big, forms: [stormy] }" },
    ":4: invalid intensities.0.strength",
  ],
  ["two spaces in a form", { 7: 'culminations: ["ending  in"]' }, ":7: invalid culminations.0"],
])("%s is an error with file and line", (_, changed, message) => {
  const path = file(changed);
  expect(() => readReactionLexicon(path)).toThrow(`${path}${message}`);
});

test("the lexicon of the project is sound", () => {
  expect(readReactionLexicon().kinds.size).toBeGreaterThanOrEqual(14);
});
