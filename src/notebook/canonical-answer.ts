/** How exactly an answer is taken. */
export interface AnswerForm {
  /** Decimals to which numbers are rounded; NaN keeps twelve significant digits. Default 0. */
  readonly decimals?: number;
  /** True when the order of a list does not matter. Default false. */
  readonly unordered?: boolean;
}

/**
 * An answer as one text, the same for all answers that an exercise takes as equal: numbers rounded,
 * texts in lower case without space around them and with straight apostrophes, keys sorted, a map as
 * its sorted pairs, a set as its sorted members.
 */
export function canonicalAnswer(value: unknown, form: AnswerForm = {}): string {
  if (typeof value === "number") return numberForm(value, form.decimals ?? 0);
  if (typeof value === "bigint") return String(value);
  if (typeof value === "string") return JSON.stringify(textForm(value));
  if (typeof value !== "object" || value === null) return String(value ?? null);
  if (value instanceof Map) return canonicalAnswer([...value], { ...form, unordered: true });
  if (value instanceof Set) return canonicalAnswer([...value], { ...form, unordered: true });
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const items = Array.from(value as ArrayLike<unknown>, (item) => canonicalAnswer(item, form));
    return `[${(form.unordered ? items.sort() : items).join(",")}]`;
  }
  const pairs = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(textForm(key))}:${canonicalAnswer(item, form)}`,
  );
  return `{${pairs.sort().join(",")}}`;
}

function numberForm(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return String(value);
  // Twelve digits first: sums in another order differ in the last bits and may lie on a rounding edge.
  const steady = Number(value.toPrecision(12));
  const rounded = Number.isNaN(decimals) ? steady : Number(steady.toFixed(decimals));
  return String(rounded === 0 ? 0 : rounded);
}

function textForm(text: string): string {
  return text.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " ").replaceAll("’", "'");
}
