import fc from "fast-check";
import { expect, test } from "vitest";
import { readPeople, readTerms } from "../../src/matches/lexicon.js";
import { match } from "../../src/matches/match.js";
import { speechOf } from "../speech-of.js";
import { lexiconOf } from "./lexicon-of.js";

const people = readPeople();
const terms = readTerms();

/** The hits as `id:text`, with `'` for a possessive. */
function hitsOf(text: string, lexicon = people): string[] {
  return match(speechOf(text), lexicon).map((hit) => `${hit.id}:${hit.text}`);
}

test.each([
  ["Stalin's and Stalin’s", ["stalin:Stalin's", "stalin:Stalin’s"]],
  ["Comrade Stalin and Marshal Tito", ["stalin:Comrade Stalin", "tito:Marshal Tito"]],
  ["Mr. Khrushchev, Mr. Tito", ["tito:Mr. Tito"]],
  [
    "J. V. Stalin, J.V. Stalin, J.\nV.\nStalin",
    ["stalin:J. V. Stalin", "stalin:J.V. Stalin", "stalin:J.\nV.\nStalin"],
  ],
  ["Comrade J. V. Stalin's name", ["stalin:Comrade J. V. Stalin's"]],
  ["Vladimir Ilyich [Lenin] wrote", ["lenin:Vladimir Ilyich"]],
  ["Vladimir Ilyich Lenin wrote", ["lenin:Vladimir Ilyich Lenin"]],
  ["V. I. Lenin’s letter", ["lenin:V. I. Lenin’s"]],
  ["Leninism, Leninist, Marxism-Leninism, Leningrad", []],
  ["[Joseph] Stalin's and [Lavrenty] Beria", ["stalin:Stalin's", "beria:Beria"]],
  ["Joseph … Stalin", ["stalin:Stalin"]],
  ["Comrade [Joseph] Stalin", ["stalin:Stalin"]],
  [
    "Joseph\r\nStalin and Josip  Broz\u00a0Tito",
    ["stalin:Joseph\r\nStalin", "tito:Josip  Broz\u00a0Tito"],
  ],
  ["Joseph\n\nStalin", ["stalin:Stalin"]],
  ["Joseph, Stalin", ["stalin:Stalin"]],
  ["Joseph. Stalin", ["stalin:Stalin"]],
  ["(Shouts: Stalin!) [Stalin's main enforcer]", []],
  ["(Stalin knew.)", ["stalin:Stalin"]],
  ["STALIN STALIN'S stalin", ["stalin:STALIN", "stalin:STALIN'S"]],
  ["ultra-Stalin Stalin-like", []],
  ["anti-Lenin Lenin-Stalin Stalin—Tito", ["stalin:Stalin", "tito:Tito"]],
  ["Stalinʼs Stalin'S", ["stalin:Stalinʼs", "stalin:Stalin'S"]],
  ["enemy of the … Stalin [x] 's", ["stalin:Stalin"]],
])("%j names %j", (text, hits) => {
  expect(hitsOf(text)).toEqual(hits);
});

test("a hit says its form, rule, title and place", () => {
  const [hit] = match(speechOf("We saw Comrade Stalin’s hand."), people);
  expect(hit).toEqual({
    start: 7,
    end: 23,
    id: "stalin",
    label: "Joseph Stalin",
    text: "Comrade Stalin’s",
    form: "Stalin",
    rule: "title+form+possessive",
    possessive: true,
    title: "Comrade",
    token: 2,
    tokens: 2,
    paragraph: 1,
    percent: 40,
    voice: "Speaker",
  });
});

test("a plural has its possessive by the apostrophe alone", () => {
  const workers = lexiconOf({ worker: ["worker", "workers"] });
  const found = (text: string) =>
    match(speechOf(text), workers).map(({ text: words, possessive }) => [words, possessive]);
  expect(found("the workers' rights")).toEqual([["workers'", true]]);
  expect(found("the workers’ rights")).toEqual([["workers’", true]]);
  expect(found("the worker's rights")).toEqual([["worker's", true]]);
  expect(found("the workers, rights")).toEqual([["workers", false]]);
  expect(found("the 'workers' of old")).toEqual([["workers", false]]);
});

test("the longest form wins among all entries of a lexicon of people", () => {
  const lexicon = lexiconOf({
    short: ["Ivan"],
    long: ["Ivan the Terrible"],
    late: ["the Terrible Tsar"],
  });
  expect(hitsOf("Ivan the Terrible Tsar Ivan", lexicon)).toEqual([
    "long:Ivan the Terrible",
    "short:Ivan",
  ]);
});

test("terms may lie in one another, but an entry does not overlap itself", () => {
  const lexicon = lexiconOf(
    { enemy: ["enemy"], people: ["enemy of the people", "people of the people"] },
    "entry",
  );
  expect(hitsOf("enemy of the people of the people", lexicon)).toEqual([
    "people:enemy of the people",
    "enemy:enemy",
  ]);
});

test("a title is not taken from the hit before it", () => {
  const lexicon = lexiconOf({
    marshal: { forms: ["Marshal"] },
    tito: { forms: ["Tito"], titles: ["Marshal"] },
  });
  expect(hitsOf("Marshal Tito", lexicon)).toEqual(["marshal:Marshal", "tito:Tito"]);
});

test("a form with a capital demands it, one without takes either", () => {
  const lexicon = lexiconOf({ party: ["the Party"], soviet: ["soviet"] });
  expect(hitsOf("The Party, the PARTY, the party; Soviet soviet", lexicon)).toEqual([
    "party:The Party",
    "party:the PARTY",
    "soviet:Soviet",
    "soviet:soviet",
  ]);
});

test("forms with letters that change their length in lower case, and letter pairs, are found", () => {
  const lexicon = lexiconOf({ inonu: ["İnönü"], deseret: ["𐐀𐐨"], stalin: ["Сталин"] });
  expect(hitsOf("İnönü, 𐐀𐐨, Сталин, СТАЛИН, сталин", lexicon)).toEqual([
    "inonu:İnönü",
    "deseret:𐐀𐐨",
    "stalin:Сталин",
    "stalin:СТАЛИН",
  ]);
});

test("letters with marks are found composed or not, in form and text", () => {
  const lexicon = lexiconOf({ enver: ["Émile \u00c9TÉ"], cafe: ["cafe\u0301"] });
  expect(hitsOf("E\u0301mile E\u0301TE\u0301, Émile ÉTÉ, émile ÉTÉ", lexicon)).toEqual([
    "enver:E\u0301mile E\u0301TE\u0301",
    "enver:Émile ÉTÉ",
  ]);
  expect(hitsOf("caf\u00e9 cafe\u0301's cafe", lexicon)).toEqual([
    "cafe:caf\u00e9",
    "cafe:cafe\u0301's",
  ]);
});

test("an address is set off by punctuation", () => {
  const addresses = (text: string) =>
    hitsOf(text, terms).filter((hit) => hit.startsWith("comrades-address")).length;
  expect(addresses("Comrades! Let us go.")).toBe(1);
  expect(addresses("Let us go, Comrades, now.")).toBe(1);
  expect(addresses("Comrades [friends] …")).toBe(0);
  expect(addresses("Comrades let us down.")).toBe(0);
  expect(addresses("We Comrades, all of us")).toBe(0);
});

test("inflections of key terms count, and a gap keeps words apart", () => {
  expect(
    hitsOf("enemies of the people, enemy of … the people, cults of personality", terms),
  ).toEqual([
    "enemy-of-the-people:enemies of the people",
    "enemy:enemies",
    "enemy:enemy",
    "cult-of-personality:cults of personality",
    "cult:cults",
  ]);
});

test("a voice that the speech does not have is an error that names those it has", () => {
  expect(() => match(speechOf("Stalin"), people, { voice: "Lenin" })).toThrow(
    "invalid voice: Lenin (expected one of: Speaker)",
  );
});

/** Every place and form tried in turn on the words of the text, with no index, no types and no columns. */
function bruteForce(text: string, forms: ReadonlyMap<string, string>): string[] {
  const runs = text.split(/\[[^\]]*\]|…|\n\n/);
  return runs.flatMap((run) => {
    const found: string[] = [];
    let rest = run;
    const longestFirst = [...forms].sort((a, b) => b[0].length - a[0].length);
    while (rest !== "") {
      const hit = longestFirst.find(([form]) => {
        const pattern = new RegExp(
          `^${form.split(" ").join("\\s+")}(?![\\p{L}\\p{N}\\p{M}'’-])`,
          "iu",
        );
        return pattern.test(rest);
      });
      if (hit) found.push(hit[1]);
      const words = hit ? hit[0].split(" ").length : 1;
      rest = rest.replace(new RegExp(`^(?:[\\p{L}]+[^\\p{L}]*){${words}}|^[^\\p{L}]+`, "u"), "");
    }
    return found;
  });
}

test("the matcher finds what trying every form at every word finds", () => {
  const forms = new Map([
    ["a", "one"],
    ["a b", "two"],
    ["a b c", "three"],
    ["b c", "two"],
    ["c c", "one"],
    ["c a b", "four"],
  ]);
  const entries = Object.fromEntries(
    ["one", "two", "three", "four"].map((id) => [
      id,
      [...forms.keys()].filter((form) => forms.get(form) === id),
    ]),
  );
  const piece = fc.constantFrom(
    "a ",
    "b ",
    "c ",
    "A ",
    "x ",
    "a\n",
    "b, ",
    "[a b] ",
    "… ",
    "c\n\n",
    "b. ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      const found = match(speechOf(text), lexiconOf(entries)).map((hit) => hit.id);
      expect(found).toEqual(bruteForce(text, forms));
    }),
    { numRuns: 2000, seed: 1956 },
  );
});
