import { typeSize } from "./theme.js";
import { ticksAcross } from "./tick-values.js";
import { balanceText } from "./wrap-text.js";

/** A horizontal axis of spoken words from 0 to `end`, for a plot `width` units wide. */
export function wordsAxis(
  field: string,
  title: string,
  { end, width }: { readonly end: number; readonly width: number },
): object {
  const values = ticksAcross(0, end, { width, whole: true });
  return {
    field,
    type: "quantitative",
    title: balanceText(title, width, typeSize.label),
    scale: { domain: [0, end], nice: false },
    axis: { values, grid: false, format: ",d", labelFlush: false },
  };
}
