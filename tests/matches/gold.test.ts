import { expect, test } from "vitest";
import { people, personHits, termHits, terms } from "../../src/matches/references.js";
import { gold, khrushchev as speech } from "../gold.js";

/** Gold's name of each term to its id in the lexicon. */
const termIds = new Map([
  ["enemy of the people", "enemy-of-the-people"],
  ["cult of the individual", "cult-of-the-individual"],
  ["cult of personality", "cult-of-personality"],
  ["enemy/enemies (any)", "enemy"],
  ["cult (any)", "cult"],
  ["little finger", "little-finger"],
  ["repression(s)", "repression"],
  ["confession(s)", "confession"],
  ["victim(s)", "victim"],
  ["Central Committee", "central-committee"],
  ["Congress", "congress"],
  ["Party/party (whole word)", "party"],
  ["comrade(s) (any, incl. title)", "comrade"],
  ["Comrades (vocative)", "comrades-address"],
  ["Communist(s)", "communist"],
  ["communism", "communism"],
  ["socialism", "socialism"],
  ["Leninism/Leninist/Marxism-Leninism", "leninism"],
  ["Soviet", "soviet"],
  ["kolkhoz", "kolkhoz"],
  ["agriculture", "agriculture"],
  ["deportation(s)", "deportation"],
  ["power", "power"],
]);

test("every person of the gold annotation is found where it says, and nobody else", () => {
  const found = personHits(speech).map((hit) => ({
    id: hit.id,
    start: hit.start,
    end: hit.end,
    text: hit.text,
    paragraph: hit.paragraph,
    voice: hit.voice,
    possessive: hit.possessive,
    title: hit.title,
  }));
  const wanted = Object.entries(gold.persons)
    .flatMap(([name, { mentions }]) =>
      mentions.map((mention) => ({ id: name.toLowerCase(), ...mention })),
    )
    .sort((a, b) => a.start - b.start);
  expect(found).toEqual(wanted);
  expect(found).toHaveLength(32);
});

test("the counts of people are gold's: Stalin 21 times, 6 of them possessive", () => {
  const counts = people(speech);
  const wanted = Object.entries(gold.persons).map(([name, { count, possessive }]) => ({
    id: name.toLowerCase(),
    count,
    possessive,
  }));
  for (const { id, count, possessive } of wanted) {
    expect(counts.find((row) => row.id === id)).toMatchObject({ count, possessive });
  }
  expect(counts[0]).toMatchObject({
    id: "stalin",
    label: "Joseph Stalin",
    count: 21,
    possessive: 6,
  });
  expect(counts[0]?.perThousand).toBeCloseTo(17.62, 2);
});

test("in the speaker's own voice Stalin is named 17 times and Kossior not at all", () => {
  const own = people(speech, { voice: "Khrushchev" });
  expect(own.find((row) => row.id === "stalin")?.count).toBe(17);
  expect(own.find((row) => row.id === "tito")?.count).toBe(3);
  expect(own.find((row) => row.id === "kossior")?.count).toBe(0);
});

test.each([...termIds])("the key term %s is found where gold says", (name, id) => {
  const found = termHits(speech)
    .filter((hit) => hit.id === id)
    .map(({ start, end, text, paragraph, voice }) => ({ start, end, text, paragraph, voice }));
  const wanted = gold.terms[name]?.occurrences.map((occurrence) => ({
    ...occurrence,
    voice: occurrence.voice.replace(/ \(inside .*/, ""),
  }));
  expect(found).toEqual(wanted);
});

test("the counts of key terms are gold's, and gold knows every term of the lexicon", () => {
  const found = new Map(terms(speech).map(({ id, count }) => [id, count]));
  const wanted = [...termIds].map(([name, id]) => [id, gold.terms[name]?.count] as const);
  expect(found).toEqual(new Map(wanted));
  expect(Object.keys(gold.terms).sort()).toEqual([...termIds.keys()].sort());
});
