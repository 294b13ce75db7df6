import { expect, test } from "vitest";
import { defaultNotation } from "../../src/source/notation.js";
import { transcriptOf } from "../speech-of.js";

/** The segments as `kind:text`. */
function segmentsOf(text: string, known: Parameters<typeof transcriptOf>[1] = {}): string[] {
  return transcriptOf(text, known).segments.map(
    ({ kind, start, end }) => `${kind}:${text.slice(start, end)}`,
  );
}

function warningsOf(text: string): string[] {
  return transcriptOf(text).warnings.map(({ start, message }) => `${start}: ${message}`);
}

test("square brackets are glosses, round ones spoken, and an ellipsis leaves text out", () => {
  expect(segmentsOf("One [two] (three) … four")).toEqual([
    "spoken:One ",
    "gloss:[two]",
    "spoken: (three) ",
    "omission:…",
    "spoken: four",
  ]);
});

test("the notation of the edition says what brackets without a reaction are", () => {
  const text = "One [two] (three) … [Applause.] four";
  const notation = { square: "spoken", round: "gloss", ellipsis: "pause" } as const;
  expect(segmentsOf(text, { notation })).toEqual([
    "spoken:One [two] ",
    "gloss:(three)",
    "spoken: … ",
    "reaction:[Applause.]",
    "spoken: four",
  ]);
  expect(segmentsOf(text, { notation: { ...defaultNotation, square: "note" } })[1]).toBe(
    "note:[two]",
  );
});

test("three full stops are an omission, four a stop and an omission, two nothing", () => {
  expect(segmentsOf("One... two")).toEqual(["spoken:One", "omission:...", "spoken: two"]);
  expect(segmentsOf("One.... Two")).toEqual(["spoken:One.", "omission:...", "spoken: Two"]);
  expect(segmentsOf("One. . . . Two")).toEqual(["spoken:One. ", "omission:. . .", "spoken: Two"]);
  expect(segmentsOf("One\u00a0.\u00a0.\u00a0. two")[1]).toBe("omission:.\u00a0.\u00a0.");
  expect(segmentsOf("One.. two")).toEqual(["spoken:One.. two"]);
});

test("an ellipsis in a gloss or a reaction is part of it", () => {
  expect(segmentsOf("One [two … three] four")).toEqual([
    "spoken:One ",
    "gloss:[two … three]",
    "spoken: four",
  ]);
});

test("a bracket in a gloss is part of the gloss, with a warning", () => {
  expect(segmentsOf("One [two (three) [four]] five")).toEqual([
    "spoken:One ",
    "gloss:[two (three) [four]]",
    "spoken: five",
  ]);
  expect(warningsOf("One [two (three) [four]] five")).toEqual([
    "4: nested brackets, read as one gloss",
  ]);
});

test("a gloss or a reaction in a spoken parenthesis is found", () => {
  expect(segmentsOf("One (two [three] four (Applause.) five) six")).toEqual([
    "spoken:One (two ",
    "gloss:[three]",
    "spoken: four ",
    "reaction:(Applause.)",
    "spoken: five) six",
  ]);
  expect(warningsOf("One (two [three] four) six")).toEqual([]);
});

test("a bracket that is not closed in its paragraph stays text, with a warning", () => {
  expect(segmentsOf("One [two three\n\nfour] five [six]")).toEqual([
    "spoken:One [two three\n\nfour] five ",
    "gloss:[six]",
  ]);
  expect(warningsOf("One [two three\n\nfour] five [six]")).toEqual([
    '4: "[" is not closed in its paragraph',
    '20: "]" closes no bracket',
  ]);
});

test("an unclosed bracket does not hide the brackets in it", () => {
  expect(segmentsOf("One [two [Applause.] three")).toEqual([
    "spoken:One [two ",
    "reaction:[Applause.]",
    "spoken: three",
  ]);
  expect(segmentsOf("One (two [three) four [five]")).toEqual([
    "spoken:One (two [three) four ",
    "gloss:[five]",
  ]);
});

test("brackets that cross are read by the outer pair", () => {
  expect(segmentsOf("a [b (c] d) e")).toEqual(["spoken:a ", "gloss:[b (c]", "spoken: d) e"]);
  expect(warningsOf("a [b (c] d) e")).toEqual([
    '5: "(" is not closed in its paragraph',
    '10: ")" closes no bracket',
  ]);
});

test("the edition has the last word on a bracket", () => {
  const text = "One [1935 to 1938] two [Applause.] three (for us) four";
  const at = (words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const overrides = [
    { ...at("(for us)"), kind: "note" },
    { ...at("[1935 to 1938]"), kind: "spoken" },
    { ...at("[Applause.]"), kind: "gloss" },
  ] as const;
  expect(segmentsOf(text, { overrides })).toEqual([
    "spoken:One [1935 to 1938] two ",
    "gloss:[Applause.]",
    "spoken: three ",
    "note:(for us)",
    "spoken: four",
  ]);
  expect(transcriptOf(text, { overrides }).segments[1]?.rule).toBe("edition");
});

test("an override finds its bracket by the words around it, or by words in it", () => {
  const text = "One [two three] four [five]";
  const found = (start: number, end: number) =>
    segmentsOf(text, { overrides: [{ start, end, kind: "note" }] }).filter((s) =>
      s.startsWith("note"),
    );
  expect(found(0, 15)).toEqual(["note:[two three]"]);
  expect(found(5, 8)).toEqual(["note:[two three]"]);
  expect(found(0, 27)).toEqual(["note:[two three]"]);
});

test("an override of an inner bracket leaves the outer one as it is", () => {
  expect(segmentsOf("a (b (c) d) e", { overrides: [{ start: 5, end: 8, kind: "gloss" }] })).toEqual(
    ["spoken:a (b ", "gloss:(c)", "spoken: d) e"],
  );
});

test("a reaction by override has the events that its words give, else an unclassified one", () => {
  const events = (text: string) =>
    transcriptOf(text, { overrides: [{ start: 2, end: text.length, kind: "reaction" }] })
      .reactions[0]?.events;
  expect(events("a [Movement]")?.[0]?.kind).toBe("movement");
  expect(events("a [Бурные аплодисменты]")?.[0]?.kind).toBe("unclassified");
});

test("an override without a bracket of its own is an error with file and line", () => {
  const overrides = [{ start: 5, end: 8, kind: "note" }] as const;
  expect(() => transcriptOf("One\n\ntwo", { overrides })).toThrow(/^test\.txt:3: .*"two".*quote/);
  expect(() =>
    transcriptOf("One [a [b] c] two", { overrides: [{ start: 7, end: 10, kind: "note" }] }),
  ).toThrow(/^test\.txt:1: .*"\[b\]"/);
});

test("brackets may nest 100,000 deep", () => {
  const deep = `${"(".repeat(100_000)}one${")".repeat(100_000)} two`;
  expect(transcriptOf(deep).words.count).toBe(2);
});
