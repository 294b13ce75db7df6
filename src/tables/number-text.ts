/**
 * A number for a reader: whole numbers whole, others with four significant digits at most and never
 * fewer than all digits before the point, or with the decimals asked for. No thousands separators,
 * a true minus sign. `NaN` is an en dash, infinity `∞`.
 *
 * @param decimals digits after the point, 0 to 20; default: as many as four significant digits need
 */
export function numberText(value: number, decimals?: number): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const text = decimals === undefined ? rounded(value) : value.toFixed(decimals);
  const zero = Number(text) === 0 ? text.replace("-", "") : text;
  return zero.replaceAll("-", "−");
}

function rounded(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return String(Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(4)));
}
