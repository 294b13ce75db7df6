/**
 * A number as English prose prints it: thousands set apart by commas, a real minus sign,
 * at most `decimals` decimals and no trailing zeros; `not defined` for NaN and the infinities.
 */
export function numberText(value: number, decimals = 2): string {
  return fixedText(value, decimals).replace(/(\.\d*?)0+$/, (_, kept) => (kept === "." ? "" : kept));
}

/** The same with all its decimals, for numbers that stand in a column. */
export function fixedText(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return "not defined";
  const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  const digits = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits;
}
