import { expect, test } from "vitest";
import { transcriptOf } from "../speech-of.js";
import { markers, newMarkers, newNoMarkers, noMarkers } from "./marker-sample.js";
import { shortEvent } from "./short-event.js";

/** What the program reads otherwise than the reader, and as what. */
const missed = new Map<string, string[]>([
  ["[crowd roaring]", []],
  ["(Various movements.)", ["movement - - various"]],
  ["(Comrade Stalin’s appearance is greeted with an ovation.)", []],
  ["[Three cheers were here given for Senator Douglas.]", []],
  ["(The House rose and observed a minute’s silence)", []],
  ["(Mixed reactions)", []],
  ["[Crowd goes wild]", []],
]);

/** Found where a marker stands: after a sentence, or in the middle of one when it has no capital. */
function eventsOf(bracket: string): string[] {
  const text = /^.["“]?\p{Lu}/u.test(bracket)
    ? `He said so. ${bracket} Then he went on.`
    : `We have seen this before ${bracket} and shall again.`;
  return transcriptOf(text).reactions.flatMap(({ events }) => events.map(shortEvent));
}

/** A question mark stands for any words. */
const agree = (wanted: string, found: string | undefined) =>
  new RegExp(`^${wanted.replaceAll("?", ".+")}$`).test(found ?? "");

test.each([...markers, ...newMarkers].filter(([bracket]) => !missed.has(bracket)))(
  "%s says what a reader reads",
  (bracket, ...wanted) => {
    const found = eventsOf(bracket);
    expect(found).toEqual(wanted.map((event, i) => (agree(event, found[i]) ? found[i] : event)));
  },
);

test.each([...missed])("%s is still missed, or read as %j", (bracket, found) => {
  expect(eventsOf(bracket)).toEqual(found);
});

test.each([...noMarkers, ...newNoMarkers])("there is no reaction in: %s", (text) => {
  expect(transcriptOf(text).reactions).toEqual([]);
});
