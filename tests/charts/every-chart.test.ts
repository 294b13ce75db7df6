import { describe, expect, test } from "vitest";
import type { Chart } from "../../src/charts/chart.js";
import { collocateDots } from "../../src/charts/collocate-dots.js";
import { dispersionPlot } from "../../src/charts/dispersion-plot.js";
import { gapBars } from "../../src/charts/gap-bars.js";
import { gapDistribution } from "../../src/charts/gap-distribution.js";
import { growthCurve } from "../../src/charts/growth-curve.js";
import { keynessBars } from "../../src/charts/keyness-bars.js";
import { movingRate } from "../../src/charts/moving-rate.js";
import { precedesDots } from "../../src/charts/precedes-dots.js";
import { rankFrequency } from "../../src/charts/rank-frequency.js";
import { rankedBars } from "../../src/charts/ranked-bars.js";
import { reactionTimeline } from "../../src/charts/reaction-timeline.js";
import { collisions, covered, draw, struck } from "./draw.js";
import { schemaErrors } from "./schema-errors.js";
import * as real from "./speech-rows.js";

interface Encoding {
  readonly title?: string | readonly string[] | null;
  readonly axis?: { readonly values?: unknown } | null;
}

type Draft = (options: { width?: number; title?: string; description?: string }) => Chart;

const { reactions, manyReactions } = real;
const names = [
  "Iosif Vissarionovich Dzhugashvili (Stalin)",
  ..."Lenin Trotsky Zinoviev Kamenev Bukharin Rykov Tomsky Kirov Ordzhonikidze Kossior Postyshev".split(
    " ",
  ),
  ..."Chubar Eikhe Rudzutak Kabakov Voznesensky Kuznetsov Beria Yezhov".split(" "),
];
const manyHits = names.flatMap((label, index) =>
  Array.from({ length: 20 - index }, (_, n) => ({ label, percent: (n * 37 + index * 11) % 101 })),
);
const sixty = Array.from({ length: 60 }, (_, n) => ({ label: `word ${n}`, count: 1e9 }));
const growth = ["first", "second"].flatMap((label) =>
  [10, 100, 500, 1192].map((tokens) => ({ label, tokens, types: Math.round(tokens ** 0.8) })),
);
const keys = [
  { label: "agriculture", value: 3.2, targetCount: 8, referenceCount: 0 },
  { label: "Party", value: 1.1, targetCount: 9, referenceCount: 5 },
  { label: "Stalin", value: -0.4, targetCount: 9, referenceCount: 12 },
  { label: "finger", value: -4.1, targetCount: 0, referenceCount: 6 },
  { label: "nowhere", value: Number.NaN, targetCount: 0, referenceCount: 0 },
];
const collocates = [
  { label: "little", value: 12.1, low: 11.2, high: 12.8, count: 6 },
  { label: "finger", value: 11.9, low: 10.8, high: 12.4, count: 6 },
  { label: "comrade", value: 8.1, low: 5.2, high: 9.9, count: 2 },
  { label: "after", value: 7.2 },
];
const preceding = [
  { label: "Leninism", before: 14.3, rest: 0.9, p: 0.004 },
  { label: "Stalin", before: 3.2, rest: 20.1, p: 0.02 },
  { label: "Tito", before: 0, rest: 3.6, p: 1 },
  { label: "Central Committee", before: 8, rest: 2.1, p: 0.0003 },
];
const long = "a label of eighty characters that a careless lexicon might hold, as this one here";
const russian = [
  "Иосиф Виссарионович Сталин",
  "враг народа",
  "культ личности",
  "Центральный Комитет Коммунистической партии Советского Союза",
];
const twice = [long, ...russian].map((label, n) => [
  { label, tokens: 1, types: 1, word: 10 * n, perHundred: n, rank: n + 1, count: 9 - n },
  { label, tokens: 50, types: 40, word: 500, perHundred: 2, rank: n + 6, count: 4 },
]);
const expected = [0, 100, 200, 400, 600].map((words) => ({
  words,
  share: 1 - Math.exp(-words / 238),
}));
const rates = [...real.rates("Stalin", /^Stalin/), ...real.rates("Party", /^party/i)];
const entries = [{ label: "Stalin", dp: 0.31 }, { label: "Tito", dp: 0.84 }, { label: "Trotsky" }];

const drafts: ReadonlyMap<string, Draft> = new Map<string, Draft>([
  ["people ranked", (options) => rankedBars(real.people, { noun: "people", ...options })],
  [
    "key terms ranked",
    (options) => rankedBars(real.terms, { noun: "key terms", unit: "hits", ...options }),
  ],
  [
    "counts of nothing",
    (options) => rankedBars([{ label: "cult of personality", count: 0 }], options),
  ],
  [
    "twenty people ranked",
    (options) =>
      rankedBars(
        names.map((label, n) => ({ label, count: 9000 - n })),
        options,
      ),
  ],
  ["dispersion", (options) => dispersionPlot(real.hits, { reactions, ...options })],
  [
    "dispersion with DP",
    (options) => dispersionPlot(real.hits, { entries, reactions, ...options }),
  ],
  ["dispersion without reactions", (options) => dispersionPlot(real.hits, { entries, ...options })],
  [
    "dispersion of twenty people through forty reactions",
    (options) => dispersionPlot(manyHits, { reactions: manyReactions, ...options }),
  ],
  ["timeline", (options) => reactionTimeline(reactions, options)],
  ["timeline of one reaction", (options) => reactionTimeline(reactions.slice(0, 1), options)],
  ["timeline of forty reactions", (options) => reactionTimeline(manyReactions, options)],
  [
    "timeline without strengths",
    (options) =>
      reactionTimeline(
        reactions.map((row) => ({ ...row, strength: Number.NaN })),
        options,
      ),
  ],
  ["moving rate", (options) => movingRate(rates, { reactions, window: 100, ...options })],
  [
    "moving rate through forty reactions",
    (options) => movingRate(rates, { reactions: manyReactions, ...options }),
  ],
  ["gaps", (options) => gapBars(real.gaps, options)],
  ["keyness", (options) => keynessBars(keys, options)],
  ["collocates", (options) => collocateDots(collocates, options)],
  ["growth", (options) => growthCurve(growth, options)],
  ["rank and frequency", (options) => rankFrequency(real.ranks, { slope: -1, ...options })],
  ["what precedes applause", (options) => precedesDots(preceding, options)],
  ["gap distribution", (options) => gapDistribution(real.gaps, { expected, ...options })],
  ["sixty bars", (options) => rankedBars(sixty, options)],
  ["long and Russian names of lines", (options) => growthCurve(twice.flat(), options)],
  [
    "long and Russian names of rates",
    (options) => movingRate(twice.flat(), { reactions, ...options }),
  ],
  ["long and Russian words by rank", (options) => rankFrequency(twice.flat(), options)],
  ["Russian terms", (options) => rankedBars(twice.flat(), options)],
  [
    "Russian terms along the speech",
    (options) =>
      dispersionPlot(
        russian.map((label, n) => ({ label, percent: 20 * n })),
        { reactions, ...options },
      ),
  ],
  ["one word's growth", (options) => growthCurve([{ tokens: 1, types: 1 }], options)],
  [
    "one gap of no words",
    (options) => gapDistribution([{ label: "[Applause.]", words: 0 }], options),
  ],
  [
    "millions",
    (options) =>
      keynessBars(
        russian.map((label, n) => ({ label, value: (n - 2) * 1_234_567 })),
        options,
      ),
  ],
  ["no bars", (options) => rankedBars([], options)],
  ["no dispersion", (options) => dispersionPlot([], options)],
  ["no timeline", (options) => reactionTimeline([], options)],
  ["no rates", (options) => movingRate([], options)],
  ["no gaps", (options) => gapBars([], options)],
  ["no keyness", (options) => keynessBars([], options)],
  ["no collocates", (options) => collocateDots([], options)],
  ["no growth", (options) => growthCurve([], options)],
  ["no ranks", (options) => rankFrequency([], options)],
  ["nothing precedes applause", (options) => precedesDots([], options)],
  ["no gap distribution", (options) => gapDistribution([], options)],
]);

describe.each([...drafts])("%s", (name, draft) => {
  test("is valid against the Vega-Lite v5 schema", () => {
    expect(schemaErrors(draft({}))).toEqual([]);
  });

  test("is plain JSON, the same each time", () => {
    const chart = draft({});
    expect(JSON.parse(JSON.stringify(chart))).toStrictEqual(chart);
    expect(JSON.stringify(draft({}))).toBe(JSON.stringify(chart));
  });

  test("has alt text that ends its sentences, and takes another", () => {
    expect(draft({}).description).toMatch(/^[A-Z].{20,}\.$/s);
    expect(draft({}).description).not.toMatch(/undefined|NaN|null|Infinity/);
    expect(draft({ description: "A chart." }).description).toBe("A chart.");
  });

  test.each([85, 114, 174])(
    "at %d mm fills its width, and no text leaves it or meets another",
    async (width) => {
      const drawing = await draw(draft({ width }));
      expect(drawing.warnings).toEqual([]);
      expect(drawing.width).toBe(Math.round((width / 25.4) * 96));
      expect(collisions(drawing)).toEqual([]);
      expect(struck(drawing)).toEqual([]);
      expect(covered(drawing)).toEqual([]);
    },
  );

  test.each([85, 174])(
    "at %d mm has room for a font that is a twelfth wider, as in a browser that lacks the shipped one",
    async (width) => {
      const drawing = await draw(draft({ width }), { widen: 13 / 12 });
      expect(collisions(drawing)).toEqual([]);
      expect(struck(drawing)).toEqual([]);
      expect(covered(drawing)).toEqual([]);
    },
  );

  if (!name.startsWith("no")) {
    test("has a title, and a title on each axis that has numbers", () => {
      const chart = draft({});
      expect(chart.title.text.join(" ")).toMatch(/^[A-Z].{5,}/);
      const axes = [chart.encoding, ...chart.layer.map((layer) => layer.encoding)].flatMap(
        (encoding) => Object.entries((encoding ?? {}) as Record<string, Encoding>),
      );
      const numbered = axes.filter(([channel, { axis }]) => /^[xy]$/.test(channel) && axis?.values);
      expect(numbered.length).toBeGreaterThan(0);
      for (const [, { title }] of numbered) expect([title ?? ""].flat().join(" ")).toMatch(/\w/);
    });
  }

  test("wraps a long title instead of cutting it", async () => {
    const title =
      "A title that is far too long for one column of a journal and so has to stand on lines";
    const drawing = await draw(draft({ title, width: 85 }));
    const shown = drawing.texts.map((box) => box.text).join(" ");
    expect(shown.replace(/\s+/g, " ")).toContain(title);
  });

  if (name.startsWith("no")) {
    test("says that there is nothing, and draws no axis", async () => {
      const { texts, symbols, rules } = await draw(draft({}));
      expect(texts.filter((box) => /^No .*\.$/.test(box.text)).length).toBe(1);
      expect(texts.length).toBe(2);
      expect([...symbols, ...rules]).toEqual([]);
    });
  }
});
