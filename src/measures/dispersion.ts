import { checkHits, checkRanges } from "../matches/check-ranges.js";
import type { Hit } from "../matches/hit.js";
import { find, type TokenRange } from "../matches/query.js";
import type { Speech } from "../tokens/speech.js";
import { type Corpus, speechesOf } from "./corpus.js";
import {
  type DispersionMeasureRow,
  partsDispersion,
  positionsDispersion,
} from "./dispersion-measures.js";
import { equalParts, paragraphParts } from "./parts.js";

/** One measure of how evenly one item is spread over the spoken text. */
export interface DispersionMeasure extends DispersionMeasureRow {
  /** The word, or the label of the person or term. */
  readonly item: string;
  /** What the parts are: `paragraphs`, `speeches`, `10 equal parts`, `given parts`. */
  readonly over: string;
  readonly layer: "spoken";
}

/** What the parts are: paragraphs, whole speeches, a number of equal slices of each speech, or token ranges of one speech. */
export type PartsChoice = "paragraphs" | "speeches" | number | readonly TokenRange[];

/**
 * How evenly words, people or terms are spread: every measure over parts and over positions. An
 * occurrence belongs to the part that holds its first token.
 *
 * @param items queries (see `find`), hits (one item for each label), or for several speeches a
 *   function that gives the hits of each
 * @param options.over default `paragraphs`
 * @returns twelve rows an item, items in the order given, hits by label
 * @throws RangeError when given parts overlap, leave words out, or belong to more than one speech,
 *   TypeError on what is no speech, no items or no parts
 * @example dispersion(speech, personHits(speech), { over: 10 })
 */
export function dispersion(
  corpus: Corpus,
  items: string | readonly string[] | readonly Hit[] | ((speech: Speech) => readonly Hit[]),
  { over = "paragraphs" }: { over?: PartsChoice } = {},
): DispersionMeasure[] {
  const speeches = speechesOf(corpus);
  const parts = speeches.map((speech) => partsOf(speech, over, speeches.length));
  const sizes = parts.flat().map((part) => part.tokens);
  const size = sizes.reduce((sum, n) => sum + n, 0);
  const name = nameOf(over);
  const rows: DispersionMeasure[] = [];
  for (const [item, places] of placesOf(speeches, items)) {
    const positions: number[] = [];
    const counts: number[] = [];
    let offset = 0;
    speeches.forEach((speech, s) => {
      const own = places[s] ?? [];
      for (const token of own) positions.push(offset + token);
      for (const n of countsIn(parts[s] ?? [], own)) counts.push(n);
      offset += speech.tokens.count;
    });
    for (const row of [
      ...partsDispersion({ counts, sizes }),
      ...positionsDispersion({ positions, size }),
    ]) {
      rows.push({ item, ...row, over: name, layer: "spoken" });
    }
  }
  return rows;
}

/** The parts of one speech, checked to cover it once. */
export function partsOf(speech: Speech, over: PartsChoice, speeches = 1): TokenRange[] {
  const { count } = speech.tokens;
  const expected = "paragraphs, speeches, a number or token ranges";
  if (over === "paragraphs") return paragraphParts(speech);
  if (over === "speeches") return count > 0 ? [{ token: 0, tokens: count }] : [];
  if (typeof over === "number") return equalParts(speech, over);
  checkRanges("parts", over, expected);
  if (speeches !== 1) {
    throw new RangeError(
      `invalid parts: ${over.length} ranges for ${speeches} speeches (expected paragraphs, speeches or a number)`,
    );
  }
  let at = 0;
  for (const { token, tokens } of over) {
    if (token !== at || tokens < 1) {
      throw new RangeError(
        `invalid parts: a part of ${tokens} ${tokens === 1 ? "token" : "tokens"} starts at token ${token} (expected 1 or more, from ${at})`,
      );
    }
    at += tokens;
  }
  if (at !== count) {
    throw new RangeError(`invalid parts: they add up to ${at} tokens (expected ${count})`);
  }
  return [...over];
}

function nameOf(over: PartsChoice): string {
  if (typeof over === "string") return over;
  return typeof over === "number"
    ? `${over} equal ${over === 1 ? "part" : "parts"}`
    : "given parts";
}

/** First tokens of each item, ascending, in each speech. */
function placesOf(
  speeches: readonly Speech[],
  items: string | readonly string[] | readonly Hit[] | ((speech: Speech) => readonly Hit[]),
): Map<string, number[][]> {
  const list = typeof items === "string" ? [items] : items;
  if (isQueries(list)) {
    return new Map(
      list.map((query) => [query, speeches.map((s) => find(s, query).map(({ token }) => token))]),
    );
  }
  if (typeof list !== "function" && speeches.length !== 1) {
    throw new RangeError(
      `invalid items: hits for ${speeches.length} speeches (expected queries or a function of the speech)`,
    );
  }
  const places = new Map<string, number[][]>();
  speeches.forEach((speech, s) => {
    const hits = typeof list === "function" ? list(speech) : list;
    checkHits("items", hits, "queries, hits or a function that gives hits");
    for (const { label, token } of hits) {
      const own = places.get(label) ?? speeches.map(() => []);
      own[s]?.push(token);
      places.set(label, own);
    }
  });
  return new Map(
    [...places]
      .sort(([v], [w]) => (v < w ? -1 : 1))
      .map(([label, own]) => [label, own.map((tokens) => tokens.sort((x, y) => x - y))]),
  );
}

function isQueries(items: unknown): items is readonly string[] {
  return Array.isArray(items) && items.every((item) => typeof item === "string");
}

/** Both in text order. */
function countsIn(parts: readonly TokenRange[], positions: readonly number[]): number[] {
  let next = 0;
  return parts.map(({ token, tokens }) => {
    const before = next;
    while (next < positions.length && (positions[next] as number) < token + tokens) next++;
    return next - before;
  });
}
