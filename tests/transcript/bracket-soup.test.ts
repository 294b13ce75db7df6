import fc from "fast-check";
import { expect, test } from "vitest";
import type { Span } from "../../src/span.js";
import type { Speech } from "../../src/tokens/speech.js";
import { speechOf } from "../speech-of.js";

/** Texts of the marks that the layers are made of, in any order: most of them are no well-formed speech. */
const soup = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          "[",
          "]",
          "(",
          ")",
          '"',
          "“",
          "”",
          "«",
          "»",
          "…",
          "...",
          ". . .",
        ),
      },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          " ",
          " ",
          "\n",
          "\n\n",
          "\r\n\r\n",
          "\t",
          "\u00a0",
          "—",
          "-",
          "'",
          "’",
          ".",
          "!",
          ",",
          ":",
        ),
      },
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          "Applause.",
          "prolonged applause",
          "laughs",
          "All rise",
          "sic",
          "Lenin",
          "Stalin's",
          "workers'",
          "Mr.",
          "U.S.",
          "é",
          "e\u0301",
          "Дела",
          "𐐀𐐨",
          "\ud800",
          "\u00ad",
          "one",
          "Two",
          "3",
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(""));

function holds(property: (speech: Speech, text: string) => void): void {
  fc.assert(
    fc.property(soup, fc.constantFrom("omission" as const, "pause" as const), (text, ellipsis) => {
      property(speechOf(text, { notation: { square: "gloss", round: "spoken", ellipsis } }), text);
    }),
    { numRuns: 2000, seed: 1956 },
  );
}

function inOrder(spans: readonly Span[]): boolean {
  return spans.every(
    ({ start, end }, i) => start < end && start >= (i === 0 ? 0 : (spans[i - 1]?.end ?? 0)),
  );
}

test("the segments lie end to end and give the source back", () => {
  holds(({ segments }, text) => {
    expect(segments.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
    expect(inOrder(segments)).toBe(true);
    expect(segments.every(({ start }, i) => start === (i === 0 ? 0 : segments[i - 1]?.end))).toBe(
      true,
    );
  });
});

test("no two spans of one layer overlap", () => {
  holds((speech) => {
    for (const layer of [
      speech.paragraphs,
      speech.sentences,
      speech.reactions,
      speech.glosses,
      speech.omissions,
      speech.notes,
      speech.quotations,
    ]) {
      expect(inOrder(layer)).toBe(true);
    }
  });
});

test("the text of every row is what the source has there", () => {
  holds((speech, text) => {
    for (const row of [
      ...speech.reactions,
      ...speech.glosses,
      ...speech.omissions,
      ...speech.notes,
      ...speech.quotations,
    ]) {
      expect(row.text).toBe(text.slice(row.start, row.end));
    }
  });
});

test("every row has the number of the paragraph that it stands in", () => {
  holds((speech) => {
    for (const { start, end, paragraph } of [
      ...speech.sentences,
      ...speech.reactions,
      ...speech.glosses,
      ...speech.omissions,
      ...speech.quotations,
    ]) {
      const around = speech.paragraphs[paragraph - 1];
      expect(around && around.start <= start && end <= around.end).toBe(true);
    }
  });
});

test("the words are those that a pattern finds in the spoken segments, and no others", () => {
  const pattern = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu;
  holds(({ segments, tokens }, text) => {
    const wanted = segments
      .filter(({ kind }) => kind === "spoken")
      .flatMap(({ start, end }) =>
        [...text.slice(start, end).matchAll(pattern)].map((word) => [
          start + (word.index ?? 0),
          start + (word.index ?? 0) + word[0].length,
        ]),
      );
    expect([...tokens.start].map((start, i) => [start, tokens.end[i]])).toEqual(wanted);
    expect(tokens.count).toBe(wanted.length);
  });
});

test("no word of a reaction, a gloss, an omission or a note is spoken", () => {
  holds((speech) => {
    const unspoken = [...speech.reactions, ...speech.glosses, ...speech.omissions, ...speech.notes];
    for (const { start, end } of unspoken) {
      expect([...speech.tokens.start].some((word) => word >= start && word < end)).toBe(false);
    }
  });
});

test("each spoken word is counted in one paragraph, one sentence and one run", () => {
  holds(({ tokens, paragraphs, sentences }) => {
    for (let i = 0; i < tokens.count; i++) {
      const start = tokens.start[i] as number;
      const covers = (span: Span) => span.start <= start && start < span.end;
      expect(tokens.paragraph[i]).toBe(paragraphs.findIndex(covers) + 1);
      expect(tokens.sentence[i]).toBe(sentences.findIndex(covers) + 1);
      expect(tokens.sentence[i]).toBeGreaterThan(0);
    }
    expect(sentences.reduce((sum, { words }) => sum + words, 0)).toBe(tokens.count);
  });
});

test("two words are in one run exactly when nothing but spoken text of one paragraph parts them", () => {
  holds(({ tokens, segments, paragraphs }) => {
    for (let i = 1; i < tokens.count; i++) {
      const both = (span: Span) =>
        span.start <= (tokens.start[i - 1] as number) && (tokens.end[i] as number) <= span.end;
      const together = segments.some(both) && paragraphs.some(both);
      expect(tokens.run[i] === tokens.run[i - 1]).toBe(together);
      expect((tokens.run[i] as number) - (tokens.run[i - 1] as number)).toBe(together ? 0 : 1);
    }
  });
});

test("every reaction has an event, and its place on the clock", () => {
  holds(({ reactions, tokens }) => {
    for (const { events, start, wordsBefore, percent } of reactions) {
      expect(events.length).toBeGreaterThan(0);
      expect(wordsBefore).toBe([...tokens.start].filter((word) => word < start).length);
      if (tokens.count > 0) expect(percent).toBeCloseTo((100 * wordsBefore) / tokens.count, 9);
    }
  });
});
