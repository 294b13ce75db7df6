import { expect, test } from "vitest";
import { transcriptOf } from "../speech-of.js";

const quotationsOf = (text: string) =>
  transcriptOf(text).quotations.map((quotation) => quotation.text);
const warningsOf = (text: string) =>
  transcriptOf(text).warnings.map(({ start, message }) => `${start}: ${message}`);

test("straight, curly, pointed and low marks make quotations", () => {
  expect(quotationsOf('He said "one" and “two”, «три» and „vier“.')).toEqual([
    '"one"',
    "“two”",
    "«три»",
    "„vier“",
  ]);
});

test("apostrophes and single marks are no quotations", () => {
  expect(quotationsOf("The workers' friend's 'one' ‘two’.")).toEqual([]);
});

test("a pair inside a pair is part of the outer one", () => {
  expect(quotationsOf("He said “one «two» three”.")).toEqual(["“one «two» three”"]);
});

test("a straight mark after a dash or an opening bracket opens", () => {
  expect(quotationsOf('He—"one"—and ("two") too.')).toEqual(['"one"', '"two"']);
});

test("marks in a gloss do not count", () => {
  expect(quotationsOf('He [the "boss"] said "yes".')).toEqual(['"yes"']);
});

test("a quotation does not cross a paragraph, and its mark gets a warning", () => {
  expect(quotationsOf('He said "one\n\ntwo" and "three".')).toEqual(['"three"']);
  expect(warningsOf('He said "one\n\ntwo" and "three".')).toEqual([
    '8: quotation mark " has no partner in its paragraph',
    '17: quotation mark " has no partner in its paragraph',
  ]);
});

test("a mark that opens again before it closes gives up the first", () => {
  expect(quotationsOf('He said "one and then "two" too.')).toEqual(['"two"']);
  expect(warningsOf('He said "one and then "two" too.')).toHaveLength(1);
});

test("the edition says whose words a quotation gives, and of what kind it is", () => {
  const quotations = [{ start: 8, end: 12, kind: "term", voice: null }] as const;
  const found = transcriptOf('He said "one" and "two".', { quotations }).quotations;
  expect(found.map(({ n, kind, voice }) => ({ n, kind, voice }))).toEqual([
    { n: 1, kind: "term", voice: null },
    { n: 2, kind: "quotation", voice: null },
  ]);
});

test("words of the edition that no quotation starts with are an error with file and line", () => {
  const quotations = [{ start: 9, end: 12, kind: "term", voice: null }] as const;
  expect(() => transcriptOf('He said "one".', { quotations })).toThrow(
    /^test\.txt:1: no quotation starts with "one" \(quote it with its opening mark\)$/,
  );
});
