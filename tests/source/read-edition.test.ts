import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readEdition } from "../../src/source/read-edition.js";
import { readSpeech } from "../../src/tokens/read-speech.js";
import { corpusFolder } from "../gold.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "editions-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a text file and returns its path. */
function textFile(content: string | Uint8Array, name = "text.txt"): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const known = ["id: test", "title: A test", "speaker: A Speaker", "text: speech.txt"];
const speech = 'Title\n\nAlpha beta [gamma].\n\nHe said "delta" (epsilon). Alpha omega.\n\nNotes';

/** Writes a folder with an `edition.yaml` of the known lines and more, and returns its path. */
function editionFolder(more: readonly string[], { text = speech, lines = known } = {}): string {
  const path = mkdtempSync(join(folder, "edition-"));
  writeFileSync(join(path, "edition.yaml"), [...lines, ...more, ""].join("\n"));
  writeFileSync(join(path, "speech.txt"), text);
  return path;
}

test("the speech of the corpus is read with what its edition says", () => {
  expect(readEdition(corpusFolder)).toMatchObject({
    id: "khrushchev-1956",
    speaker: "Nikita Khrushchev",
    voice: "Khrushchev",
    date: "1956-02-25",
    language: "en",
    minutes: null,
    speech: { start: 3889, end: 11831 },
    notation: { square: "gloss", round: "spoken", ellipsis: "omission" },
  });
});

test("a text file is a speech without a known speaker, named after the file", () => {
  const edition = readEdition(textFile("One two.", "my speech.txt"));
  expect(edition).toMatchObject({
    id: "my speech",
    title: "my speech",
    speaker: "",
    date: null,
    text: "One two.",
    speech: { start: 0, end: 8 },
  });
});

test("start and end cut the speech out of a text file, also across Windows line ends", () => {
  const file = textFile("Title\r\n\r\nOne two\r\nthree four.\r\n\r\nNotes");
  const edition = readEdition(file, { start: "One two three", end: "four." });
  expect(edition.text.slice(edition.speech.start, edition.speech.end)).toBe(
    "One two\r\nthree four.",
  );
  expect(readSpeech(file, { start: "One", end: "four." }).tokens.count).toBe(4);
});

test("characters that a pattern knows are quoted literally", () => {
  const edition = readEdition(textFile("What? (Why.) [1+1] $5 * a|b {x} ^ \\d end"), {
    start: "(Why.) [1+1] $5 * a|b {x} ^ \\d",
  });
  expect(edition.speech.start).toBe(6);
});

test("the parts of edition.yaml come as spans", () => {
  const edition = readEdition(
    editionFolder([
      "speech: { start: Alpha beta, end: Alpha omega. }",
      "notation: { round: gloss }",
      'brackets: [{ words: "[gamma]", kind: spoken }]',
      "quotations: [{ words: '\"delta', kind: term }]",
    ]),
  );
  const slice = ({ start, end }: { start: number; end: number }) => edition.text.slice(start, end);
  expect(slice(edition.speech).startsWith("Alpha beta")).toBe(true);
  expect(slice(edition.speech).endsWith("Alpha omega.")).toBe(true);
  expect(edition.notation).toEqual({ square: "gloss", round: "gloss", ellipsis: "omission" });
  expect(edition.overrides.map((said) => [slice(said), said.kind])).toEqual([
    ["[gamma]", "spoken"],
  ]);
  expect(edition.quotations.map((said) => [slice(said), said.kind, said.voice])).toEqual([
    ['"delta', "term", null],
  ]);
  expect(edition.voice).toBe("A Speaker");
});

test.each([
  ["UTF-8", Buffer.from("Né two")],
  ["UTF-8 with a byte-order mark", Buffer.from("\ufeffNé two")],
  ["UTF-16LE with a byte-order mark", Buffer.from("\ufeffNé two", "utf16le")],
  ["UTF-16BE with a byte-order mark", Buffer.from("\ufeffNé two", "utf16le").swap16()],
])("%s is read, without the mark", (_, bytes) => {
  expect(readEdition(textFile(bytes)).text).toBe("Né two");
});

test.each([
  ["a byte that is no UTF-8", [65, 66, 0xff, 67], "utf-8 at byte 2 (0xff)"],
  ["an accented letter of Latin-1", [65, 0xe9, 66], "utf-8 at byte 1 (0xe9)"],
  [
    "an accented letter of Latin-1 before an ASCII letter and another",
    [0xc3, 0xa9, 0xe9, 0x80, 66],
    "utf-8 at byte 2 (0xe9)",
  ],
  ["a letter cut off at the end", [65, 0xe2, 0x80], "utf-8 at byte 3 (the file ends)"],
  ["half a surrogate pair", [0xff, 0xfe, 65, 0, 0, 0xd8, 66, 0], "utf-16le at byte 7 (0x00)"],
  ["an odd byte of UTF-16", [0xfe, 0xff, 0, 65, 0], "utf-16be at byte 5 (the file ends)"],
  ["UTF-16 without a mark", [72, 0, 105, 0], "utf-8 at byte 1 (0x00)"],
])("%s is an error that names the byte", (_, bytes, where) => {
  const file = textFile(Uint8Array.from(bytes));
  expect(() => readEdition(file)).toThrow(
    `${file}: not valid ${where}: save the file as UTF-8, or as UTF-16 with a byte-order mark`,
  );
});

test("a missing file, a missing folder and a folder without edition.yaml say what is missing", () => {
  expect(() => readEdition(join(folder, "none.txt"))).toThrow(/none\.txt: no such file or folder$/);
  const empty = mkdtempSync(join(folder, "empty-"));
  expect(() => readEdition(empty)).toThrow(
    `${empty}: no edition.yaml in this folder (add one, or name the text file itself)`,
  );
});

test("a file that is longer than any text can be is refused before it is read", () => {
  const file = textFile("One", "huge.txt");
  truncateSync(file, 3e9);
  expect(() => readEdition(file)).toThrow(
    `${file}: too large: 3000 MB (expected at most 536 MB: part it)`,
  );
});

test.each(["", " \n\n\t", "… !!"])("the text %j is an empty speech", (text) => {
  const file = textFile(text);
  expect(() => readEdition(file)).toThrow(
    `${file}: the speech is empty: no letter or digit in it (give a text with words)`,
  );
});

test.each([
  [{ start: "four" }, 'start: "four" does not occur (quote the text exactly as printed)'],
  [
    { start: "two" },
    'start: "two" occurs more than once (lines 1 and 3 of the text: quote more words)',
  ],
  [
    { end: "two" },
    'end: "two" occurs more than once (lines 1 and 3 of the text: quote more words)',
  ],
  [{ start: " " }, "start: no words given (quote some words of the text)"],
  [
    { start: "three", end: "One" },
    "end: stands before the start (line 1 of the text, the start in line 3: quote a later end)",
  ],
])("the options %j are an error that says what to do", (options, message) => {
  const file = textFile("One two\n\nthree two");
  expect(() => readEdition(file, options)).toThrow(`${file}: ${message}`);
});

const bad: [string, readonly string[], string][] = [
  [
    "an unknown key",
    ["speeker: x"],
    ':5: unknown key "speeker" (check its spelling, or take it out)',
  ],
  [
    "an unknown key further in",
    ["speech:", "  start: Alpha beta", "  stop: x"],
    ':7: unknown key "speech.stop" (check its spelling, or take it out)',
  ],
  [
    "a date of no calendar",
    ["date: 25 Feb 1956"],
    ':5: invalid date: "25 Feb 1956" (expected a date such as 1956-02-25)',
  ],
  ["a number for a text", ["place: 12"], ":5: invalid place: 12 (expected text: put it in quotes)"],
  [
    "a value that the notation does not know",
    ["notation:", "  square: glos"],
    ':6: invalid notation.square: "glos" (expected ("gloss" | "note" | "spoken"))',
  ],
  [
    "a start that does not occur",
    ["speech:", "  start: Zeta"],
    ':6: speech.start: "Zeta" does not occur (quote the text exactly as printed)',
  ],
  [
    "a start that stands twice",
    ["speech:", "  end: Alpha omega.", "  start: Alpha"],
    ':7: speech.start: "Alpha" occurs more than once (lines 3 and 5 of the text: quote more words)',
  ],
  [
    "an end that does not occur",
    ["speech:", "  start: Alpha beta", "  end: zeta"],
    ':7: speech.end: "zeta" does not occur (quote the text exactly as printed)',
  ],
  [
    "a bracket outside the speech",
    ["speech: { start: He said }", "brackets:", '  - words: "[gamma]"', "    kind: note"],
    ':7: brackets.0.words: "[gamma]" does not occur (quote the text exactly as printed)',
  ],
  [
    "a key that stands twice",
    ["title: Again"],
    ":5: bad YAML: Map keys must be unique (correct the line)",
  ],
  ["a list that is not closed", ["place: [Moscow"], ":6: bad YAML: "],
  [
    "a tab as indentation",
    ["speech:", "\tstart: x"],
    ":6: bad YAML: Tabs are not allowed as indentation",
  ],
];

test.each(bad)("%s in edition.yaml is an error with file and line", (_, more, message) => {
  const path = editionFolder(more);
  expect(() => readEdition(path)).toThrow(`${join(path, "edition.yaml")}${message}`);
  expect(() => readEdition(path)).toThrow(/^[^\n]*$/);
});

test.each([
  [
    "a missing key",
    known.filter((line) => !line.startsWith("speaker")),
    ':1: missing key "speaker" (add it)',
  ],
  ["an empty file", [], ":1: invalid the file: null (expected keys with values)"],
  [
    "a text in another folder",
    [...known.slice(0, 3), "text: ../speech.txt"],
    ':4: invalid text: "../speech.txt" (expected the name of a file in the same folder)',
  ],
  ["a text that is not there", [...known.slice(0, 3), "text: none.txt"], ":4: text: "],
  ["an alias without an anchor", [...known, "place: *moscow"], ": bad YAML: Unresolved alias"],
])("%s in edition.yaml is an error with file and line", (_, lines, message) => {
  const path = editionFolder([], { lines });
  expect(() => readEdition(path)).toThrow(`${join(path, "edition.yaml")}${message}`);
});

test("an edition with a byte-order mark and Windows line ends is read, lines counted alike", () => {
  const path = editionFolder([]);
  const yaml = join(path, "edition.yaml");
  writeFileSync(yaml, `\ufeff${known.join("\r\n")}\r\n`);
  expect(readEdition(path).id).toBe("test");
  writeFileSync(yaml, `\ufeff${[...known, "speeker: x"].join("\r\n")}\r\n`);
  expect(() => readEdition(path)).toThrow(`${yaml}:5: unknown key "speeker"`);
});

test("a folder in the place of a file is an error", () => {
  const path = editionFolder([]);
  rmSync(join(path, "speech.txt"));
  mkdirSync(join(path, "speech.txt"));
  expect(() => readEdition(path)).toThrow(/speech\.txt: is a folder \(expected a file\)$/);
});
