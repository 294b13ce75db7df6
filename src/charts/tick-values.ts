import { numberText } from "./number-text.js";
import { textWidth } from "./text-width.js";
import { typeSize } from "./theme.js";

/**
 * The {@link tickValues} of a horizontal axis `width` units long: as many as leave their numbers apart,
 * one in 60 units at most.
 */
export function ticksAcross(
  low: number,
  high: number,
  { width, whole = false }: { readonly width: number; readonly whole?: boolean },
): readonly number[] {
  const widest = Math.max(...[low, high].map((end) => textWidth(numberText(end), typeSize.label)));
  return tickValues(low, high, {
    count: Math.max(1, Math.floor(width / Math.max(60, widest + 16))),
    whole,
  });
}

/**
 * Round values from `low` to `high` for an axis: all multiples, in that range, of 1, 2 or 5 times a power
 * of ten, the smallest for which there are no more than `count` + 1, ascending. `whole` keeps them whole
 * numbers. When `low` equals `high`, that one value. Expects `low` <= `high`, both finite, `count` >= 1.
 */
export function tickValues(
  low: number,
  high: number,
  { count, whole = false }: { readonly count: number; readonly whole?: boolean },
): readonly number[] {
  if (low === high) return [low];
  let exponent = Math.floor(Math.log10((high - low) / (count + 1)));
  if (whole) exponent = Math.max(0, exponent);
  for (; ; exponent++) {
    for (const digit of [1, 2, 5]) {
      const step = Number(`${digit}e${exponent}`);
      // The tolerance, a billionth of a step, is for ends such as 0.3 that are no exact multiples of 0.1.
      const first = Math.ceil(low / step - 1e-9);
      const last = Math.floor(high / step + 1e-9);
      if (last - first > count) continue;
      const decimals = Math.max(0, -exponent);
      return Array.from({ length: last - first + 1 }, (_, index) =>
        Number(((first + index) * step).toFixed(decimals)),
      );
    }
  }
}
