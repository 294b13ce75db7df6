import { typeSize } from "./theme.js";
import { ticksAcross } from "./tick-values.js";
import { balanceText } from "./wrap-text.js";

/**
 * A horizontal axis of counts from 0 for a plot `width` units wide: `most` is the highest count and
 * `room` the space to keep to the right of its mark for a number.
 */
export function countAxis(
  field: string,
  title: string,
  { most, width, room }: { readonly most: number; readonly width: number; readonly room: number },
): object {
  const top = Math.max(1, most);
  return {
    field,
    type: "quantitative",
    stack: null,
    title: balanceText(title, width, typeSize.label),
    scale: { domain: [0, (top * width) / Math.max(width - room, width / 2)], nice: false },
    axis: {
      values: ticksAcross(0, top, { width, whole: true }),
      format: ",d",
      labelFlush: false,
    },
  };
}
