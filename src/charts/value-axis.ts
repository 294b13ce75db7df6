import { typeSize } from "./theme.js";
import { ticksAcross } from "./tick-values.js";
import { balanceText } from "./wrap-text.js";

/** What a value axis has to hold. */
export interface ValueAxisOptions {
  /** Every value that is drawn, ends of intervals included. At least one, all finite. */
  readonly values: readonly number[];
  /** Width of the plot, and space to keep beside the outermost marks for a number. */
  readonly width: number;
  readonly room: number;
  /** Whether 0 must be on the axis. Default true. */
  readonly zero?: boolean;
}

/** A horizontal axis of values of either sign, wide enough for numbers beside the outermost marks. */
export function valueAxis(
  field: string,
  title: string,
  { values, width, room, zero = true }: ValueAxisOptions,
): object {
  const all = zero ? [0, ...values] : values;
  const low = Math.min(...all);
  const high = Math.max(...all);
  const span = high - low || 1;
  const left = zero && low === 0 ? 0 : room;
  const right = zero && high === 0 ? 0 : room;
  const unit = span / Math.max(width - left - right, width / 3);
  return {
    field,
    type: "quantitative",
    stack: null,
    title: balanceText(title, width, typeSize.label),
    scale: { domain: [low - left * unit, high + right * unit], nice: false, zero: false },
    axis: {
      values: ticksAcross(low, high, { width: width - left - right }),
      format: ",.12~r",
      labelFlush: false,
    },
  };
}
