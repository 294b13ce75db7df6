import { typeSize } from "./theme.js";
import { balanceText } from "./wrap-text.js";

/**
 * The spoken clock as the horizontal axis of a plot `width` units wide: field `percent`, from 0 to 100
 * percent of the spoken words, and on to `end` when space is kept to the right of the clock.
 */
export function clockAxis(width: number, end = 100): object {
  return {
    field: "percent",
    type: "quantitative",
    scale: { domain: [0, end], nice: false },
    title: balanceText(
      "Position in the speech (percent of its spoken words)",
      width,
      typeSize.label,
    ),
    axis: {
      values: [0, 20, 40, 60, 80, 100],
      labelExpr: "datum.value + '%'",
      grid: false,
      labelFlush: false,
      domain: end === 100,
    },
  };
}
