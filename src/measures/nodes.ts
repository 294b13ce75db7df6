import { checkRanges } from "../matches/check-ranges.js";
import type { Hit } from "../matches/hit.js";
import { find, type TokenRange } from "../matches/query.js";
import type { Speech } from "../tokens/speech.js";

/**
 * What is looked for: a query (word, phrase, wildcard or regular expression, see `find`), hits of a
 * lexicon, token ranges, or for a corpus a function that gives the hits of each speech.
 */
export type CollocationNode =
  | string
  | readonly (Hit | TokenRange)[]
  | ((speech: Speech) => readonly (Hit | TokenRange)[]);

/** The token ranges of a node in each speech. Ranges belong to one speech, so several speeches need a function. */
export function rangesOf(
  speeches: readonly Speech[],
  node: CollocationNode,
): (readonly TokenRange[])[] {
  if (typeof node === "string") return speeches.map((speech) => find(speech, node));
  if (typeof node === "function") return speeches.map((speech) => checked(node(speech)));
  checked(node);
  if (speeches.length !== 1) {
    throw new RangeError(
      `invalid node: ${node.length} ranges for ${speeches.length} speeches (expected a query or a function of the speech)`,
    );
  }
  return [node];
}

function checked(ranges: readonly TokenRange[]): readonly TokenRange[] {
  checkRanges("node", ranges, "a query, hits, token ranges or a function that gives them");
  return ranges;
}

/** A name for the node: the query, the labels of the hits (`9 entries` when more than three), or `token ranges`. */
export function nameOf(
  node: CollocationNode,
  ranges: readonly (readonly (Hit | TokenRange)[])[],
): string {
  if (typeof node === "string") return node;
  const labels = new Set(ranges.flat().map((range) => ("label" in range ? range.label : "")));
  labels.delete("");
  if (labels.size > 3) return `${labels.size} entries`;
  return [...labels].sort().join(", ") || "token ranges";
}
