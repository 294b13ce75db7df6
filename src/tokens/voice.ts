import { checkSpeech } from "./check-speech.js";
import type { Speech } from "./speech.js";

/**
 * Whose words stand at each token: the voice that the edition gives the quotation around it, else
 * the speech's own. One entry a token.
 */
export function voicesOf(speech: Speech): string[] {
  checkSpeech(speech);
  const { tokens, quotations, edition } = speech;
  const voices = new Array<string>(tokens.count).fill(edition.voice);
  let token = 0;
  for (const { start, end, kind, voice } of quotations) {
    if (kind !== "quotation" || voice === null) continue;
    while (token < tokens.count && (tokens.start[token] as number) < start) token++;
    for (let i = token; i < tokens.count && (tokens.start[i] as number) < end; i++)
      voices[i] = voice;
  }
  return voices;
}

/**
 * Refuses a voice that a speech does not have; undefined, which asks for all, passes.
 *
 * @throws naming the voices that there are.
 */
export function checkVoice(voices: readonly string[], voice?: string): void {
  if (voice === undefined || voices.includes(voice)) return;
  const known = [...new Set(voices)].filter(Boolean).sort().join(", ");
  const expected = known === "" ? "none: the edition names no voice" : `expected one of: ${known}`;
  throw new RangeError(`invalid voice: ${voice} (${expected})`);
}
