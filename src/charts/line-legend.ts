import type { JsonObject } from "./chart.js";
import { textWidth } from "./text-width.js";
import { dashes, series, typeSize } from "./theme.js";

/**
 * Encodings of colour and dash pattern by a field, with one legend for both above the plot, in as many
 * columns as the width takes; a label wider than that is cut with an ellipsis. A single
 * line has no legend. Throws on more than five lines, because a sixth could not be told from the others.
 */
export function lineLegend(field: string, domain: readonly string[], width: number): JsonObject {
  if (domain.length > series.length) {
    throw new RangeError(
      `too many lines in one chart: ${domain.length} (expected ${series.length} or fewer)`,
    );
  }
  const widest =
    Math.max(0, ...domain.map((label) => textWidth(label, typeSize.label))) + symbolRoom;
  const columns = Math.max(1, Math.min(domain.length, Math.floor(width / widest)));
  const legend =
    domain.length < 2
      ? null
      : {
          columns,
          labelLimit: width - symbolRoom,
          title: null,
          symbolType: "stroke",
          symbolSize: 400,
          symbolStrokeWidth: 2,
        };
  const encode = (range: readonly (string | readonly number[])[]) => ({
    field,
    type: "nominal",
    scale: { domain, range: range.slice(0, domain.length) },
    legend,
  });
  return { color: encode(series), strokeDash: encode(dashes) };
}

/** Dots on lines of which one has a single row: without them it would not be seen. */
export function loneDots(rows: readonly { readonly label: string }[]): JsonObject {
  const lengths = new Map<string, number>();
  for (const { label } of rows) lengths.set(label, (lengths.get(label) ?? 0) + 1);
  return [...lengths.values()].includes(1) ? { point: { size: 30, opacity: 1 } } : {};
}

/** Width of the stroke in front of a label, with the space around it. */
const symbolRoom = 44;
