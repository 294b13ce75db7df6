import { valueText } from "../value-text.js";

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
  throw new TypeError(`invalid speech: ${valueText(value)} (expected what readSpeech gives)`);
}
