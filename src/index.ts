export type { Span } from "./span.js";

// source

export type { Edition } from "./source/edition.js";
export { type Notation, parseNotation } from "./source/notation.js";
export { readReactionLexicon } from "./source/reaction-lexicon.js";
export { readEdition } from "./source/read-edition.js";

// transcript

export { transcribe } from "./transcript/transcribe.js";
export type { Reaction, Transcript } from "./transcript/transcript.js";

// tokens

export { describe } from "./tokens/describe.js";
export { lemmas } from "./tokens/lemmas.js";
export { readSpeech } from "./tokens/read-speech.js";
export type { Speech } from "./tokens/speech.js";
export { tokenize } from "./tokens/tokenize.js";
export { compareTokenizers } from "./tokens/tokenizers.js";
export { voicesOf } from "./tokens/voice.js";

// matches

export { candidatePeople } from "./matches/candidates.js";
export { concordance } from "./matches/concordance.js";
export type { ConcordanceLine } from "./matches/context-lines.js";
export type { Hit } from "./matches/hit.js";
export { type Lexicon, readPeople, readTerms } from "./matches/lexicon.js";
export { match } from "./matches/match.js";
export { find } from "./matches/query.js";
export { people, personHits, termHits, terms } from "./matches/references.js";

// measures

export { adjustP } from "./measures/adjust-p.js";
export { association, pairTable } from "./measures/association.js";
export { type BeforeReactionsRow, beforeReactions } from "./measures/before-reactions.js";
export { chiSquared } from "./measures/chi-squared.js";
export { type CollocateRow, collocates } from "./measures/collocates.js";
export { type CollocationRow, collocations } from "./measures/collocations.js";
export { compareEditions, type EditionRow } from "./measures/compare-editions.js";
export { contingency } from "./measures/contingency.js";
export { countTypes } from "./measures/counts.js";
export { type DispersionMeasure, dispersion } from "./measures/dispersion.js";
export { partsDispersion, positionsDispersion } from "./measures/dispersion-measures.js";
export {
  differenceCoefficient,
  keynessPmi,
  oddsRatio,
  percentDifference,
  perTokens,
  simpleMaths,
} from "./measures/effect-sizes.js";
export { conditionalOddsRatio, fisherP } from "./measures/fisher.js";
export type { Formula } from "./measures/formula.js";
export { type FrequencyRow, frequencies, frequenciesOf } from "./measures/frequency.js";
export { g2 } from "./measures/g2.js";
export { chiSquaredTail } from "./measures/gamma-tail.js";
export { hdD } from "./measures/hd-d.js";
export { bootstrapInterval, poissonInterval, proportionInterval } from "./measures/intervals.js";
export { type KeynessOptions, type KeynessRow, keyness } from "./measures/keyness.js";
export { type KeynessMeasureRow, keynessMeasures } from "./measures/keyness-measures.js";
export { keynessOfParts } from "./measures/keyness-of-parts.js";
export { type DiversityRow, lexicalDiversity } from "./measures/lexical-diversity.js";
export { logRatio, logRatioInterval, lrc } from "./measures/log-ratio.js";
export { mattr, msttr } from "./measures/moving-ttr.js";
export { mtld } from "./measures/mtld.js";
export { ngramCollocations } from "./measures/ngram-collocations.js";
export { type NgramRow, ngrams } from "./measures/ngrams.js";
export { equalParts, paragraphParts, partsAt, rangesWithin, restOf } from "./measures/parts.js";
export {
  carrollD2,
  carrollUm,
  dispersionDa,
  dispersionDkl,
  griesDp,
  griesDpNorm,
  juillandD,
  rosengrenS,
} from "./measures/parts-dispersion.js";
export {
  averageLogarithmicDistance,
  averageReducedFrequency,
  averageWaitingTime,
} from "./measures/positions-dispersion.js";
export { greenwood, reactionClustering } from "./measures/reaction-clustering.js";
export { reactionGaps } from "./measures/reaction-gaps.js";
export { reactionRates } from "./measures/reaction-rates.js";
export { reactionStrength } from "./measures/reaction-strength.js";
export { reactionSummary } from "./measures/reaction-summary.js";
export { reactionWindows } from "./measures/reaction-windows.js";
export { type ReadabilityRow, readability } from "./measures/readability.js";
export {
  automatedReadability,
  colemanLiau,
  daleChallScore,
  fleschKincaid,
  fleschReadingEase,
  gunningFog,
  lix,
  smog,
} from "./measures/readability-formulas.js";
export { referenceRates } from "./measures/reference-rates.js";
export { sentiment } from "./measures/sentiment.js";
export { spanScore } from "./measures/span-score.js";
export {
  correctedTtr,
  dugastU,
  guiraudR,
  herdanC,
  maas,
  typeTokenRatio,
} from "./measures/type-token.js";
export { type GrowthRow, vocabularyGrowth } from "./measures/vocabulary-growth.js";
export { layerWords, wordCounts } from "./measures/word-counts.js";
export { wordDispersion } from "./measures/word-dispersion.js";
export { herdanVm, simpsonD, yuleI, yuleK } from "./measures/yule.js";
export { type ZipfRow, zipf } from "./measures/zipf.js";

// tables

export { toCsv } from "./tables/csv.js";
export { dataFrame } from "./tables/data-frame.js";
export { toHtml } from "./tables/html.js";
export { toLatex } from "./tables/latex.js";
export { toMarkdown } from "./tables/markdown.js";
export { toText } from "./tables/text.js";

// charts

export type { Chart } from "./charts/chart.js";
export { collocateDots } from "./charts/collocate-dots.js";
export { dispersionPlot } from "./charts/dispersion-plot.js";
export { gapBars } from "./charts/gap-bars.js";
export { gapDistribution } from "./charts/gap-distribution.js";
export { growthCurve } from "./charts/growth-curve.js";
export { keynessBars } from "./charts/keyness-bars.js";
export { movingRate } from "./charts/moving-rate.js";
export { precedesDots } from "./charts/precedes-dots.js";
export { rankFrequency } from "./charts/rank-frequency.js";
export { rankedBars } from "./charts/ranked-bars.js";
export { type ReactionRow, reactionRows } from "./charts/reaction-row.js";
export { reactionTimeline } from "./charts/reaction-timeline.js";
export { widths } from "./charts/theme.js";

// figures

export { figure } from "./figures/figure.js";
export { number } from "./figures/number.js";
export { table } from "./figures/table.js";

// notebook

export { check } from "./notebook/check.js";
export { show } from "./notebook/display.js";
export { sealAnswer } from "./notebook/seal-answer.js";
