import { expect, test } from "vitest";
import type { ReactionEvent } from "../../src/transcript/transcript.js";
import { transcriptOf } from "../speech-of.js";
import { markers, noMarkers } from "./marker-sample.js";

const seen = <T>(entries: readonly T[]) => entries.filter((_, i) => i % 2 === 0);
const heldOut = <T>(entries: readonly T[]) => entries.filter((_, i) => i % 2 === 1);

function short({ kind, intensity, duration, actor, culmination }: ReactionEvent): string {
  return `${culmination ? ">" : ""}${[kind, intensity ?? "-", duration ?? "-", actor ?? "-"].join(" ")}`;
}

/** Found where a marker stands: after a sentence, or in the middle of one when it has no capital. */
function eventsOf(bracket: string): string[] {
  const text = /^.["“]?\p{Lu}/u.test(bracket)
    ? `He said so. ${bracket} Then he went on.`
    : `We have seen this before ${bracket} and shall again.`;
  return transcriptOf(text).reactions.flatMap(({ events }) => events.map(short));
}

const kindOf = (event: string) => event.split(" ")[0];
/** A question mark stands for any words. */
const agree = (wanted: string, found: string | undefined) =>
  new RegExp(`^${wanted.replaceAll("?", ".+")}$`).test(found ?? "");

function score(sample: typeof markers) {
  const read = sample.map(([bracket, ...wanted]) => ({
    bracket,
    wanted,
    found: eventsOf(bracket),
  }));
  return {
    notFound: read.filter(({ found }) => found.length === 0).map(({ bracket }) => bracket),
    otherKinds: read
      .filter(({ found }) => found.length > 0)
      .filter(({ wanted, found }) => `${wanted.map(kindOf)}` !== `${found.map(kindOf)}`)
      .map(({ bracket, found }) => `${bracket} = ${found}`),
    otherWords: read
      .filter(({ wanted, found }) => `${wanted.map(kindOf)}` === `${found.map(kindOf)}`)
      .filter(({ wanted, found }) => !wanted.every((event, i) => agree(event, found[i])))
      .map(({ bracket, found }) => `${bracket} = ${found}`),
  };
}

function falseAlarms(sample: readonly string[]): string[] {
  return sample.filter((text) => transcriptOf(text).reactions.length > 0);
}

test("seen", () => {
  console.log(
    seen(markers).length,
    JSON.stringify(score(seen(markers)), null, 1),
    falseAlarms(seen(noMarkers)),
  );
});
test("held-out score only", () => {
  const s = score(heldOut(markers));
  console.log(
    "HELD",
    heldOut(markers).length,
    s.notFound.length,
    s.otherKinds.length,
    s.otherWords.length,
    "negatives",
    heldOut(noMarkers).length,
    "false",
    falseAlarms(heldOut(noMarkers)).length,
  );
  expect(1).toBe(1);
});
