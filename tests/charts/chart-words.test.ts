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
import { draw } from "./draw.js";
import { gaps, hits, people, ranks, rates, reactions } from "./speech-rows.js";

describe("rankedBars(rows)", () => {
  test("sorts by count, then by label, and numbers the rows", () => {
    const rows = [
      { label: "b", count: 1 },
      { label: "a", count: 1 },
      { label: "c", count: 2 },
    ];
    expect(rankedBars(rows).data.values).toEqual([
      { row: 1, label: "c", count: 2 },
      { row: 2, label: "a", count: 1 },
      { row: 3, label: "b", count: 1 },
    ]);
  });

  test("tells the people of the speech in words", () => {
    expect(rankedBars(people, { noun: "people" }).description).toBe(
      "Bar chart of 9 people by number of references in the spoken words, 32 in all, the highest " +
        "first: Stalin 21, 6 of them possessive; Tito 4; Beria 1; Chubar 1; Kossior 1; Kuznetsov 1; Lenin 1; " +
        "Postyshev 1; Voznesensky 1.",
    );
  });

  test("writes the numbers beside the bars", async () => {
    const { texts } = await draw(rankedBars(people));
    expect(texts.map((box) => box.text)).toEqual(expect.arrayContaining(["21 (6)", "4", "1"]));
  });
});

describe("reactionTimeline(rows)", () => {
  test("tells where the five markers stand", () => {
    expect(reactionTimeline(reactions).description).toBe(
      "Timeline of 5 reaction markers along the speech, from 0 to 100 percent of its spoken words. " +
        "4 of 5 stand in the last tenth. In order: " +
        "[Indignation in the hall.] after 511 spoken words (42.9%); " +
        "[Tumultuous applause.] after 1,104 spoken words (92.6%); " +
        "[Prolonged applause.] after 1,152 spoken words (96.6%); " +
        "[Tumultuous, prolonged applause.] after 1,183 spoken words (99.2%); " +
        "[Tumultuous, prolonged applause ending in ovation. All rise.] after 1,192 spoken words (100%).",
    );
  });

  test.each([85, 174])("prints every marker whole at %d mm", async (width) => {
    const { texts } = await draw(reactionTimeline(reactions, { width }));
    const shown = texts.map((box) => box.text.replaceAll("\n", " "));
    expect(shown).toEqual(expect.arrayContaining(reactions.map((row) => row.text)));
  });

  test("has a legend for two kinds and none for one", async () => {
    const both = await draw(reactionTimeline(reactions));
    const one = await draw(reactionTimeline(reactions.slice(1)));
    expect(both.texts.map((box) => box.text)).toContain("applause");
    expect(one.texts.map((box) => box.text)).not.toContain("applause");
  });

  test("draws a stronger marker larger", async () => {
    const { symbols } = await draw(reactionTimeline(reactions.slice(1)));
    const sizes = symbols.map((box) => box.right - box.left);
    expect(sizes.length).toBe(4);
    expect(sizes[3]).toBeGreaterThan(sizes[2] ?? 0);
    expect(sizes[2]).toBeGreaterThan(sizes[0] ?? 0);
    expect(sizes[0]).toBeGreaterThan(sizes[1] ?? 0);
  });
});

describe("dispersionPlot(rows)", () => {
  test("keeps an entry without a hit, and leaves out hits of no entry", () => {
    const chart = dispersionPlot(hits, { entries: [{ label: "Tito" }, { label: "Trotsky" }] });
    expect(chart.data.values.map((row) => row.label)).toEqual(["Tito", "Tito", "Tito", "Tito"]);
    expect(chart.description).toContain("Trotsky 0.");
  });

  test("ranks the entries when none are given", async () => {
    const { texts } = await draw(dispersionPlot(hits));
    const names = texts.map((box) => box.text).filter((text) => /\(\d+\)$/.test(text));
    expect(names.slice(0, 3)).toEqual(["Stalin (21)", "Tito (4)", "Beria (1)"]);
  });

  test.each([85, 174])("spells out the five reactions above the lines at %d mm", async (width) => {
    const { texts, rules } = await draw(dispersionPlot(hits, { reactions, width }));
    const shown = texts.map((box) => box.text.replaceAll("\n", " "));
    expect(shown).toEqual(expect.arrayContaining(reactions.map((row) => row.text)));
    expect(rules.length).toBe(5);
  });
});

describe("alt text of a single row", () => {
  const hit = { label: "Tito", percent: 62.4 };
  test.each<[string, Chart]>([
    [
      "Bar chart of people by number of references in the spoken words: Tito 4.",
      rankedBars([{ label: "Tito", count: 4 }], { noun: "people" }),
    ],
    [
      "Dispersion plot of 1 hit of 1 entry along the speech, from 0 to 100 percent of its spoken words, " +
        "a line for each entry and a tick for each hit: Tito 1 at 62 percent.",
      dispersionPlot([hit]),
    ],
    [
      "Bar chart of the spoken words before the one reaction, in the order of the speech: 9 before [Applause.].",
      gapBars([{ label: "[Applause.]", words: 9 }]),
    ],
    [
      "Step chart of the share of 1 gap between reactions that are no longer than so many spoken words. " +
        "In spoken words: 9; median 9.",
      gapDistribution([{ label: "[Applause.]", words: 9 }]),
    ],
    [
      "Dot chart of 1 collocate of the node by logDice, the highest first: “little” 12.1.",
      collocateDots([{ label: "little", value: 12.1 }]),
    ],
    [
      "Scatter plot of frequency against rank, both axes logarithmic, of 1 word form. The most frequent: " +
        "“the” 1. 1 occurs once.",
      rankFrequency([{ label: "the", rank: 1, count: 1 }]),
    ],
  ])("%s", (description, chart) => {
    expect(chart.description).toBe(description);
  });
});

describe("rows that are none", () => {
  const rows = [
    { label: "Tito", count: 4 },
    { word: "Stalin", count: 21 },
  ];
  test("are refused with the chart, the row and what it has", () => {
    expect(() => rankedBars(rows as never)).toThrow(
      'rankedBars: row 2 has no "label" (expected a text; the row has word, count)',
    );
    expect(() => rankedBars([{ label: "Tito", count: "4" } as never])).toThrow(
      'rankedBars: row 1 has count: "4" (expected a number; the row has label, count)',
    );
    expect(() => gapBars("Tito" as never)).toThrow(
      'gapBars: invalid rows: "Tito" (expected an array of objects)',
    );
    expect(() => movingRate([null as never])).toThrow(
      "movingRate: row 1 is null (expected an object)",
    );
  });
});

describe("movingRate(rows)", () => {
  test("leaves out positions without a defined rate", () => {
    const rows = [Number.NaN, 2].map((perHundred, n) => ({ label: "a", word: n, perHundred }));
    expect(movingRate(rows).data.values).toEqual([{ label: "a", word: 1, perHundred: 2 }]);
  });

  test("refuses a sixth line, which could not be told from the others", () => {
    const rows = [..."abcdef"].map((label) => ({ label, word: 50, perHundred: 1 }));
    expect(() => movingRate(rows)).toThrow("too many lines in one chart: 6 (expected 5 or fewer)");
  });

  test("tells the highest rate and where", () => {
    expect(
      movingRate(rates("Stalin", /^Stalin/), { window: 100, words: 1192 }).description,
    ).toMatch(
      /^Line chart of references per hundred spoken words in a moving window of 100 words, from word 0 to 1,192: Stalin has its highest rate, \d/,
    );
  });
});

describe("gapBars(rows) and gapDistribution(rows)", () => {
  test("keep the order of the speech, and the order of length", () => {
    expect(gapBars(gaps).data.values.map((row) => row.words)).toEqual([511, 593, 48, 31, 9]);
    expect(gapDistribution(gaps).data.values.map((row) => row.words)).toEqual([
      9, 31, 48, 511, 593,
    ]);
    expect(gapDistribution(gaps).data.values.map((row) => row.share)).toEqual([
      0.2, 0.4, 0.6, 0.8, 1,
    ]);
    expect(gapDistribution(gaps).description).toContain("9, 31, 48, 511 and 593; median 48.");
    expect(gapDistribution(gaps.slice(1)).description).toContain("median 39.5.");
  });
});

describe("keynessBars(rows)", () => {
  test("puts the key words of the target first and says how many have no value", () => {
    const rows = [
      { label: "finger", value: -4 },
      { label: "never", value: Number.NaN },
      { label: "party", value: 1 },
      { label: "only", value: Number.POSITIVE_INFINITY },
    ];
    const chart = keynessBars(rows, { target: "the end", reference: "the rest" });
    expect(chart.data.values.map((row) => row.label)).toEqual(["party", "finger"]);
    expect(chart.title.subtitle.join(" ")).toContain("not defined: 2.");
    expect(chart.description).toContain("Key in the end: “party” 1. Key in the rest: “finger” −4.");
  });
});

describe("precedesDots(rows)", () => {
  test("sorts by the difference and writes a small p as smaller", async () => {
    const chart = precedesDots([
      { label: "Tito", before: 0, rest: 4, p: 1 },
      { label: "Leninism", before: 14, rest: 1, p: 0.0002 },
    ]);
    expect(chart.data.values.map((row) => row.label)).toEqual(["Leninism", "Tito"]);
    const { texts } = await draw(chart);
    expect(texts.map((box) => box.text)).toEqual(
      expect.arrayContaining(["p < 0.001", "p = 1.000"]),
    );
  });
});

describe("growthCurve(rows)", () => {
  test("tells the middle and the end", () => {
    const rows = [
      { tokens: 1, types: 1 },
      { tokens: 5, types: 4 },
      { tokens: 10, types: 7 },
    ];
    expect(growthCurve(rows).description).toBe(
      "Line chart of distinct word forms against spoken words: the text has 4 types in its first 5 tokens and 7 in 10.",
    );
  });
});

describe("axes of a few words", () => {
  test.each<[string, Chart]>([
    ["growthCurve", growthCurve([{ tokens: 1, types: 1 }])],
    ["gapDistribution", gapDistribution([{ label: "[Applause.]", words: 1 }])],
    ["movingRate", movingRate([{ label: "a", word: 2, perHundred: 1 }])],
  ])("%s has no number twice on an axis, and draws its one row", async (_, chart) => {
    const { texts, symbols } = await draw(chart);
    const whole = texts.map((box) => box.text).filter((text) => /^\d+$/.test(text));
    expect(whole.filter((text) => text === "1").length).toBeLessThanOrEqual(2);
    expect(symbols.length).toBe(1);
  });
});

describe("keynessBars(rows) and numbers", () => {
  test("gives all numbers of its column the same decimals", async () => {
    const { texts } = await draw(
      keynessBars([
        { label: "who", value: 1.1 },
        { label: "did", value: -3.7 },
      ]),
    );
    expect(texts.map((box) => box.text)).toEqual(expect.arrayContaining(["1.10", "−3.70"]));
  });
});

describe("reactions in one place", () => {
  test("forty of them leave their numbers out of a plot that is about something else", async () => {
    const crowd = Array.from({ length: 40 }, (_, n) => ({
      ...(reactions[0] as (typeof reactions)[number]),
      n: n + 1,
      percent: 50 + n / 100,
    }));
    const { height, texts } = await draw(dispersionPlot(hits.slice(0, 1), { reactions: crowd }));
    expect(height).toBeLessThan(150);
    expect(texts.map((box) => box.text)).not.toContain("40");
  });
});

describe("rankFrequency(rows)", () => {
  test("writes no word over the dot of another", async () => {
    const rows = ["a", "of"].map((label, n) => ({ label, rank: n + 11, count: 13 }));
    const more = [
      { label: "the", rank: 1, count: 84 },
      ...rows,
      { label: "x", rank: 500, count: 1 },
    ];
    const { texts } = await draw(rankFrequency(more, { width: 85 }));
    const names = texts.map((box) => box.text);
    expect(names).toContain("the");
    expect(names).not.toContain("a");
  });

  test("draws a list of fifty thousand words with no more dots than there are places for them", () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => ({
      label: `w${index}`,
      rank: index + 1,
      count: Math.ceil(40_000 / (index + 1)),
    }));
    const { values } = rankFrequency(rows).data;
    expect(values.length).toBeLessThan(1500);
    expect(values[0]).toEqual({ label: "w0", rank: 1, count: 40_000 });
  });

  test("keeps every word of a short list apart", () => {
    expect(rankFrequency(ranks.slice(0, 20)).data.values.length).toBe(20);
  });
});

describe("width", () => {
  test.each([0, 59, 421, Number.NaN, Number.POSITIVE_INFINITY])("refuses %d mm", (width) => {
    expect(() => gapBars([], { width })).toThrow(
      `invalid width: ${width} (expected millimetres, 60 to 420)`,
    );
  });
});
