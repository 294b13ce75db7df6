import { expect, test } from "vitest";
import { concordance } from "../../src/matches/concordance.js";
import { collocates } from "../../src/measures/collocates.js";
import { dispersion } from "../../src/measures/dispersion.js";
import { keynessOfParts } from "../../src/measures/keyness-of-parts.js";
import { equalParts, rangesWithin, restOf } from "../../src/measures/parts.js";
import { referenceRates } from "../../src/measures/reference-rates.js";
import { spanScore } from "../../src/measures/span-score.js";
import { wordCounts } from "../../src/measures/word-counts.js";
import { speechOf } from "../speech-of.js";

const speech = speechOf("Stalin said so.");
const wrong = <T>(value: unknown) => value as T;
const ranges = "token ranges, such as equalParts(speech, 2) gives";
const either = "spans or token ranges, such as speech.sentences or equalParts(speech, 2)";

test.each<[string, () => unknown]>([
  [
    'query[0]: "so" (expected a word, a phrase, /a regular expression/ or hits)',
    () => concordance(speech, wrong(["so"])),
  ],
  [
    "hits: undefined (expected hits, such as personHits(speech) gives)",
    () => referenceRates(speech, wrong(undefined)),
  ],
  [
    "hits[1]: an object (expected hits, such as personHits(speech) gives)",
    () => referenceRates(speech, wrong([{ label: "Stalin", token: 0 }, { label: "Stalin" }])),
  ],
  [
    "items: undefined (expected queries, hits or a function that gives hits)",
    () => dispersion(speech, wrong(undefined)),
  ],
  [
    "items: null (expected queries, hits or a function that gives hits)",
    () => dispersion(speech, () => wrong(null)),
  ],
  [
    'parts: "halves" (expected paragraphs, speeches, a number or token ranges)',
    () => dispersion(speech, "so", { over: wrong("halves") }),
  ],
  [
    "node: undefined (expected a query, hits, token ranges or a function that gives them)",
    () => collocates(speech, wrong(undefined)),
  ],
  [
    "node: undefined (expected a query, hits, token ranges or a function that gives them)",
    () => collocates(speech, () => wrong(undefined)),
  ],
  [`target: undefined (expected ${ranges})`, () => keynessOfParts(speech, wrong(undefined))],
  [
    `target: undefined (expected ${ranges})`,
    () => keynessOfParts(speech, wrong(equalParts(speech, 2))),
  ],
  [
    `reference: "rest" (expected ${ranges})`,
    () => keynessOfParts(speech, { target: [], reference: wrong("rest") }),
  ],
  [`ranges[0]: null (expected ${ranges})`, () => restOf(speech, wrong([null]))],
  [
    "spans: undefined (expected spans, such as speech.sentences)",
    () => rangesWithin(speech, wrong(undefined)),
  ],
  [
    "found: undefined (expected spans, such as speech.sentences)",
    () => spanScore("people", wrong(undefined), []),
  ],
  [
    "expected[0]: an array (expected spans, such as speech.sentences)",
    () => spanScore("people", [], wrong([[0, 6]])),
  ],
  [`within: "Stalin" (expected ${either})`, () => wordCounts(speech, { within: wrong("Stalin") })],
  [
    `within[0]: "Stalin" (expected ${either})`,
    () => wordCounts(speech, { layer: "printed", within: wrong(["Stalin"]) }),
  ],
])("what is no list of ranges is one sentence: invalid %s", (message, call) => {
  expect(call).toThrow(new TypeError(`invalid ${message}`));
});

test("a list of ranges, of spans or of both is taken, and so is an empty one", () => {
  const within = [
    { token: 0, tokens: 1 },
    { start: 12, end: 14 },
  ];
  expect([...wordCounts(speech, { within }).keys()]).toEqual(["stalin", "so"]);
  expect(concordance(speech, [])).toEqual([]);
  expect(referenceRates(speech, [])).toEqual([]);
});
