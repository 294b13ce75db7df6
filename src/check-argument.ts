import { isPromise, valueText } from "./value-text.js";

// For callers whose arguments no compiler checked. All throw a TypeError of one sentence, such as
// `invalid counts: undefined (expected counts { f1, n1, f2, n2 })`, and none looks at every item.

/** Makes sure that a value is an object, and has these fields. */
export function checkObject(
  name: string,
  value: unknown,
  { expected, fields = [] }: { expected: string; fields?: readonly string[] },
): void {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isObject || isPromise(value)) throw wrong(name, value, expected);
  for (const field of fields) {
    const found = (value as Record<string, unknown>)[field] ?? null;
    if (found === null) throw wrong(name, value, expected);
  }
}

/** Makes sure that a value is an array, or a typed one. */
export function checkList(name: string, value: unknown, expected = "an array of numbers"): void {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) throw wrong(name, value, expected);
}

/** Makes sure that a value has items to go through: an array or what `map.values()` gives, no text and no Map. */
export function checkItems(name: string, value: unknown, expected: string): void {
  const isIterable = typeof value === "object" && value !== null && Symbol.iterator in value;
  if (!isIterable || value instanceof Map) throw wrong(name, value, expected);
}

/** Makes sure that a value is a text. */
export function checkText(name: string, value: unknown, expected: string): void {
  if (typeof value !== "string") throw wrong(name, value, expected);
}

/** Makes sure that a value is a number; NaN is one. */
export function checkNumber(name: string, value: unknown): void {
  if (typeof value !== "number") throw wrong(name, value, "a number");
}

/** Makes sure that a value is a function. */
export function checkFunction(name: string, value: unknown, expected: string): void {
  if (typeof value !== "function") throw wrong(name, value, expected);
}

function wrong(name: string, value: unknown, expected: string): TypeError {
  return new TypeError(`invalid ${name}: ${valueText(value)} (expected ${expected})`);
}
