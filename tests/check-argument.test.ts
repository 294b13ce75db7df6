import { describe, expect, test } from "vitest";
import * as api from "../src/index.js";
import { reactionLexicon, speechOf, transcriptOf } from "./speech-of.js";

const speech = speechOf("Stalin said so.");
const forgotten = Promise.resolve(speech);
const wrong = <T>(value: unknown) => value as T;

type Slip = [message: string, call: () => unknown];

/** The same slip with each of some functions. */
function each(
  measures: readonly ((argument: never) => unknown)[],
  argument: unknown,
  message: string,
): Slip[] {
  return measures.map((measure) => [message, () => measure(argument as never)]);
}

const spectrum = [api.yuleK, api.yuleI, api.simpsonD, api.herdanVm];
const ofTable = [api.g2, api.chiSquared, api.fisherP, api.conditionalOddsRatio, api.association];
const ofTwoCounts = [
  api.contingency,
  api.logRatio,
  api.logRatioInterval,
  api.lrc,
  api.simpleMaths,
  api.percentDifference,
  api.oddsRatio,
  api.differenceCoefficient,
  api.keynessPmi,
  api.keynessMeasures,
];
const ofSize = [
  api.typeTokenRatio,
  api.guiraudR,
  api.correctedTtr,
  api.herdanC,
  api.dugastU,
  api.maas,
];
const ofParts = [
  api.juillandD,
  api.carrollD2,
  api.carrollUm,
  api.rosengrenS,
  api.griesDp,
  api.griesDpNorm,
  api.dispersionDa,
  api.dispersionDkl,
  api.partsDispersion,
];
const ofPositions = [
  api.averageReducedFrequency,
  api.averageLogarithmicDistance,
  api.averageWaitingTime,
  api.positionsDispersion,
];

describe("a slip that no compiler caught", () => {
  const whole = "(expected a whole number, 0 or more)";
  const numbers = "(expected an array of numbers)";
  const path = "(expected the path of a folder with edition.yaml, or of a text file)";
  const cells = "(expected cells { a, b, c, d }, such as contingency gives)";
  const items = "(expected a list, such as layerWords(speech) gives)";
  const tally = "(expected a list of counts, such as wordCounts(speech).values() gives)";

  test.each<Slip>([
    [`path: undefined ${path}`, () => api.readSpeech(wrong(undefined))],
    [`path: a promise: await it first ${path}`, () => api.readEdition(wrong(forgotten))],
    ["file: 3 (expected the path of a file)", () => api.readPeople(wrong(3))],
    ["file: an object (expected the path of a file)", () => api.readReactionLexicon(wrong({}))],
    [
      "notation: undefined (expected a line such as round=gloss,ellipsis=pause)",
      () => api.parseNotation(wrong(undefined)),
    ],
    [
      'edition: "text" (expected what readEdition gives)',
      () => api.transcribe(wrong("text"), reactionLexicon),
    ],
    [
      "edition: an object (expected what readEdition gives)",
      () => api.transcribe(wrong(speech), reactionLexicon),
    ],
    [
      "lexicon: undefined (expected what readReactionLexicon gives)",
      () => api.transcribe(speech.edition, wrong(undefined)),
    ],
    [
      "lexicon: an object (expected what readReactionLexicon gives)",
      () => api.reactionStrength(wrong({ entries: [] })),
    ],
    ['transcript: "text" (expected what transcribe gives)', () => api.tokenize(wrong("text"))],
    [
      "transcript: a promise: await it first (expected what transcribe gives)",
      () => api.tokenize(wrong(forgotten)),
    ],
    [
      "speech: a promise: await it first (expected what readSpeech gives)",
      () => api.people(wrong(forgotten)),
    ],
    [`items: undefined ${items}`, () => api.countTypes(wrong(undefined))],
    [`items: "text" ${items}`, () => api.countTypes("text")],
    [`items: an object ${items}`, () => api.countTypes(wrong(api.wordCounts(speech)))],
    ...each(spectrum, undefined, `counts: undefined ${tally}`),
    ...each(spectrum, new Map([["said", 1]]), `counts: an object ${tally}`),
    ["ps: 0.04 (expected an array of p-values)", () => api.adjustP(wrong(0.04))],
    [
      "values: null (expected an array)",
      () => api.bootstrapInterval(wrong<number[]>(null), () => 1),
    ],
    [
      "statistic: undefined (expected a function of a list, which gives a number)",
      () => api.bootstrapInterval([1, 2], wrong(undefined)),
    ],
    ["x: null (expected a number)", () => api.chiSquaredTail(wrong(null))],
    ["degrees: null (expected a number)", () => api.chiSquaredTail(3.84, wrong(null))],
    ...each(ofTable, undefined, `table: undefined ${cells}`),
    ...each(ofTwoCounts, 3, "counts: 3 (expected counts { f1, n1, f2, n2 })"),
    ...each([api.pairTable], undefined, "counts: undefined (expected counts { f, f1, f2, n })"),
    [
      "corpora: undefined (expected Maps of counts { target, reference })",
      () => api.keyness(wrong(undefined)),
    ],
    [
      "editions: undefined (expected speeches { target, reference })",
      () => api.compareEditions(wrong(undefined)),
    ],
    [
      "target: a promise: await it first (expected what readSpeech gives)",
      () => api.compareEditions({ target: wrong(forgotten), reference: speech }),
    ],
    [
      "reference: undefined (expected what readSpeech gives)",
      () => api.compareEditions(wrong({ target: speech })),
    ],
    ...each(ofSize, [4, 8], "size: an array (expected numbers { types, tokens })"),
    ...each(ofParts, undefined, "parts: undefined (expected arrays { counts, sizes })"),
    ...each(ofParts, { counts: [1] }, `sizes: undefined ${numbers}`),
    ...each(ofPositions, undefined, "word: undefined (expected an object { positions, size })"),
    ...each(ofPositions, { positions: 3, size: 9 }, `positions: 3 ${numbers}`),
    [`places: undefined ${numbers}`, () => api.greenwood(wrong(undefined), 9)],
    [
      "strength: 3 (expected a function of a reaction, such as reactionStrength gives)",
      () => api.reactionRows([], wrong(3)),
    ],
    ['exercise: 3 (expected an id, such as "exercise-1")', () => api.sealAnswer(wrong(3), 1)],
    [
      "answer: a promise: await it first (expected a number, a text or a list)",
      () => api.sealAnswer("exercise-1", forgotten),
    ],
  ])("is one sentence: invalid %s", (message, call) => {
    expect(call).toThrow(new TypeError(`invalid ${message}`));
  });

  test.each<Slip>([
    [`invalid count: "text" ${whole}`, () => api.poissonInterval(wrong("text"))],
    [`invalid sentences: an object ${whole}`, () => api.smog(wrong({}), 4)],
    [`invalid f1: undefined ${whole}`, () => api.contingency(wrong({}))],
    ["invalid p: null (expected 0 to 1)", () => api.adjustP(wrong([null]))],
    ["invalid p: undefined (expected 0 to 1)", () => api.adjustP(wrong([undefined]))],
  ])("names a number that is none: %s", (message, call) => {
    expect(call).toThrow(new RangeError(message));
  });

  test.each<Slip>([
    [
      "dispersionPlot: invalid rows: undefined (expected an array of objects)",
      () => api.dispersionPlot(wrong(undefined)),
    ],
    [
      "table: row 1 is a promise: await it first (expected an object)",
      () => api.toCsv([forgotten]),
    ],
    [
      "cannot show a promise: await it first (expected a chart, rows, a concordance or a speech)",
      () => api.show(forgotten),
    ],
  ])("is told by what was to be drawn or shown: %s", (message, call) => {
    expect(call).toThrow(message);
  });

  test("a promise of a chart is no chart", async () => {
    await expect(api.figure("people", forgotten)).rejects.toThrow(
      'figure "people": invalid chart: a promise: await it first (expected a chart, such as rankedBars gives)',
    );
  });

  const nothing: [string, readonly unknown[]][] = [
    ["nothing", []],
    ["null", [null]],
    ["3", [3]],
    ["a text", ["text"]],
    ["an empty list", [[]]],
    ["an object", [{}]],
    ["a promise", [forgotten]],
    ["a function", [() => 1]],
  ];
  test.each(nothing)(
    "no function of the library fails with words of JavaScript at %s",
    async (_, args) => {
      const said: string[] = [];
      for (const call of Object.values(api) as ((...args: readonly unknown[]) => unknown)[]) {
        if (typeof call !== "function") continue;
        try {
          await call(...args);
        } catch (error) {
          said.push(`${call.name}: ${(error as Error).message}`);
        }
      }
      expect(said.length).toBeGreaterThan(50);
      const ours = /^[^\n]+(\(.+\)|: no such file( or folder)?)$/;
      const javascript = /: Cannot | is not (a function|iterable)/;
      expect(said.filter((line) => !ours.test(line) || javascript.test(line))).toEqual([]);
    },
  );
});

test("what is right passes: a transcript, a typed array, the values of a Map", () => {
  expect(api.tokenize(transcriptOf("Stalin said so.")).tokens.count).toBe(3);
  expect(api.averageWaitingTime({ positions: wrong(Int32Array.of(0, 2)), size: 4 })).toBe(1.5);
  expect(api.simpsonD(api.wordCounts(speech).values())).toBe(0);
  expect(api.countTypes(new Set(["a", "b"]))).toEqual(
    new Map([
      ["a", 1],
      ["b", 1],
    ]),
  );
  expect(api.chiSquaredTail(Number.NaN)).toBeNaN();
});
