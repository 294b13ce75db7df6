import { createHash } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { readPeople, readTerms } from "../../src/matches/lexicon.js";
import { people, personHits, terms } from "../../src/matches/references.js";
import { pageSpeech } from "../../src/report/page/page-speech.js";
import type { PageData } from "../../src/report/report-data.js";
import { reportPage } from "../../src/report/report-page.js";
import { khrushchev } from "../gold.js";
import { lexiconOf } from "../matches/lexicon-of.js";
import { speechOf } from "../speech-of.js";

const page = reportPage(khrushchev);
const none = { people: lexiconOf({}), terms: lexiconOf({}) };

afterEach(() => {
  vi.unstubAllGlobals();
});

function dataOf(html: string): PageData {
  const [, json = ""] =
    /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(json);
}

test("the policy allows no source but the page's own scripts and style sheets, by their hashes", () => {
  const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
  const hashes = (tag: string) =>
    [...page.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, "gs"))].map(
      ([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
    );
  expect(hashes("script")).toHaveLength(1);
  expect(hashes("style")).toHaveLength(2);
  expect(policy.split("; ")).toEqual([
    "default-src 'none'",
    `script-src ${hashes("script").join(" ")}`,
    `style-src ${hashes("style").join(" ")}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ]);
});

test("the page names nothing that a browser would fetch, and has no handler or style in an attribute", () => {
  expect(page.match(/<(link|img|iframe|object|embed|audio|video|base|source)\b/g)).toBeNull();
  expect(page.match(/\s(src|srcset|action|poster|style|on\w+)=["']/g)).toBeNull();
  expect(page.match(/@import|url\(/g)).toBeNull();
  expect([...page.matchAll(/\shref="([^"]*)"/g)].map(([, href]) => href)).toEqual(["#speech"]);
});

test("markup in the text, the title and a lexicon is text", () => {
  const evil = `</script><script>alert(1)</script> "quoted" <img src=x onerror=alert(2)> <!-- & ]]>`;
  const speech = speechOf(`Bob said ${evil}`, { title: evil, source: evil, file: "/home/x/s.txt" });
  const bob = lexiconOf({ bob: { label: '<b onclick="alert(3)">', forms: ["Bob"] } });
  const html = reportPage(speech, { ...none, people: bob });
  expect(html.match(/<script\b[^>]*>/g)).toEqual([
    '<script type="application/json" id="data">',
    "<script>",
  ]);
  expect(html.match(/<\/script>/g)).toHaveLength(2);
  expect(html).not.toContain("<img");
  expect(html).not.toContain("<b onclick");
  expect(html).not.toContain("/home/x");
  expect(dataOf(html).transcript.edition.text).toBe(`Bob said ${evil}`);
});

test("the rows of the page are the people and terms that occur, with their counts", () => {
  const shown = (kind: string) =>
    [...page.matchAll(/data-entry="(\w+):[^"]*".*?class="count">(\d+)</g)]
      .filter(([, entry]) => entry === kind)
      .map(([, , count]) => Number(count));
  const counts = (rows: readonly { count: number }[]) =>
    rows.map(({ count }) => count).filter((count) => count > 0);
  expect(shown("person")).toEqual(counts(people(khrushchev)));
  expect(shown("term")).toEqual(counts(terms(khrushchev)));
  expect(shown("person")[0]).toBe(21);
});

test("a tick stands for each hit, at its share of the spoken words", () => {
  const ticks = [...page.matchAll(/data-hit="person:stalin#\d+"[^>]* x="([\d.]+)%"/g)];
  const hits = personHits(khrushchev).filter(({ id }) => id === "stalin");
  expect(ticks.map(([, x]) => Number(x))).toEqual(
    hits.map(({ token }) => Number(((100 * token) / 1192).toFixed(2))),
  );
});

test("the page finds the words that the library found, in a browser, which has no Buffer", () => {
  const data = dataOf(page);
  vi.stubGlobal("Buffer", undefined);
  const { tokens } = pageSpeech(data);
  const { sentence, ...found } = tokens;
  const { sentence: _, ...expected } = khrushchev.tokens;
  expect(found).toEqual(expected);
});

test("the page has the five reactions of the speech, and says what it counts", () => {
  expect(page.match(/data-n="\d+"/g)).toHaveLength(5);
  expect(page).toContain("1,192 spoken words · 23 paragraphs · 5 reaction markers");
});

test("a speech without markers is not transcribed, which is not zero", () => {
  const html = reportPage(speechOf("One two three."), none);
  expect(html).toContain("what the hall did is not transcribed");
  expect(html).toContain("3 spoken words · 1 paragraph · reactions not transcribed");
  expect(html).toContain("No person of the lexicon occurs.");
});

test("the same speech gives the same bytes, and not many", () => {
  expect(reportPage(khrushchev, { people: readPeople(), terms: readTerms() })).toBe(page);
  expect(page.length).toBeLessThan(200_000);
});

test("a speech too long for a browser is refused in one line", () => {
  const speech = speechOf("word ".repeat(200_001), { file: "long.txt" });
  expect(() => reportPage(speech, none)).toThrow(
    "long.txt: too long for a page: 200001 spoken words (at most 200000; choose a part with --start and --end)",
  );
});
