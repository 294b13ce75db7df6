import fc from "fast-check";
import { expect, test } from "vitest";
import { personHits } from "../../src/matches/references.js";
import {
  combinations,
  everyArrangement,
  randomArrangement,
} from "../../src/measures/arrangements.js";
import { beforeReactions } from "../../src/measures/before-reactions.js";
import { random } from "../../src/measures/random.js";
import { greenwood, reactionClustering } from "../../src/measures/reaction-clustering.js";
import { reactionGaps } from "../../src/measures/reaction-gaps.js";
import { reactionRates } from "../../src/measures/reaction-rates.js";
import { reactionStrength } from "../../src/measures/reaction-strength.js";
import { reactionSummary } from "../../src/measures/reaction-summary.js";
import { reactionWindows } from "../../src/measures/reaction-windows.js";
import { referenceRates } from "../../src/measures/reference-rates.js";
import { sentenceEnds } from "../../src/measures/sentence-ends.js";
import { readReactionLexicon } from "../../src/source/reaction-lexicon.js";
import { near } from "./near.js";
import { speechOf } from "./speech-of.js";

const speech = speechOf(
  "One two three four. [Laughter.] Five six. [Prolonged applause, laughter.] Seven eight nine ten. [Stormy applause.]",
  { minutes: 2 },
);
const silent = speechOf("Nobody wrote down what the hall did.");

test("reactionRates(speech) counts a marker once for each kind, per thousand words and per minute", () => {
  const rows = reactionRates(speech);
  expect(rows.map((r) => [r.kind, r.count, r.perThousand, r.perMinute])).toEqual([
    ["any reaction", 3, 300, 1.5],
    ["applause", 2, 200, 1],
    ["laughter", 2, 200, 1],
  ]);
  // Garwood's interval of 3: .6187 to 8.7673, per ten words.
  near(rows[0]?.low ?? 0, 61.86721228956014, 1e-9);
  near(rows[0]?.high ?? 0, 876.7273069742323, 1e-9);
  expect(rows[1]).toMatchObject({ status: "transcribed", warning: "only 2 markers", words: 10 });
});

test("reactionRates(speech) without markers is NaN and not transcribed, never 0", () => {
  const rows = reactionRates(silent);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.status).toBe("not transcribed");
  for (const key of ["count", "share", "perThousand", "low", "high", "perMinute"] as const) {
    expect(rows[0]?.[key]).toBeNaN();
  }
});

test("reactionRates(speeches) leaves speeches that are not transcribed out of the words", () => {
  expect(reactionRates([speech, silent])[0]).toMatchObject({
    count: 3,
    words: 10,
    perThousand: 300,
  });
  expect(reactionRates([speech, speechOf("One. [Applause.]")])[0]).toMatchObject({ words: 11 });
  expect(reactionRates([speech, speechOf("One. [Applause.]")])[0]?.perMinute).toBeNaN();
});

test("reactionStrength is kind plus intensity plus duration of the strongest event", () => {
  const lexicon = readReactionLexicon();
  const of = (kind: string) => lexicon.kinds.get(kind)?.strength ?? 0;
  const word = (phrase: string) => lexicon.phrases.get(phrase)?.strength ?? 0;
  expect(speech.reactions.map(reactionStrength(lexicon))).toEqual([
    of("laughter"),
    Math.max(of("applause") + word("prolonged"), of("laughter")),
    of("applause") + word("stormy"),
  ]);
  expect(word("stormy")).toBeGreaterThan(0);
});

test("reactionSummary(speech) gives shares and gaps, by hand", () => {
  const value = (measure: string) =>
    reactionSummary(speech).find((r) => r.measure === measure)?.value;
  expect(value("markers")).toBe(3);
  expect(value("events")).toBe(4);
  expect(value("composite share")).toBe(1 / 3);
  expect(value("share in the last tenth")).toBe(1 / 3);
  expect([value("shortest gap"), value("median gap"), value("longest gap")]).toEqual([2, 4, 4]);
  const strengths = reactionSummary(speech, { strength: (r) => r.n }).slice(-2);
  expect(strengths.map((r) => r.value)).toEqual([2, 3]);
});

test("reactionSummary(speech) without markers is NaN and not transcribed", () => {
  for (const row of reactionSummary(silent, { strength: () => 1 })) {
    expect(row.value).toBeNaN();
    expect(row.status).toBe("not transcribed");
  }
});

test("reactionGaps(speech) are the words since the marker before", () => {
  expect(reactionGaps(speech).map((r) => [r.words, r.wordsBefore, r.kinds])).toEqual([
    [4, 4, "laughter"],
    [2, 6, "applause + laughter"],
    [4, 10, "applause"],
  ]);
  expect(reactionGaps(silent)).toEqual([]);
});

test("reactionWindows(speech) are cut at the reaction before", () => {
  expect(reactionWindows(speech, { words: 3 })).toEqual([
    { token: 1, tokens: 3 },
    { token: 4, tokens: 2 },
    { token: 7, tokens: 3 },
  ]);
  expect(reactionWindows(speech, { words: 9 })).toEqual([
    { token: 0, tokens: 4 },
    { token: 4, tokens: 2 },
    { token: 6, tokens: 4 },
  ]);
  // Only applause, but cut at the laughter all the same.
  expect(reactionWindows(speech, { words: 9, kinds: ["applause"] })).toEqual([
    { token: 4, tokens: 2 },
    { token: 6, tokens: 4 },
  ]);
});

test("reactionWindows(speech) by sentences take the last n, with the part that the reaction interrupts", () => {
  const text = speechOf("One two. Three four. Five six [applause] seven. Eight nine. [Applause.]");
  expect(reactionWindows(text, { sentences: 2 })).toEqual([
    { token: 2, tokens: 4 },
    { token: 6, tokens: 3 },
  ]);
  expect(reactionWindows(text, { sentences: 1 })).toEqual([
    { token: 4, tokens: 2 },
    { token: 7, tokens: 2 },
  ]);
});

test("reactionWindows(speech) names a bad window", () => {
  expect(() => reactionWindows(speech, { words: 0 })).toThrow(
    "invalid words: 0 (expected a whole number, 1 or more)",
  );
  expect(() => reactionWindows(speech, { sentences: -1 })).toThrow("invalid sentences: -1");
  expect(() => reactionWindows(speech, { words: 1, sentences: 1 })).toThrow(
    "invalid window: 1 words and 1 sentences (expected one of them)",
  );
});

test("sentenceEnds(speech) are the words after which a sentence ends", () => {
  expect(sentenceEnds(speech)).toEqual([4, 6, 10]);
  expect(sentenceEnds(speech, [5])).toEqual([4, 5, 6, 10]);
});

test("everyArrangement gives each choice once, as many as combinations says", () => {
  fc.assert(
    fc.property(fc.nat(9), fc.nat(9), (n, k) => {
      const all: string[] = [];
      for (const arrangement of everyArrangement(n, k)) all.push(arrangement.join());
      expect(all).toHaveLength(combinations(n, k));
      expect(new Set(all).size).toBe(all.length);
    }),
  );
  expect(combinations(52, 5)).toBe(2598960);
  expect(combinations(3, 4)).toBe(0);
  expect(combinations(1000, 500)).toBe(Number.POSITIVE_INFINITY);
});

test("randomArrangement gives each choice equally often", () => {
  const next = random(11);
  const seen = new Map<string, number>();
  for (let i = 0; i < 60_000; i++) {
    const key = randomArrangement(5, 2, next).join();
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  expect(seen.size).toBe(10);
  // 6000 each; four standard deviations are 294.
  for (const n of seen.values()) expect(Math.abs(n - 6000)).toBeLessThan(294);
});

test("greenwood is 1 / (n + 1) for even gaps and 1 when all stand at one end", () => {
  near(greenwood([2, 4, 6], 8), 0.25, 1e-12);
  expect(() => greenwood([4, 2], 8)).toThrow("invalid place: 2 (expected 4 to 8, ascending)");
  expect(() => greenwood([9], 8)).toThrow("invalid place: 9");
  expect(greenwood([8], 8)).toBe(1);
  // Mean over random places of n points on a line: 2 / (n + 2) (Greenwood 1946; Moran 1947).
  const next = random(3);
  let sum = 0;
  for (let i = 0; i < 20_000; i++) {
    sum += greenwood(
      [next() * 1e6, next() * 1e6, next() * 1e6].sort((x, y) => x - y),
      1e6,
    );
  }
  expect(sum / 20_000).toBeCloseTo(2 / 5, 2);
});

test("reactionClustering(speech) is exact over all placements at sentence ends, by hand", () => {
  // Sentence ends after 2, 4, 6, 8 words; reactions after 6 and 8.
  const text = speechOf("A b. C d. E f. [Applause.] G h. [Applause.]");
  const row = reactionClustering(text);
  const statistics = [
    [2, 4],
    [2, 6],
    [2, 8],
    [4, 6],
    [4, 8],
    [6, 8],
  ].map((p) => greenwood(p, 8));
  const seen = greenwood([6, 8], 8);
  near(row.value, seen, 1e-12);
  near(row.p, statistics.filter((s) => s >= seen - 1e-12).length / 6, 1e-12);
  near(row.expected, statistics.reduce((x, y) => x + y) / 6, 1e-12);
  expect(row).toMatchObject({
    method: "exact",
    arrangements: 6,
    places: 4,
    reactions: 2,
    status: "transcribed",
  });
  expect(row.warning).toContain("only 2 reactions");
});

test("reactionClustering(speech) by a random sample comes near the exact p, and is the same for the same seed", () => {
  const text = speechOf(
    `${"A b. C. D e f. ".repeat(6)}G h. [Applause.] I. [Applause.] K l. [Applause.]`,
  );
  const exact = reactionClustering(text, { exactUpTo: 1e6 });
  const sample = reactionClustering(text, { exactUpTo: 0, samples: 5000, seed: 4 });
  expect(exact.method).toBe("exact");
  expect(sample).toMatchObject({ method: "random", arrangements: 5000, seed: 4 });
  expect(sample.p).toBeCloseTo(exact.p, 1);
  expect(reactionClustering(text, { exactUpTo: 0, samples: 5000, seed: 4 })).toEqual(sample);
});

test("reactionClustering(speech) without markers is NaN and not transcribed", () => {
  const row = reactionClustering(silent);
  expect(row.value).toBeNaN();
  expect(row.p).toBeNaN();
  expect(row.status).toBe("not transcribed");
  expect(() => reactionClustering(speech, { samples: 0 })).toThrow("invalid samples: 0");
});

test("beforeReactions(speech) counts what precedes, and its p is exact, by hand", () => {
  // Four sentences of two words; one reaction, after the third.
  const text = speechOf("Stalin spoke. We heard. The party won. [Applause.] We left.");
  const rows = beforeReactions(text, { sentences: 1, minimum: 1 });
  const party = rows.find((r) => r.item === "party");
  expect(party).toMatchObject({
    a: 1,
    b: 0,
    beforeWords: 3,
    restWords: 6,
    method: "exact",
    arrangements: 4,
    p: 0.25,
    reactions: 1,
    window: "1 sentence",
  });
  // "we" stands in two of the four sentences, not in the one before the applause: never less often.
  expect(rows.find((r) => r.item === "we")?.p).toBe(1);
  expect(party?.warning).toBe(
    "only 1 reaction; an expected count is under 5 (0.333); not in the rest",
  );
});

test("beforeReactions(speech) takes people, and keeps other reactions as cuts", () => {
  const text = speechOf(
    "Stalin came. [Laughter.] Tito came. [Applause.] Tito left. Nobody. [Applause.]",
  );
  const rows = beforeReactions(text, { hits: personHits(text), sentences: 3, kinds: ["applause"] });
  expect(rows.map((r) => [r.item, r.a, r.b])).toEqual([
    ["Josip Broz Tito", 2, 0],
    ["Joseph Stalin", 0, 1],
  ]);
  expect(() => beforeReactions(silent, { words: 0 })).toThrow("invalid words: 0");
});

test("beforeReactions(speech) without markers is NaN and not transcribed, never 0", () => {
  const [row] = beforeReactions(silent, { minimum: 1 });
  expect(row).toMatchObject({ item: "did", status: "not transcribed", warning: "not transcribed" });
  for (const [name, value] of Object.entries(row ?? {})) {
    if (!["level", "family", "logBase"].includes(name) && typeof value === "number") {
      expect(value, name).toBeNaN();
    }
  }
});

test("beforeReactions(speech) of a kind that no marker holds has 0 reactions and no p", () => {
  const text = speechOf("Stalin came. [Laughter.] Tito came.");
  const [row] = beforeReactions(text, { hits: personHits(text), kinds: ["applause"] });
  expect(row).toMatchObject({
    item: "Joseph Stalin",
    a: 0,
    b: 1,
    reactions: 0,
    restPerThousand: 250,
    status: "transcribed",
    warning: "no such reaction",
  });
  expect([row?.p, row?.beforePerThousand, row?.logRatio]).toEqual([NaN, NaN, NaN]);
});

test("reactions with no word between them share one window, whichever kind is asked for", () => {
  const text = speechOf("One two. [Laughter.] [Applause.] Three. [Applause.]");
  const windows = [
    { token: 0, tokens: 2 },
    { token: 2, tokens: 1 },
  ];
  expect(reactionWindows(text)).toEqual(windows);
  expect(reactionWindows(text, { kinds: ["applause"] })).toEqual(windows);
  expect(beforeReactions(text, { kinds: ["applause"], minimum: 1 })[0]?.beforeWords).toBe(3);
});

test("beforeReactions(speech) p agrees with counting every placement anew", () => {
  const sentence = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 4 });
  const mark = fc.constantFrom("", "[Applause.]", "[Laughter.]");
  const marked = fc.array(fc.tuple(sentence, mark), { minLength: 2, maxLength: 7 });
  fc.assert(
    fc.property(marked, fc.integer({ min: 1, max: 6 }), (list, words) => {
      const places: number[] = [];
      const laughter: number[] = [];
      const ends: number[] = [];
      const tokens: string[] = [];
      for (const [own, printed] of list) {
        tokens.push("s", ...own);
        if (printed === "[Laughter.]") laughter.push(tokens.length);
        else ends.push(tokens.length);
        if (printed === "[Applause.]") places.push(tokens.length);
      }
      const text = list.map(([own, printed]) => `S ${own.join(" ")}. ${printed}`).join(" ");
      fc.pre(places.length > 0);
      const rate = (chosen: readonly number[], word: string) => {
        const before = chosen.flatMap((place) => {
          const cut = Math.max(0, ...[...chosen, ...laughter].filter((other) => other < place));
          return tokens.slice(Math.max(cut, place - words), place);
        });
        return before.filter((token) => token === word).length / before.length;
      };
      const rows = beforeReactions(speechOf(text), { words, minimum: 1, kinds: ["applause"] });
      for (const row of rows) {
        let extreme = 0;
        let all = 0;
        for (const arrangement of everyArrangement(ends.length, places.length)) {
          all++;
          const chosen = arrangement.map((i) => ends[i] as number);
          if (rate(chosen, row.item) >= rate(places, row.item) - 1e-12) extreme++;
        }
        near(row.p, extreme / all, 1e-12);
        expect(row.adjustedP).toBeGreaterThanOrEqual(row.p);
      }
    }),
    { numRuns: 100 },
  );
});

test("referenceRates(speech, hits) moves a window that ends with the speech", () => {
  const text = speechOf("Stalin a b c d Tito e f g Stalin");
  const rows = referenceRates(text, personHits(text), { window: 4, step: 4 });
  const stalin = rows.filter((r) => r.label === "Joseph Stalin");
  expect(stalin.map((r) => [r.word, r.percent, r.count, r.perHundred])).toEqual([
    [2, 20, 1, 25],
    [6, 60, 0, 0],
    [8, 80, 1, 25],
  ]);
  const all = referenceRates(text, personHits(text), { window: 4, step: 4, together: true });
  expect(all.map((r) => r.count)).toEqual([1, 1, 1]);
  expect(referenceRates(text, [], { together: false })).toEqual([]);
  expect(referenceRates(text, personHits(text), { window: 11 })).toEqual([]);
  expect(() => referenceRates(text, [], { window: 0 })).toThrow("invalid window: 0");
  expect(() => referenceRates(text, [], { step: 0 })).toThrow("invalid step: 0");
});
