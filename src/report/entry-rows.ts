import { escapeHtml } from "../tables/escape-html.js";
import type { Reaction } from "../transcript/transcript.js";
import { clockAxis, clockPosition } from "./clock-axis.js";
import type { ReportEntry } from "./report-entries.js";

/**
 * People or terms as rows that are chart and control in one: the name, its count as a bar, and a tick
 * for each hit along the speech, with the reactions as rules.
 */
export function entryRows(
  entries: readonly ReportEntry[],
  { noun, reactions }: { noun: string; reactions: readonly Reaction[] },
): string {
  if (entries.length === 0) return `<p class="none">No ${noun} of the lexicon occurs.</p>`;
  const most = Math.max(...entries.map(({ hits }) => hits.length));
  const rules = reactions.map(({ percent }) => {
    const x = clockPosition(percent);
    return `<line class="rule" x1="${x}" x2="${x}" y1="0" y2="26"/>`;
  });
  const items = entries.map((entry) => row(entry, { most, rules: rules.join("") }));
  return `<ul class="rows ${noun.replace(" ", "-")}">\n${items.join("\n")}\n</ul>\n${clockAxis}`;
}

function row(
  { key, label, hits }: ReportEntry,
  { most, rules }: { most: number; rules: string },
): string {
  const [name, id] = [escapeHtml(label), escapeHtml(key)];
  return [
    `<li class="row" data-row="${id}">`,
    `<button type="button" class="bar" data-entry="${id}" aria-pressed="false">`,
    `<span class="name">${name}</span> <span class="count">${hits.length}</span>`,
    `<svg class="length" aria-hidden="true" width="100%" height="8"><rect width="${clockPosition((100 * hits.length) / most)}" height="8"/></svg>`,
    "</button>",
    `<svg class="strip" role="group" aria-label="${name} along the speech" width="100%" height="26"><line class="base" x1="0" x2="100%" y1="13" y2="13"/>${rules}`,
    ...hits.map((hit, i) => {
      const says = escapeHtml(
        `${hit.text}, paragraph ${hit.paragraph}, ${hit.percent.toFixed(1)} percent`,
      );
      return `<rect class="tick" role="button" tabindex="${i === 0 ? 0 : -1}" data-hit="${id}#${i}" aria-label="${says}" x="${clockPosition(hit.percent)}" y="5" width="2" height="16"><title>${says}</title></rect>`;
    }),
    "</svg></li>",
  ].join("");
}
