/**
 * A number as English prose prints it: thousands set apart by commas, a real minus sign,
 * at most `decimals` decimals and no trailing zeros; `not defined` for NaN and the infinities.
 */
export function numberText(value: number, decimals = 2): string {
  if (!Number.isFinite(value)) return "not defined";
  const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  const tail = fraction?.replace(/0+$/, "");
  const digits = tail ? `${grouped}.${tail}` : grouped;
  return value < 0 && digits !== "0" ? `−${digits}` : digits;
}
