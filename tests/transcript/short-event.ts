import type { ReactionEvent } from "../../src/transcript/transcript.js";

/** One event as `kind intensity duration actor`, `-` for what the marker does not say, `>` before a culmination. */
export function shortEvent(event: ReactionEvent): string {
  const { kind, intensity, duration, actor, culmination } = event;
  return `${culmination ? ">" : ""}${[kind, intensity ?? "-", duration ?? "-", actor ?? "-"].join(" ")}`;
}
