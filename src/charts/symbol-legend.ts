import type { JsonObject } from "./chart.js";
import { textWidth } from "./text-width.js";
import { typeSize } from "./theme.js";

/** One kind of symbol, with its name as data and in the legend. */
export interface SymbolKind {
  readonly label: string;
  readonly color: string;
  readonly shape: string;
}

/**
 * Encodings of colour and shape by a field, with one legend for both above the plot, in as many columns
 * as the width takes; a label wider than that is cut with an ellipsis. A single kind has
 * no legend.
 */
export function symbolLegend(
  field: string,
  kinds: readonly SymbolKind[],
  width: number,
): JsonObject {
  const domain = kinds.map((kind) => kind.label);
  const widest =
    Math.max(0, ...domain.map((label) => textWidth(label, typeSize.label))) + symbolRoom;
  const columns = Math.max(1, Math.min(kinds.length, Math.floor(width / widest)));
  const legend =
    kinds.length < 2
      ? null
      : { columns, labelLimit: width - symbolRoom, title: null, symbolSize: 70 };
  const encode = (range: readonly string[]) => ({
    field,
    type: "nominal",
    scale: { domain, range },
    legend,
  });
  return {
    color: encode(kinds.map((kind) => kind.color)),
    shape: encode(kinds.map((kind) => kind.shape)),
  };
}

/** Width of the symbol in front of a label, with the space around it. */
const symbolRoom = 26;
