import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSpeech } from "../../src/tokens/read-speech.js";
import { shortEvent } from "./short-event.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "german-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const german = `
kinds:
  - { id: applause, label: Beifall, strength: 1, forms: [Beifall] }
  - { id: laughter, label: Heiterkeit, strength: 1, forms: [Heiterkeit] }
intensities: [{ strength: 1, forms: [lebhafter] }]
durations: [{ strength: 1, forms: [anhaltender] }]
actors: [Saal]
culminations: []
prepositions: [bei]
sources: [bei]
titles: []
ordinary: []
fillers: [der, und]
connectives: [und]
numerals: [zwei]
units: [Minuten]
notes: []
`;

test("a record in another language is read with a lexicon of its own words", () => {
  writeFileSync(join(folder, "reactions.yaml"), german);
  writeFileSync(
    join(folder, "rede.txt"),
    "Das ist wahr. (Lebhafter, anhaltender Beifall bei der SPD) Und mehr. (Heiterkeit bei der CDU, zwei Minuten) Es ist so (und der Beifall) und bleibt so.\n",
  );
  const { reactions } = readSpeech(join(folder, "rede.txt"), {
    reactions: join(folder, "reactions.yaml"),
  });
  expect(reactions.map(({ events }) => events.map(shortEvent))).toEqual([
    ["applause lebhafter anhaltender spd"],
    ["laughter - zwei minuten cdu"],
  ]);
});
