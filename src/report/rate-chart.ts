import type { Reaction } from "../transcript/transcript.js";
import { clockAxis } from "./clock-axis.js";
import { reactionLegend, reactionStrip } from "./reaction-strip.js";

/**
 * The chart of what is chosen along the speech, for the script to draw in: its rate as a line, its
 * occurrences as strokes on the axis, and the reactions above them, which stand there without a script too.
 */
export function rateChart(reactions: readonly Reaction[]): string {
  return `<div class="row" id="rate">
<div class="key-column">
<p class="axis live-only"><b id="rate-of"></b><br>per hundred spoken words, in a moving window of <span id="rate-window"></span></p>
${reactionLegend(reactions)}
</div>
<div class="plot">
<div class="scale live-only" aria-hidden="true"><span id="rate-top"></span><span id="rate-middle"></span><span>0</span></div>
<svg id="rate-line" class="live-only" role="img" aria-label="Rate along the speech" viewBox="0 0 100 100" preserveAspectRatio="none"><path class="grid" d="M0 0H100M0 50H100"/><path class="line" d=""/><path class="rug" d=""/></svg>
${reactionStrip(reactions)}
</div>
</div>
${clockAxis}`;
}
