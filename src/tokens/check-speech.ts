/**
 * Makes sure that a value is a speech, for callers whose arguments no compiler checked.
 *
 * @throws naming what it is instead.
 */
export function checkSpeech(value: unknown): void {
  const speech = value as
    | { readonly edition?: unknown; readonly tokens?: unknown }
    | null
    | undefined;
  if (typeof speech === "object" && speech?.edition && speech.tokens) return;
  const text = typeof value === "string" ? JSON.stringify(value.slice(0, 40)) : kindOf(value);
  throw new TypeError(`invalid speech: ${text} (expected what readSpeech gives)`);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}
