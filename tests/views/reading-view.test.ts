import { describe, expect, test } from "vitest";
import { personHits, termHits } from "../../src/matches/references.js";
import { readSpeech } from "../../src/tokens/read-speech.js";
import { elements, type MarkKind } from "../../src/views/mark.js";
import { readingText } from "../../src/views/reading-text.js";
import { readingView } from "../../src/views/reading-view.js";
import { speechOf } from "../speech-of.js";

const speech = readSpeech("corpus/khrushchev-1956");
const hits = { people: personHits(speech), terms: termHits(speech) };
const html = readingView(speech, hits);

/** The paragraphs of a view: where each starts in the source, and its text without labels and numbers. */
function paragraphsOf(view: string): { start: number; text: string }[] {
  return [...view.matchAll(/<p class="sg-paragraph"[^>]*data-start="(\d+)">([\s\S]*?)<\/p>/g)].map(
    ([, start = "", inner = ""]) => ({
      start: Number(start),
      text: inner
        .replace(/<sup[\s\S]*?<\/sup>|<span class="sg-n">\d+<\/span> /g, "")
        .replace(/<[^>]*>/g, "")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&#39;", "'")
        .replaceAll("&amp;", "&"),
    }),
  );
}

describe("readingView(speech)", () => {
  test("prints the source, code unit for code unit, at the offset that each paragraph names", () => {
    const shown = paragraphsOf(html);
    expect(shown.length).toBe(23);
    for (const { start, text } of shown) {
      expect(speech.edition.text.slice(start, start + text.length)).toBe(text);
    }
  });

  test("counts in its legend what gold counts", () => {
    const legend = /<ul class="sg-legend"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? "";
    const items = [...legend.matchAll(/<li>(.*?)<\/li>/g)].map(([, item = ""]) =>
      item.replace(/<sup>.*?<\/sup>|<[^>]*>/g, "").replace(/ +/g, " "),
    );
    expect(items).toEqual([
      "people 32",
      "key terms 80",
      "quotations 16",
      "glosses 19",
      "omissions 17",
      "reactions 5",
    ]);
  });

  test("gives every kind of mark an element or a letter of its own, so that colour never speaks alone", () => {
    const tags = new Map<string, Set<string>>();
    for (const [, kind = "", label = ""] of html.matchAll(
      /<sup class="sg-tag-(\w+)"><abbr title="[^"]+">([^<]*)<\/abbr>/g,
    )) {
      tags.set(kind, (tags.get(kind) ?? new Set()).add(label));
    }
    expect(tags.get("person")).toEqual(new Set(["P"]));
    expect(tags.get("term")).toEqual(new Set(["T"]));
    expect(tags.get("gloss")).toEqual(new Set(["G"]));
    expect(tags.get("omission")).toEqual(new Set(["O"]));
    expect(tags.get("reaction")).toContain("applause + ovation + standing");
    expect(tags.get("quotation")).toContain("V. I. Lenin");
    const kinds = Object.keys(elements) as MarkKind[];
    for (const kind of kinds.filter((one) => one !== "note")) expect(tags.has(kind)).toBe(true);
  });

  test("runs no script that comes from a text, a title or a lexicon", () => {
    const bad = "<script>alert(1)</script> \"' onload=x & <img src=x onerror=alert(1)>";
    const view = readingView(
      speechOf(`He said ${bad}. [Applause.]`, { title: bad, speaker: bad }),
      {
        caption: bad,
      },
    );
    expect(view).not.toMatch(/<script|<img/);
    expect(view).not.toMatch(/="[^"]*<[^"]*"/);
    expect(paragraphsOf(view)[0]?.text).toContain(bad);
  });

  test("says that an edition without markers has none", () => {
    expect(readingView(speechOf("Nothing happened."))).toContain(
      "no reaction markers in this edition",
    );
  });
});

describe("what a view leaves out", () => {
  const long = speechOf(`${"word ".repeat(3000).trim()}\n\nA second paragraph.\n\nA third one.`);

  test("is said in paragraphs", () => {
    expect(readingView(long, { limit: 1 })).toContain("2 paragraphs not shown.");
    expect(readingText(long, { limit: 2 })).toContain("(1 paragraph not shown)");
  });

  test("is said in characters where a paragraph is cut, behind a whole word", () => {
    const view = readingView(long, { characters: 1002 });
    expect(paragraphsOf(view).map(({ text }) => text)).toEqual(["word ".repeat(200).trim()]);
    expect(view).toContain(
      "The rest of paragraph 1 (14,000 characters) and 2 paragraphs not shown.",
    );
    expect(readingText(long, { characters: 1002 })).toContain(
      "(the rest of paragraph 1 (14,000 characters) and 2 paragraphs not shown)",
    );
  });

  test("never tears a surrogate pair, and needs no space to cut", () => {
    const view = readingView(speechOf("\u{1d4d0}".repeat(1000)), { characters: 501 });
    expect(paragraphsOf(view)[0]?.text).toBe("\u{1d4d0}".repeat(250));
  });

  test("is nothing when all is shown, and limits that are none are refused", () => {
    expect(html).not.toContain("not shown");
    expect(() => readingView(long, { limit: 1.5 })).toThrow(
      "invalid limit: 1.5 (expected a whole number of paragraphs, 0 or more)",
    );
    expect(() => readingText(long, { characters: 0 })).toThrow(
      "invalid characters: 0 (expected a whole number of characters, 1 or more)",
    );
  });
});
