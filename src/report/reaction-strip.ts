import { reactionStyle } from "../charts/reaction-style.js";
import { escapeHtml } from "../tables/escape-html.js";
import type { Reaction } from "../transcript/transcript.js";
import { clockPosition } from "./clock-axis.js";
import { symbolPath } from "./symbol-path.js";

/** The reactions along the speech, a symbol each, in the colours and shapes of the charts, over a rule. */
export function reactionStrip(reactions: readonly Reaction[]): string {
  const lanes = lanesOf(reactions);
  const symbols = reactions.map((reaction, i) => {
    const x = clockPosition(reaction.percent);
    const y = 10 + 15 * (lanes[i] ?? 0);
    const { color, shape } = reactionStyle(firstKind(reaction));
    const says = escapeHtml(
      `Reaction ${reaction.n}: ${reaction.text}, after ${reaction.wordsBefore} spoken words, ${reaction.percent.toFixed(1)} percent`,
    );
    return [
      `<line class="rule" x1="${x}" x2="${x}" y1="${y}" y2="100%"/>`,
      `<svg x="${x}" y="${y}" overflow="visible"><path class="dot" role="button" tabindex="${i === 0 ? 0 : -1}" data-n="${reaction.n}" aria-label="${says}" fill="${color}" d="${symbolPath(shape)}"><title>${says}</title></path></svg>`,
    ].join("");
  });
  return `<svg class="strip reactions" role="group" aria-label="Reactions along the speech" width="100%" height="100%">${symbols.join("")}</svg>`;
}

/**
 * The kinds of reaction with their symbols, and how many markers begin with each; or that the edition
 * prints none.
 */
export function reactionLegend(reactions: readonly Reaction[]): string {
  if (reactions.length === 0) {
    return '<p class="none">This edition prints no reaction markers: what the hall did is not transcribed.</p>';
  }
  const counts = new Map<string, number>();
  for (const reaction of reactions) {
    const kind = firstKind(reaction);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const items = [...counts].map(([kind, count]) => {
    const { color, shape } = reactionStyle(kind);
    const symbol = `<svg class="key" aria-hidden="true" width="14" height="14" viewBox="-7 -7 14 14"><path class="dot" fill="${color}" d="${symbolPath(shape)}"/></svg>`;
    return `<li>${symbol} ${escapeHtml(kind)} ${count}</li>`;
  });
  return `<ul class="kinds" aria-label="Kinds of reaction">${items.join("")}</ul>`;
}

/** Four lanes, so that symbols which stand close do not hide each other: the first with room, else the emptiest. */
function lanesOf(reactions: readonly Reaction[]): number[] {
  const lastIn = [-Infinity, -Infinity, -Infinity, -Infinity];
  return reactions.map(({ percent }) => {
    const free = lastIn.findIndex((last) => percent - last > 4);
    const lane = free < 0 ? lastIn.indexOf(Math.min(...lastIn)) : free;
    lastIn[lane] = percent;
    return lane;
  });
}

function firstKind({ events }: Reaction): string {
  return events[0]?.kind ?? "reaction";
}
