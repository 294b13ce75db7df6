import { checkRows } from "../tables/check-rows.js";
import type { Chart } from "./chart.js";
import { type ChartOptions, innerWidth } from "./chart-options.js";
import { emptyFrame, frame } from "./frame.js";
import { lineLegend, loneDots } from "./line-legend.js";
import { listText } from "./list-text.js";
import { numberText } from "./number-text.js";
import type { ReactionRow } from "./reaction-row.js";
import { reactionRules } from "./reaction-rules.js";
import { tickValues } from "./tick-values.js";
import { wordsAxis } from "./words-axis.js";

/** One position of the moving window. */
export interface MovingRateRow {
  /** The person, term or word counted. */
  readonly label: string;
  /** Spoken words from the start of the speech to the middle of the window. */
  readonly word: number;
  /** References per hundred spoken words in the window. */
  readonly perHundred: number;
}

/** Options of {@link movingRate}. */
export interface MovingRateOptions extends ChartOptions {
  /** Width of the window in spoken words, for the subtitle. Default: not said. */
  readonly window?: number;
  /** Spoken words in the speech. Default: the last position or reaction. */
  readonly words?: number;
  /** Drawn through the lines. Default none. */
  readonly reactions?: readonly ReactionRow[];
}

/**
 * References per hundred spoken words in a window that moves through the speech: a line for each label
 * (colour and dash, with a legend when there are several, five at most) and the reactions as labelled
 * vertical rules. Positions without a defined rate are left out. Throws on more than five labels. Without
 * rows it says "No references to show."
 */
export function movingRate(all: readonly MovingRateRow[], options: MovingRateOptions = {}): Chart {
  const { window, reactions = [] } = options;
  checkRows("movingRate", all, { label: "text", word: "number", perHundred: "number" });
  const rows = all.filter((row) => Number.isFinite(row.perHundred));
  const labels = [...new Set(rows.map((row) => row.label))];
  const title = `References${labels.length === 1 ? ` to ${labels[0]}` : ""} per hundred spoken words`;
  if (rows.length === 0) return emptyFrame(title, "No references to show.", options);
  const reach = [...rows.map((row) => row.word), ...reactions.map((row) => row.wordsBefore)];
  const { words = reach.reduce((far, word) => Math.max(far, word), 1) } = options;
  const inner = innerWidth(options);
  const most = rows.reduce((high, row) => Math.max(high, row.perHundred), 1);
  const width = inner - 40;
  const rules = reactionRules(reactions, "wordsBefore", { width, end: words });
  const plot = 130;
  const height = plot + rules.band;
  const top = (most * height) / plot;
  return frame(
    {
      title,
      subtitle: [
        window === undefined
          ? "Moving window"
          : `Moving window of ${numberText(window)} spoken words`,
        rules.note === "" ? "." : `; ${rules.note}.`,
      ].join(""),
      description: describe(rows, labels, { window, words, reactions }),
      rows: rows.map(({ label, word, perHundred }) => ({ label, word, perHundred })),
      height,
      layer: [
        ...rules.layer,
        {
          mark: { type: "line", strokeWidth: 1.75, ...loneDots(rows) },
          encoding: {
            x: wordsAxis("word", "Position in the speech (spoken words; middle of the window)", {
              end: words,
              width,
            }),
            y: {
              field: "perHundred",
              type: "quantitative",
              title: "Per hundred spoken words",
              scale: { domain: [0, top], nice: false },
              axis: { values: tickValues(0, most, { count: 6 }), domain: false, tickSize: 0 },
            },
            ...lineLegend("label", labels, width),
            tooltip: [
              { field: "label", title: "counted" },
              { field: "word", title: "middle of the window (spoken words)", format: ",d" },
              { field: "perHundred", title: "per hundred spoken words", format: ".2f" },
            ],
          },
        },
      ],
    },
    options,
  );
}

function describe(
  rows: readonly MovingRateRow[],
  labels: readonly string[],
  { window, words, reactions }: MovingRateOptions,
): string {
  const lines = labels.map((label) => {
    const own = rows.filter((row) => row.label === label);
    const peak = own.reduce((best, row) => (row.perHundred > best.perHundred ? row : best));
    const low = own.reduce((least, row) => Math.min(least, row.perHundred), peak.perHundred);
    return (
      `${label} has its highest rate, ${numberText(peak.perHundred)}, around word ` +
      `${numberText(peak.word, 0)}, and its lowest is ${numberText(low)}`
    );
  });
  const rules = (reactions ?? []).map(
    (row) => `${row.text} after word ${numberText(row.wordsBefore)}`,
  );
  return (
    `Line chart of references per hundred spoken words in a moving window${window === undefined ? "" : ` of ${numberText(window)} words`}, ` +
    `from word 0 to ${numberText(words ?? 0)}: ${lines.join("; ")}.` +
    (rules.length === 0
      ? ""
      : ` Vertical rules mark the reactions: ${listText(rules, { separator: "; " })}.`)
  );
}
