import { type Corpus, speechesOf } from "./corpus.js";
import { checkCount } from "./counts.js";
import { type PartsChoice, partsOf } from "./dispersion.js";
import {
  carrollD2,
  dispersionDa,
  dispersionDkl,
  griesDp,
  griesDpNorm,
  juillandD,
  range,
  rosengrenS,
} from "./parts-dispersion.js";
import { averageReducedFrequency } from "./positions-dispersion.js";

/** How evenly one word is spread, the measures side by side. */
export interface WordDispersionRow {
  readonly word: string;
  readonly count: number;
  readonly size: number;
  readonly parts: number;
  readonly range: number;
  readonly juillandD: number;
  readonly carrollD2: number;
  readonly rosengrenS: number;
  readonly griesDp: number;
  readonly griesDpNorm: number;
  readonly da: number;
  readonly dkl: number;
  readonly arf: number;
  readonly layer: "spoken";
  readonly source: string;
}

const source =
  "Juilland & Chang-Rodríguez 1964; Carroll 1970; Rosengren 1971; Gries 2008; Lijffijt & Gries 2012; " +
  "Burch, Egbert & Biber 2017; Gries 2024; Savický & Hlaváčová 2002";

/**
 * Dispersion of every word of a corpus in one pass, the most frequent first, ties by word. Words are
 * types as spoken: `party` and `party's` are two.
 *
 * @param options.over default `paragraphs`
 * @param options.minimum words below this count are left out, default 5
 */
export function wordDispersion(
  corpus: Corpus,
  { over = "paragraphs", minimum = 5 }: { over?: PartsChoice; minimum?: number } = {},
): WordDispersionRow[] {
  checkCount("minimum", minimum);
  const speeches = speechesOf(corpus);
  const sizes: number[] = [];
  const words = new Map<string, { positions: number[]; partOf: number[] }>();
  let offset = 0;
  for (const speech of speeches) {
    const { tokens } = speech;
    const own = tokens.types.map((word) => {
      const found = words.get(word) ?? { positions: [], partOf: [] };
      words.set(word, found);
      return found;
    });
    for (const { token, tokens: length } of partsOf(speech, over, speeches.length)) {
      for (let i = token; i < token + length; i++) {
        const word = own[tokens.type[i] as number];
        word?.positions.push(offset + i);
        word?.partOf.push(sizes.length);
      }
      sizes.push(length);
    }
    offset += tokens.count;
  }
  const rows: WordDispersionRow[] = [];
  for (const [word, { positions, partOf }] of words) {
    if (positions.length < Math.max(1, minimum)) continue;
    const counts = new Array<number>(sizes.length).fill(0);
    for (const part of partOf) counts[part] = (counts[part] as number) + 1;
    const parts = { counts, sizes };
    rows.push({
      word,
      count: positions.length,
      size: offset,
      parts: sizes.length,
      range: range(parts),
      juillandD: juillandD(parts),
      carrollD2: carrollD2(parts),
      rosengrenS: rosengrenS(parts),
      griesDp: griesDp(parts),
      griesDpNorm: griesDpNorm(parts),
      da: dispersionDa(parts),
      dkl: dispersionDkl(parts),
      arf: averageReducedFrequency({ positions, size: offset }),
      layer: "spoken",
      source,
    });
  }
  return rows.sort((x, y) => y.count - x.count || (x.word < y.word ? -1 : 1));
}
