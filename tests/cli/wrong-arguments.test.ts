import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { corpus, run } from "./run.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "stenogram-cli-"));
  mkdirSync(join(folder, "bare"));
  mkdirSync(join(folder, "bad-edition"));
  const files: Record<string, string | Uint8Array> = {
    "two.txt": "One two three two.\n",
    "latin1.txt": Uint8Array.from([0x41, 0xe9, 0x42]),
    "utf16-no-mark.txt": Buffer.from("One", "utf16le"),
    "empty.txt": " \n",
    "lines.txt": "one\ntwo\n",
    "binary.txt": Uint8Array.from({ length: 4096 }, (_, i) => (i * 151) % 256),
    "bad-edition/edition.yaml": "id: x\ntitle: X\nspeaker: Y\ntext: t.txt\nspeeker: Z\n",
    "bad-edition/t.txt": "One two.",
    "people.yaml": [
      "people:",
      "  - { id: a, name: A, forms: [Ivan] }",
      "  - { id: b, name: B, forms: [Ivan] }",
    ].join("\n"),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
});
afterAll(() => rmSync(folder, { recursive: true }));

const wrong: [string, string[], string][] = [
  [
    "no command",
    [],
    "no command given: expected one of describe, people, terms, reactions, kwic, ",
  ],
  [
    "an unknown command",
    ["descibe"],
    "unknown command 'descibe' (Did you mean describe?) (stenogram --help says how)",
  ],
  ["no edition", ["describe"], "missing required argument 'edition' (stenogram --help says how)"],
  [
    "an argument too many",
    ["describe", "two.txt", "x"],
    "too many arguments for 'describe'. Expected 1 argument but got 2",
  ],
  ["an unknown option", ["describe", "two.txt", "--bogus"], "unknown option '--bogus'"],
  [
    "an unknown format",
    ["describe", "two.txt", "--format", "xml"],
    "invalid --format: xml (expected one of: table, json, csv)",
  ],
  [
    "an unknown order",
    ["kwic", "two.txt", "two", "--sort", "up"],
    "invalid --sort: up (expected one of: position, left, right)",
  ],
  [
    "a negative width",
    ["kwic", "two.txt", "two", "--width", "-1"],
    "invalid --width: -1 (expected a whole number, 0 or more)",
  ],
  [
    "an unknown notation key",
    ["describe", "two.txt", "--notation", "curly=gloss"],
    "invalid notation: curly=gloss (expected square, round, ellipsis)",
  ],
  ["a missing file", ["describe", "none.txt"], "none.txt: no such file or folder"],
  ["an empty path", ["describe", ""], '"": no such file or folder'],
  ["a folder without edition.yaml", ["describe", "bare"], "bare: no edition.yaml in this folder"],
  [
    "a text that is not UTF-8",
    ["describe", "latin1.txt"],
    "latin1.txt: not valid utf-8 at byte 1 (0xe9)",
  ],
  [
    "UTF-16 without a mark",
    ["describe", "utf16-no-mark.txt"],
    "utf16-no-mark.txt: not valid utf-8 at byte 1 (0x00)",
  ],
  ["a binary file", ["describe", "binary.txt"], "binary.txt: not valid utf-8 at byte "],
  ["a text without words", ["describe", "empty.txt"], "empty.txt: the speech is empty"],
  [
    "a start that is not there",
    ["describe", "two.txt", "--start", "four"],
    'two.txt: start: "four" does not occur',
  ],
  [
    "a start that stands twice",
    ["describe", "two.txt", "--start", "two"],
    'two.txt: start: "two" occurs more than once (twice in line 1 of the text: quote more words)',
  ],
  [
    "an end before the start",
    ["describe", "two.txt", "--start", "three", "--end", "One"],
    "two.txt: end: stands before the start",
  ],
  [
    "an unknown key in edition.yaml",
    ["describe", "bad-edition"],
    join("bad-edition", 'edition.yaml:5: unknown key "speeker"'),
  ],
  [
    "a form that stands twice",
    ["people", "two.txt", "--lexicon", "people.yaml"],
    'people.yaml:3: duplicate form "Ivan" (also line 2): keep one',
  ],
  [
    "a folder for a lexicon",
    ["people", "two.txt", "--lexicon", "bare"],
    "bare: is a folder (expected a file)",
  ],
  [
    "a voice of no edition",
    ["people", "two.txt", "--voice", "Bob"],
    "invalid voice: Bob (none: the edition names no voice)",
  ],
  [
    "a voice that the edition does not have",
    ["kwic", corpus, "two", "--voice", "Bob"],
    "invalid voice: Bob (expected one of: J. V. Stalin, ",
  ],
  [
    "a query of punctuation",
    ["kwic", "two.txt", "...!"],
    'invalid query: "...!" (expected a word, a phrase or /a regular expression/)',
  ],
  [
    "an expression that is not closed",
    ["kwic", "two.txt", "/(/"],
    "invalid regular expression: /(/ (",
  ],
  [
    "an unknown flag",
    ["kwic", "two.txt", "/two/g"],
    "invalid regular expression: /two/g (expected /.../ and no flags but i, m and s)",
  ],
  [
    "a text for a notebook",
    ["run", "lines.txt"],
    `lines.txt: not a notebook: not JSON (Unexpected token 'o', "one two " is not valid JSON)`,
  ],
  [
    "an empty folder for the executed copies",
    ["run", "none.ipynb", "--output", ""],
    'invalid --output: "" (expected a folder)',
  ],
  [
    "an empty prefix",
    ["uninstall-kernel", "--prefix", ""],
    'invalid --prefix: "" (expected a folder)',
  ],
  ["a notebook that is not there", ["run", "none.ipynb"], "none.ipynb: no such notebook"],
];

test.each(wrong)("%s is one line on standard error and exit status 1", (_, args, message) => {
  const { status, stdout, stderr } = runIn(args);
  expect(stderr).toMatch(/^stenogram: [^\n]+\n$/);
  expect(stderr).toContain(message);
  expect([status, stdout]).toEqual([1, ""]);
});

/** Paths of the folder in the place of their names. */
function runIn(args: readonly string[]) {
  const names =
    /^(two|lines|none|latin1|utf16-no-mark|binary|empty)\.txt$|^(bare|bad-edition|people\.yaml)$/;
  const { stderr, ...rest } = run(
    ...args.map((arg) => (names.test(arg) ? join(folder, arg) : arg)),
  );
  return { ...rest, stderr: stderr.replaceAll(`${folder}/`, "") };
}

test.each([
  ["One [two three.", "1: warning: "],
  ["One [two [three] four].", "1: warning: nested brackets, read as one gloss"],
  ['One.\n\nHe said "two.', '3: warning: quotation mark " has no partner in its paragraph'],
])("what can still be read gives a warning with its line: %j", (text, warning) => {
  const file = join(folder, "readable.txt");
  writeFileSync(file, text);
  const { status, stdout, stderr } = run("describe", file, "--format", "json");
  expect(stderr.split("\n")).toEqual([expect.stringContaining(`${file}:${warning}`), ""]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout).warnings).toHaveLength(1);
});

test("of many warnings twenty are printed, and all stand in the result", () => {
  const file = join(folder, "many.txt");
  writeFileSync(file, `One ${"[".repeat(1000)}`);
  const { stdout, stderr } = run("describe", file, "--format", "json");
  expect(stderr.trimEnd().split("\n")).toHaveLength(21);
  expect(stderr).toContain("980 more warnings");
  expect(JSON.parse(stdout).warnings).toHaveLength(1000);
});

test.each(["utf16le", "utf16be"])("%s with a byte-order mark is read", (encoding) => {
  const file = join(folder, `${encoding}.txt`);
  const bytes = Buffer.from("\ufeffOne two.", "utf16le");
  writeFileSync(file, encoding === "utf16be" ? bytes.swap16() : bytes);
  expect(JSON.parse(run("describe", file, "--format", "json").stdout).spokenWords).toBe(2);
});

test("an expression that would hang a backtracking engine, and one that matches nothing, end", () => {
  const file = join(folder, "long.txt");
  writeFileSync(file, `${"a".repeat(100_000)}!`);
  for (const query of ["/(a+)+$b/", "/(a|aa)*c/", "/x*/"]) {
    expect(run("kwic", file, query)).toEqual({ status: 0, stdout: "nothing found\n", stderr: "" });
  }
});
