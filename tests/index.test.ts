import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as api from "../src/index.js";

const require = createRequire(import.meta.url);
const project = join(import.meta.dirname, "..");
const words = (list: string) => list.trim().split(/\s+/);

const functions = words(`
  adjustP association automatedReadability averageLogarithmicDistance
  averageReducedFrequency averageWaitingTime beforeReactions bootstrapInterval
  candidatePeople carrollD2 carrollUm check chiSquared chiSquaredTail colemanLiau
  collocateDots collocates collocations compareEditions compareTokenizers concordance
  conditionalOddsRatio contingency correctedTtr countTypes daleChallScore dataFrame describe
  differenceCoefficient dispersion dispersionDa dispersionDkl dispersionPlot dugastU
  equalParts figure find fisherP fleschKincaid fleschReadingEase frequencies frequenciesOf
  g2 gapBars gapDistribution greenwood griesDp griesDpNorm growthCurve guiraudR gunningFog
  hdD herdanC herdanVm juillandD keyness keynessBars keynessMeasures keynessOfParts
  keynessPmi layerWords lemmas lexicalDiversity lix logRatio logRatioInterval lrc maas match
  mattr movingRate msttr mtld ngramCollocations ngrams number oddsRatio pairTable
  paragraphParts parseNotation partsAt partsDispersion people perTokens percentDifference
  personHits poissonInterval positionsDispersion precedesDots proportionInterval
  rangesWithin rankFrequency rankedBars reactionClustering reactionGaps reactionRates
  reactionRows reactionStrength reactionSummary reactionTimeline reactionWindows readEdition
  readPeople readReactionLexicon readSpeech readTerms readability referenceRates restOf
  rosengrenS sealAnswer sentiment show simpleMaths simpsonD smog spanScore table termHits
  terms toCsv toHtml toLatex toMarkdown toText tokenize transcribe typeTokenRatio
  vocabularyGrowth voicesOf widths wordCounts wordDispersion yuleI yuleK zipf
`);

const types = words(`
  BeforeReactionsRow Chart CollocateRow CollocationRow ConcordanceLine DispersionMeasure
  DiversityRow Edition EditionRow Formula FrequencyRow GrowthRow Hit KeynessMeasureRow
  KeynessOptions KeynessRow Lexicon NgramRow Notation Reaction ReactionRow ReadabilityRow
  Span Speech Transcript ZipfRow
`);

test("the public API is these names and no others", () => {
  expect(Object.keys(api).sort()).toEqual(functions);
  const listed = [
    ...readFileSync(join(project, "src/index.ts"), "utf8").matchAll(/export (type )?\{([^}]*)\}/g),
  ].flatMap(([, all, names = ""]) =>
    names
      .split(",")
      .map((name) => name.trim())
      .filter((name) => (all && name !== "") || name.startsWith("type "))
      .map((name) => name.replace("type ", "")),
  );
  expect(listed.sort()).toEqual(types);
});

test("the built package has the same names under require, and loads no library with it", () => {
  const script = `
    const names = Object.keys(require("stenogram")).sort();
    const libraries = Object.keys(require.cache).filter((file) => file.includes("node_modules"));
    console.log(JSON.stringify({ names, libraries }));
  `;
  const { stdout } = spawnSync(process.execPath, ["-e", script], {
    cwd: project,
    encoding: "utf8",
  });
  expect(JSON.parse(stdout)).toEqual({ names: functions, libraries: [] });
});

test("the built package imports nothing but Node's own modules, and awaits nothing at its top level", () => {
  const bundle = readFileSync(join(project, "dist/stenogram.js"), "utf8");
  const imported = [...bundle.matchAll(/^(?:import|export)\b[^;]*?\bfrom "([^"]+)"/gm)].map(
    ([, from]) => from,
  );
  expect(imported.length).toBeGreaterThan(0);
  expect(imported.filter((from) => !from?.startsWith("node:"))).toEqual([]);
  expect(bundle).not.toMatch(/^(?:import "|await\b|(?:const|let|var) [^\n]*= await\b)/m);
});

test("the declarations check under TypeScript 5.0 with node10 resolution, as in a cell", {
  timeout: 120_000,
}, () => {
  const ts = require("@tslab/typescript-for-tslab/lib/typescript.js");
  expect(ts.version).toMatch(/^5\.0\./);
  const cell = join(project, "notebooks/cell.ts");
  const code = [
    `import { ${functions.join(", ")} } from "stenogram";`,
    `import type { ${types.join(", ")} } from "stenogram";`,
    "const speech: Speech = readSpeech('x');",
    "const count: number = people(speech)[0]!.count;",
    "const lines: ConcordanceLine[] = concordance(speech, 'x', { sort: 'left' });",
    "const wrong: string = speech.tokens.count;",
  ].join("\n");
  const options = {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts"],
    types: ["node"],
    strict: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file: string) => file === cell || fileExists(file);
  host.getSourceFile = (file: string, ...rest: unknown[]) =>
    file === cell ? ts.createSourceFile(file, code, ...rest) : getSourceFile(file, ...rest);
  const program = ts.createProgram([cell], options, host);
  const ours = program
    .getSourceFiles()
    .filter(
      ({ fileName }: { fileName: string }) =>
        fileName === cell || fileName.startsWith(join(project, "dist/")),
    );
  expect(ours.length).toBeGreaterThan(50);
  const problems = ours
    .flatMap((file: object) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ])
    .map(
      ({ file, messageText }: { file: { fileName: string }; messageText: string }) =>
        `${file.fileName.slice(project.length + 1)}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
  // The last line of the cell shows that the types are there at all.
  expect(problems).toEqual([
    "notebooks/cell.ts: Type 'number' is not assignable to type 'string'.",
  ]);
});
