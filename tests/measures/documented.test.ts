import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { associationFormulas } from "../../src/measures/association.js";
import { beforeReactions } from "../../src/measures/before-reactions.js";
import { partsDispersion, positionsDispersion } from "../../src/measures/dispersion-measures.js";
import type { Formula } from "../../src/measures/formula.js";
import { frequenciesOf } from "../../src/measures/frequency.js";
import { keynessMeasures } from "../../src/measures/keyness-measures.js";
import { lexicalDiversity } from "../../src/measures/lexical-diversity.js";
import { type NgramMeasure, ngramCollocations } from "../../src/measures/ngram-collocations.js";
import { reactionClustering } from "../../src/measures/reaction-clustering.js";
import { reactionRates } from "../../src/measures/reaction-rates.js";
import { readability } from "../../src/measures/readability.js";
import { zipf } from "../../src/measures/zipf.js";
import { speechOf } from "./speech-of.js";

const page = readFileSync(join(import.meta.dirname, "../../docs/measures.md"), "utf8");
const speech = speechOf("Stalin came again. Stalin came again. [Applause.]");
const words = ["a", "b", "a"];
const ngramMeasures: NgramMeasure[] = ["mi", "mi2", "mi3", "t", "z"];

/** Every formula of the library, by how it names itself. */
const formulas: Formula[] = [
  ...frequenciesOf(new Map([["a", 1]])),
  ...zipf(new Map([["a", 1]])),
  ...keynessMeasures({ f1: 10, n1: 100, f2: 5, n2: 200 }),
  ...Object.values(associationFormulas),
  ...ngramMeasures.flatMap((measure) => ngramCollocations(speech, { n: 3, measure })),
  ...partsDispersion({ counts: [1, 2], sizes: [3, 4] }),
  ...positionsDispersion({ positions: [1], size: 3 }),
  ...lexicalDiversity(words),
  ...readability(speech),
  ...reactionRates(speech),
  ...beforeReactions(speech, { minimum: 1 }),
  reactionClustering(speech),
];

test("docs/measures.md has a row for every formula, with its variant, base and source", () => {
  const lines = page.split("\n");
  const rows = formulas.map(
    ({ formula, variant, logBase, source }) =>
      `| \`${formula}\` | ${variant} | ${logBase ?? ""} | ${source} |`,
  );
  expect(rows.length).toBeGreaterThan(70);
  expect(rows.filter((row) => !lines.some((line) => line.startsWith(row)))).toEqual([]);
});

test("docs/measures.md lists no formula that the library does not have", () => {
  const listed = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, id]) => id);
  const known = new Set(formulas.map(({ formula }) => formula));
  expect(listed.filter((id) => !known.has(id as string))).toEqual([]);
});
