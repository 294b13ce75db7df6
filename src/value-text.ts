/**
 * What a value is, on one line, for the message about a wrong argument: the start of a text, a number,
 * `an object`; a promise with what to do about it.
 */
export function valueText(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 40));
  if (typeof value === "function") return "a function";
  if (Array.isArray(value)) return "an array";
  if (isPromise(value)) return "a promise: await it first";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}

/** True for what `await` waits for: the slip is a forgotten one. */
export function isPromise(value: unknown): boolean {
  return typeof (value as { then?: unknown } | null | undefined)?.then === "function";
}
