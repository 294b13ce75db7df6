import { checkHits } from "../matches/check-ranges.js";
import type { Hit } from "../matches/hit.js";
import { checkSpeech } from "../tokens/check-speech.js";
import type { Speech } from "../tokens/speech.js";

/** References in one position of a window that moves through the speech. */
export interface ReferenceRateRow {
  /** The person or term; `all` when hits are counted together. */
  readonly label: string;
  /** Spoken words from the start of the speech to the middle of the window, and the same per cent. */
  readonly word: number;
  readonly percent: number;
  /** References that start in the window, and its size in spoken words. */
  readonly count: number;
  readonly window: number;
  readonly perHundred: number;
  readonly layer: "spoken";
}

/**
 * References per hundred spoken words in a moving window.
 *
 * @param options.window spoken words, default 100
 * @param options.step how far the window moves each time, default 10; the last window ends with the speech
 * @param options.together true to count all hits as one line, default false: a line for each label
 * @returns rows label by label, in the order of the speech; empty when the speech is shorter than the
 *   window, or there are no hits to label
 * @throws RangeError for a window or step that is not a whole number, 1 or more, TypeError on
 *   what is no speech or no hits
 */
export function referenceRates(
  speech: Speech,
  hits: readonly Pick<Hit, "label" | "token">[],
  {
    window = 100,
    step = 10,
    together = false,
  }: { window?: number; step?: number; together?: boolean } = {},
): ReferenceRateRow[] {
  checkSpeech(speech);
  checkHits("hits", hits);
  const { tokens } = speech;
  for (const [name, value] of Object.entries({ window, step })) {
    if (!Number.isSafeInteger(value) || value < 1) {
      throw new RangeError(
        `invalid ${name}: ${value} (expected a whole number of tokens, 1 or more)`,
      );
    }
  }
  const starts: number[] = [];
  for (let at = 0; at + window < tokens.count; at += step) starts.push(at);
  if (tokens.count >= window) starts.push(tokens.count - window);
  const labels = together ? ["all"] : [...new Set(hits.map((hit) => hit.label))].sort();
  return labels.flatMap((label) => {
    const before = cumulative(
      tokens.count,
      hits.filter((hit) => together || hit.label === label),
    );
    return starts.map((start) => {
      const count = (before[start + window] as number) - (before[start] as number);
      const word = start + window / 2;
      return {
        label,
        word,
        percent: (word * 100) / tokens.count,
        count,
        window,
        perHundred: (count * 100) / window,
        layer: "spoken" as const,
      };
    });
  });
}

/** Number of hits that start before each token, and before the end. */
function cumulative(tokens: number, hits: readonly Pick<Hit, "token">[]): Int32Array {
  const before = new Int32Array(tokens + 1);
  for (const { token } of hits) (before[token + 1] as number)++;
  for (let i = 1; i <= tokens; i++) (before[i] as number) += before[i - 1] as number;
  return before;
}
