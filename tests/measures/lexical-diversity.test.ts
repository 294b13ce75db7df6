import fc from "fast-check";
import { expect, test } from "vitest";
import { countTypes } from "../../src/measures/counts.js";
import { hdD } from "../../src/measures/hd-d.js";
import { lexicalDiversity } from "../../src/measures/lexical-diversity.js";
import { logChoose } from "../../src/measures/log-gamma.js";
import { mattr, msttr } from "../../src/measures/moving-ttr.js";
import { mtld } from "../../src/measures/mtld.js";
import {
  correctedTtr,
  dugastU,
  guiraudR,
  herdanC,
  maas,
  typeTokenRatio,
} from "../../src/measures/type-token.js";
import { vocabularyGrowth } from "../../src/measures/vocabulary-growth.js";
import { herdanVm, simpsonD, yuleI, yuleK } from "../../src/measures/yule.js";
import { near } from "./near.js";

// The test text of the Python package LexicalRichness.
const words = "test text with some text numbers hyphenhere and text punctuations".split(" ");
const counts = countTypes(words);
const size = { types: 8, tokens: 10 };
const repeated = Array.from({ length: 20 }, () => ["this", "is", "a", "sentence", "."]).flat();

test("the type-token family agrees with LexicalRichness", () => {
  near(typeTokenRatio(size), 0.8, 1e-12);
  near(guiraudR(size), 2.5298221281, 1e-10);
  near(correctedTtr(size), 1.788854382, 1e-10);
  near(herdanC(size), 0.903089987, 1e-10);
});

test("lexical diversity of 120 words agrees with LexicalRichness", () => {
  // LexicalRichness 0.5.1, split at spaces; MTLD and HD-D also lexical-diversity 0.1.1.
  const text = Array.from({ length: 120 }, (_, i) => `w${(i * i) % 37}${i % 5 === 0 ? "x" : ""}`);
  const counted = countTypes(text);
  const whole = { types: counted.size, tokens: text.length };
  near(herdanC(whole), 0.7598104300045347, 1e-12);
  near(dugastU(whole, { base: "e" }), 19.932138364178066, 1e-12);
  near(maas(whole, { base: "e" }), 0.05017023169963514, 1e-12);
  near(yuleK(counted.values()), 284.72222222222223, 1e-12);
  near(yuleI(counted.values()), 2.934959349593496, 1e-12);
  near(herdanVm(counted.values()), 0.10241955907868061, 1e-12);
  near(simpsonD(counted.values()), 0.028711484593837534, 1e-12);
  near(mattr(text), 0.5535211267605626, 1e-12);
  near(msttr(text, { window: 50 }), 0.57, 1e-12);
  near(mtld(text), 27.412844036697248, 1e-12);
  near(hdD(counted), 0.585923309175778, 1e-12);
});

test("dugastU and maas name their base: the same text, other numbers", () => {
  near(dugastU(size, { base: "e" }), 23.760033, 1e-7);
  near(dugastU(size), 10.318851, 1e-7);
  expect(maas(size, { base: "e" })).toBeCloseTo(0.042087, 6);
  near(maas(size, { root: true }), 0.311304, 1e-6);
});

test("maas is the inverse of dugastU", () => {
  near(maas(size) * dugastU(size), 1, 1e-12);
  near(maas(size, { base: "e" }) * dugastU(size, { base: "e" }), 1, 1e-12);
});

test("yuleK, simpsonD and herdanVm agree with LexicalRichness", () => {
  near(yuleK(counts.values()), 600, 1e-12);
  near(simpsonD(counts.values()), 0.0666666667, 1e-9);
  near(herdanVm(counts.values()), 0.1870828693, 1e-9);
});

test("yuleI of one word thrice and seven words once is 64 / (16 - 8)", () => {
  expect(yuleI(counts.values())).toBe(8);
  expect(yuleI([1, 1, 1])).toBeNaN();
});

test("mattr, mtld and hdD agree with LexicalRichness", () => {
  near(mattr(words, { window: 5 }), 0.9, 1e-12);
  near(mtld(words), 14, 1e-12);
  near(hdD(counts, { draws: 5 }), 0.8833333333, 1e-9);
});

test("mtld and hdD of one sentence twenty times are 100 / 14 and .1190472088", () => {
  near(mtld(repeated), 100 / 14, 1e-12);
  near(hdD(countTypes(repeated)), 0.1190472088, 1e-9);
});

test("mtld with <= closes a factor that reaches the threshold exactly, with < it does not", () => {
  // a b c a: TTR 3/4 at the fourth token, in both directions.
  const exact = ["a", "b", "c", "a"];
  near(mtld(exact, { threshold: 0.75, end: "at-or-below" }), 4, 1e-12);
  // Below: no full factor, but (1 - .75) / (1 - .75) = 1 as the rest: the same length.
  near(mtld(exact, { threshold: 0.75 }), 4, 1e-12);
  // With one more new word the choice shows: 5 / (1 + 0) against 5 / (.2 / .25), backwards d a c b a.
  const longer = ["a", "b", "c", "a", "d"];
  const backwards = 5 / (0.2 / 0.25);
  near(mtld(longer, { threshold: 0.75, end: "at-or-below" }), (5 + backwards) / 2, 1e-12);
  near(mtld(longer, { threshold: 0.75 }), backwards, 1e-12);
});

test("mtld is NaN without words or without a repeated word", () => {
  expect(mtld([])).toBeNaN();
  expect(mtld(["a", "b", "c"])).toBeNaN();
  expect(() => mtld(words, { threshold: 1 })).toThrow(
    "invalid threshold: 1 (expected between 0 and 1)",
  );
});

test("msttr is the mean TTR of whole segments, by hand", () => {
  // test text with some text | numbers hyphenhere and text punctuations: 4/5 and 5/5.
  near(msttr(words, { window: 5 }), 0.9, 1e-12);
  near(msttr([...words, "text"], { window: 5 }), 0.9, 1e-12);
  expect(msttr(words)).toBeNaN();
});

const text = fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f"), {
  minLength: 1,
  maxLength: 60,
});

test("mattr is the mean TTR of all windows, by brute force", () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 12 }), (list, window) => {
      let sum = 0;
      const windows = list.length - window + 1;
      for (let i = 0; i < windows; i++) sum += new Set(list.slice(i, i + window)).size / window;
      const found = mattr(list, { window });
      if (windows < 1) expect(found).toBeNaN();
      else near(found, sum / windows, 1e-12);
    }),
  );
});

test("hdD is the hypergeometric sum, by logarithms of binomials", () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 50 }), (list, draws) => {
      const tally = countTypes(list);
      const found = hdD(tally, { draws });
      if (list.length < draws) {
        expect(found).toBeNaN();
        return;
      }
      let sum = 0;
      for (const f of tally.values()) {
        sum += 1 - Math.exp(logChoose(list.length - f, draws) - logChoose(list.length, draws));
      }
      near(found, sum / draws, 1e-9);
    }),
  );
});

test("simpsonD is the share of equal pairs, and yuleK 10^4 x that of pairs with replacement less 1 / N", () => {
  fc.assert(
    fc.property(text, (list) => {
      fc.pre(list.length > 1);
      let equal = 0;
      list.forEach((x, i) => {
        list.forEach((y, j) => {
          if (i !== j && x === y) equal++;
        });
      });
      const n = list.length;
      expect(simpsonD(countTypes(list).values())).toBeCloseTo(equal / (n * (n - 1)), 12);
      expect(yuleK(countTypes(list).values())).toBeCloseTo((1e4 * equal) / n ** 2, 8);
    }),
  );
});

test("measures over counts do not change when the words do; ratios stay within 0 and 1", () => {
  fc.assert(
    fc.property(text, (list) => {
      const turned = list.slice().reverse();
      const before = lexicalDiversity(list);
      lexicalDiversity(turned).forEach((row, i) => {
        const same = before[i] as (typeof before)[number];
        if (!["msttr", "mattr"].includes(row.formula)) {
          if (Number.isNaN(same.value)) expect(row.value).toBeNaN();
          else expect(row.value).toBeCloseTo(same.value, 9);
        }
        expect(row.value).not.toBe(Number.POSITIVE_INFINITY);
        if (["ttr", "mattr", "msttr", "hd-d", "simpson-d"].includes(row.formula)) {
          expect(row.value < 0 || row.value > 1).toBe(false);
        }
      });
    }),
  );
});

test("lexicalDiversity(words) of an empty text is NaN throughout, and says why", () => {
  for (const row of lexicalDiversity([])) {
    expect(row.value).toBeNaN();
    expect(row.warning).toMatch(/^text too short: 0 tokens/);
  }
});

test("lexicalDiversity(words) warns of a text shorter than a measure needs", () => {
  const rows = lexicalDiversity(words);
  const row = (formula: string) => rows.find((r) => r.formula === formula);
  expect(row("msttr")?.warning).toBe("text too short: 10 tokens (expected 100 or more)");
  expect(row("mtld")?.warning).toBe("text too short: 10 tokens (expected 100 or more)");
  expect(row("ttr")).toMatchObject({ warning: "", tokens: 10, types: 8 });
  expect(lexicalDiversity(["one"]).find((r) => r.formula === "msttr")?.warning).toBe(
    "text too short: 1 token (expected 100 or more)",
  );
  expect(rows.filter((r) => r.formula === "maas").map((r) => r.variant)).toEqual([
    "a, log10",
    "a^2, log10",
    "a^2, ln",
  ]);
});

test("types and tokens that cannot be are refused", () => {
  expect(() => typeTokenRatio({ types: 3, tokens: 2 })).toThrow(
    "invalid types: 3 (expected at most tokens, 2)",
  );
  // A logarithm of 0 types would be infinite.
  expect(() => maas({ types: 0, tokens: 5 })).toThrow(
    "invalid types: 0 (expected 1 or more among 5 tokens)",
  );
  expect(() => hdD(new Map([["a", -1]]))).toThrow('invalid count of "a": -1');
  expect(() => yuleK([1.5])).toThrow("invalid count: 1.5");
  expect(() => mattr(words, { window: 0 })).toThrow(
    "invalid window: 0 (expected a whole number of tokens, 1 or more)",
  );
  expect(() => hdD(counts, { draws: 0 })).toThrow("invalid draws: 0 (expected 1 or more)");
});

test("vocabularyGrowth counts types and hapaxes after every step and at the end", () => {
  const rows = vocabularyGrowth(words, { step: 4 });
  expect(rows.map((r) => [r.tokens, r.types, r.hapaxes])).toEqual([
    [4, 4, 4],
    [8, 7, 6],
    [10, 8, 7],
  ]);
  expect(rows.at(-1)).toMatchObject({ percent: 100, typeTokenRatio: 0.8, growthRate: 0.7 });
  expect(vocabularyGrowth([])).toEqual([]);
  expect(() => vocabularyGrowth(words, { step: 0 })).toThrow("invalid step: 0");
});

test("words like constructor are words", () => {
  const list = ["constructor", "__proto__", "constructor", "toString"];
  expect(lexicalDiversity(list)[0]).toMatchObject({ types: 3, tokens: 4 });
});
