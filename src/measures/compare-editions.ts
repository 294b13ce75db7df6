import { checkObject } from "../check-argument.js";
import { checkSpeech } from "../tokens/check-speech.js";
import type { Speech } from "../tokens/speech.js";
import { wordsBefore } from "../transcript/clock.js";
import { type MatchingBlock, matchingBlocks } from "./matching-blocks.js";

/** A stretch of two editions: what they share, or what one has against the other. */
export interface EditionRow {
  /**
   * `same`; `omitted` by the target, which the reference has; `added` by the target; `changed`: other
   * words in the same place; `marked`: a bracket or omission sign of one edition.
   */
  readonly kind: "same" | "omitted" | "added" | "changed" | "marked";
  /** Spoken words before the stretch in each edition. */
  readonly targetToken: number;
  readonly referenceToken: number;
  /** Spoken words of the stretch in each edition. */
  readonly targetWords: number;
  readonly referenceWords: number;
  /** As printed, on one line; empty where an edition has nothing. */
  readonly targetText: string;
  readonly referenceText: string;
  /** For `marked`: what the mark is; empty otherwise. */
  readonly mark: "reaction" | "gloss" | "omission" | "note" | "";
  readonly markedBy: "target" | "reference" | "both" | "";
  readonly targetPercent: number;
}

/**
 * Two editions of one speech side by side: the passages that both have, what the target omits, adds
 * or words otherwise, and the brackets of each. Words are compared without case. A mark is by `both`
 * when each edition has one of its kind at the same aligned place, whatever its words.
 *
 * @param options.shortest shared stretches below this many words are taken for chance and not
 *   aligned; default 1
 * @returns rows by where they start in the target, a mark before the stretch that starts at its place
 * @throws RangeError when target and reference are one and the same; TypeError on what is no speech
 * @example compareEditions({ target: excerpt, reference: complete }, { shortest: 3 })
 */
export function compareEditions(
  editions: { target: Speech; reference: Speech },
  { shortest = 1 }: { shortest?: number } = {},
): EditionRow[] {
  checkObject("editions", editions, { expected: "speeches { target, reference }" });
  const { target, reference } = editions;
  checkSpeech(target, "target");
  checkSpeech(reference, "reference");
  if (target === reference) {
    throw new RangeError("invalid reference: the same edition as the target (expected another)");
  }
  if (!Number.isSafeInteger(shortest) || shortest < 1) {
    throw new RangeError(
      `invalid shortest: ${shortest} (expected a whole number of words, 1 or more)`,
    );
  }
  const ids = new Map<string, number>();
  const blocks = matchingBlocks(idsOf(target, ids), idsOf(reference, ids), { shortest });
  const end = { a: target.tokens.count, b: reference.tokens.count, length: 0 };
  const rows: EditionRow[] = [];
  let a = 0;
  let b = 0;
  for (const block of [...blocks, end]) {
    if (block.a > a || block.b > b) rows.push(stretch(a, block.a - a, b, block.b - b, false));
    if (block.length > 0) rows.push(stretch(block.a, block.length, block.b, block.length, true));
    a = block.a + block.length;
    b = block.b + block.length;
  }
  const all = [...rows, ...marks(target, reference, blocks)];
  return all.sort(
    (x, y) =>
      x.targetToken - y.targetToken ||
      x.referenceToken - y.referenceToken ||
      Number(y.kind === "marked") - Number(x.kind === "marked"),
  );

  function stretch(
    targetToken: number,
    targetWords: number,
    referenceToken: number,
    referenceWords: number,
    same: boolean,
  ): EditionRow {
    const changed = targetWords === 0 ? "omitted" : referenceWords === 0 ? "added" : "changed";
    return {
      kind: same ? "same" : changed,
      targetToken,
      referenceToken,
      targetWords,
      referenceWords,
      targetText: printed(target, targetToken, targetWords),
      referenceText: printed(reference, referenceToken, referenceWords),
      mark: "",
      markedBy: "",
      targetPercent: (targetToken * 100) / target.tokens.count,
    };
  }
}

function idsOf({ tokens }: Speech, ids: Map<string, number>): Int32Array {
  const own = tokens.types.map((type) => {
    const id = ids.get(type) ?? ids.size;
    ids.set(type, id);
    return id;
  });
  return tokens.type.map((type) => own[type] as number);
}

function printed({ tokens, edition }: Speech, token: number, words: number): string {
  if (words === 0) return "";
  return edition.text
    .slice(tokens.start[token], tokens.end[token + words - 1])
    .replace(/\s+/g, " ");
}

interface Mark {
  readonly mark: "reaction" | "gloss" | "omission" | "note";
  readonly text: string;
  readonly token: number;
}

function marks(target: Speech, reference: Speech, blocks: readonly MatchingBlock[]): EditionRow[] {
  const inTarget = marksOf(target);
  const left = marksOf(reference);
  const swapped = blocks.map(({ a, b, length }) => ({ a: b, b: a, length }));
  const rows: EditionRow[] = inTarget.map((own) => {
    const at = counterpart(own.token, blocks);
    const twin = left.findIndex((other) => other.mark === own.mark && other.token === at);
    const [other] = twin >= 0 ? left.splice(twin, 1) : [];
    return row(own.token, at, { own, other });
  });
  for (const other of left)
    rows.push(row(counterpart(other.token, swapped), other.token, { other }));
  return rows;

  function row(
    targetToken: number,
    referenceToken: number,
    { own, other }: { own?: Mark; other?: Mark },
  ): EditionRow {
    return {
      kind: "marked",
      targetToken,
      referenceToken,
      targetWords: 0,
      referenceWords: 0,
      targetText: own?.text ?? "",
      referenceText: other?.text ?? "",
      mark: (own ?? other)?.mark ?? "",
      markedBy: own && other ? "both" : own ? "target" : "reference",
      targetPercent: (targetToken * 100) / target.tokens.count,
    };
  }
}

function marksOf({ segments, words, edition }: Speech): Mark[] {
  return segments.flatMap(({ kind, start, end }) =>
    kind === "spoken"
      ? []
      : [{ mark: kind, text: edition.text.slice(start, end), token: wordsBefore(words, start) }],
  );
}

/**
 * The place in the other edition: after the same word, else before the same word, else, inside a
 * passage that the other does not have, where that passage is missing.
 */
function counterpart(token: number, blocks: readonly MatchingBlock[]): number {
  let at = 0;
  for (const { a, b, length } of blocks) {
    if (token > a && token <= a + length) return b + token - a;
    if (token === a) return b;
    if (token < a) break;
    at = b + length;
  }
  return at;
}
