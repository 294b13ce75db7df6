import { describe, expect, test } from "vitest";
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
        "first: Stalin 21, 6 of them possessive, Tito 4, Beria 1, Chubar 1, Kossior 1, Kuznetsov 1, Lenin 1, " +
        "Postyshev 1 and Voznesensky 1.",
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

describe("movingRate(rows)", () => {
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
    expect(chart.description).toContain("Key in the end: party 1. Key in the rest: finger −4.");
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

describe("rankFrequency(rows)", () => {
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
