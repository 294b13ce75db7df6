import type { Transcript } from "../transcript/transcript.js";
import { elements, type Mark, type MarkKind } from "./mark.js";

/**
 * The legend of a reading view: each kind of mark that occurs, in its own form, with its letter and
 * how often it occurs in the whole speech. A speech without a reaction marker says so.
 */
export function readingLegend(speech: Transcript, marks: readonly Mark[]): string {
  const counts = new Map<MarkKind, number>();
  for (const { kind } of marks) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const items = kinds
    .filter(([kind]) => counts.has(kind))
    .map(([kind, noun, letter]) => {
      const sign = letter === "" ? "" : ` <sup>${letter}</sup>`;
      return `<li><${elements[kind]} class="sg-${kind}">${noun}</${elements[kind]}>${sign} ${counts.get(kind)}</li>`;
    });
  if (speech.reactions.length === 0) items.push("<li>no reaction markers in this edition</li>");
  return `<ul class="sg-legend" aria-label="Legend">${items.join("")}</ul>`;
}

const kinds: readonly (readonly [MarkKind, string, string])[] = [
  ["person", "people", "P"],
  ["term", "key terms", "T"],
  ["quotation", "quotations", "whose words"],
  ["gloss", "glosses", "G"],
  ["note", "editor's notes", "N"],
  ["omission", "omissions", "O"],
  ["reaction", "reactions", ""],
];
