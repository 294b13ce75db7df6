import type { Transcript } from "../transcript/transcript.js";
import type { Tokens } from "./tokens.js";

/** A transcript with its spoken tokens: what every match and measure starts from. */
export interface Speech extends Transcript {
  readonly tokens: Tokens;
}
