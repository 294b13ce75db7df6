import { checkObject } from "../check-argument.js";

/**
 * Makes sure that a value is a speech, for callers whose arguments no compiler checked.
 *
 * @throws naming what it is instead.
 */
export function checkSpeech(value: unknown, name = "speech"): void {
  checkObject(name, value, {
    fields: ["edition", "tokens"],
    expected: "what readSpeech gives",
  });
}
