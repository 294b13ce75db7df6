import { expect, test } from "vitest";
import { parseReaction } from "../../src/transcript/parse-reaction.js";
import { reactionLexicon, transcriptOf } from "../speech-of.js";
import { shortEvent } from "./short-event.js";

/** The events of a bracket after a sentence; null when it is no reaction. */
function eventsOf(bracket: string): string[] | null {
  const [reaction] = transcriptOf(`He said so. ${bracket} Then he went on.`).reactions;
  return reaction ? reaction.events.map(shortEvent) : null;
}

const markers: [string, ...string[]][] = [
  ["[Indignation in the hall.]", "indignation - - hall"],
  ["[Tumultuous applause.]", "applause tumultuous - -"],
  ["[Prolonged applause.]", "applause - prolonged -"],
  ["(Commotion in the hall.)", "commotion - - hall"],
  ["(Laughter and applause.)", "laughter - - -", "applause - - -"],
  ["(laughs)", "laughter - - -"],
  ["[Movement in the hall.]", "movement - - hall"],
  ["(Loud and prolonged applause and cheers.)", "applause loud prolonged -", "cheers - - -"],
  [
    "(A stormy ovation. All the delegates rise to their feet.)",
    "ovation stormy - -",
    "standing - - all the delegates",
  ],
  [
    "[Tumultuous, prolonged applause ending in ovation. All rise.]",
    "applause tumultuous prolonged -",
    ">ovation - - -",
    "standing - - all",
  ],
  [
    "(Stormy, prolonged applause turning into an ovation; all stand up.)",
    "applause stormy prolonged -",
    ">ovation - - -",
    "standing - - all",
  ],
  ["[APPLAUSE]", "applause - - -"],
  ["(Applause.)", "applause - - -"],
  ["(Hear, hear!)", "approval - - -"],
  ["(Loud Opposition cheers.)", "cheers loud - opposition"],
  ["(Ironical cheers.)", "cheers ironical - -"],
  ["[Interruption.]", "commotion - - -"],
  ["[Laughter on the right, cheers on the left.]", "laughter - - right", "cheers - - left"],
  ["(Laughter and applause on the right.)", "laughter - - right", "applause - - right"],
  ["(Animation in the hall, laughter.)", "animation - - hall", "laughter - - hall"],
  ["(Tumultuous applause, delegates rise.)", "applause tumultuous - -", "standing - - delegates"],
  ["(Applause from all parts of the hall.)", "applause - - all parts of the hall"],
  ["(The whole house rose, cheering.)", "standing - - whole house", "cheers - - whole house"],
  ["(All rise and applaud.)", "standing - - all", "applause - - all"],
  ["[The audience laughs]", "laughter - - audience"],
  ["(Cheers and applause)", "cheers - - -", "applause - - -"],
  ["(Booing and hissing.)", "disapproval - - -", "disapproval - - -"],
  ['(Crowd chanting "USA! USA!")', "exclamation - - crowd"],
  ["(Stormy applause. Cries of 'That's right!')", "applause stormy - -", "exclamation - - -"],
  ["(Shouts of “Bravo!” from the gallery.)", "exclamation - - gallery"],
  ["(Voice from the floor: That's right!)", "exclamation - - floor"],
  ["(From the floor: Correct!)", "exclamation - - floor"],
  ['[HON. MEMBERS: "Oh!"]', "exclamation - - members"],
  ["(Voices: “Right!” “Shame!”)", "exclamation - - -"],
  ["(Audience: Four more years!)", "exclamation - - audience"],
  ["(Prolonged silence in the hall.)", "silence - prolonged hall"],
  ["(Murmurs of approval.)", "approval - - -"],
  ["(Protests from the opposition benches.)", "disapproval - - opposition benches"],
  [
    "(The delegates rise and sing the Internationale.)",
    "standing - - delegates",
    "song - - delegates",
  ],
  ["(All greet Comrade Stalin with stormy, prolonged applause.)", "applause stormy prolonged all"],
  ["(Applause for several minutes.)", "applause - for several minutes -"],
  ["(Laughter.\nApplause.)", "laughter - - -", "applause - - -"],
  ["(Tumultuous,  prolonged\n applause)", "applause tumultuous prolonged -"],
  ["[Agreement.]", "approval - - -"],
  ["[Sensation]", "commotion - - -"],
];

test.each(markers)("%s is a reaction", (bracket, ...events) => {
  expect(eventsOf(bracket)).toEqual(events);
});

test.each([
  "[sic]",
  "[Lenin]",
  "[1935 to 1938]",
  "[Joseph]",
  "[all Soviets that disappeared]",
  "[the founding theory of communism]",
  "[Yugoslavian leader Josip]",
  "(as was shown in the investigation of the Standard Oil Company)",
  "(applause is no argument)",
  "(there was no applause)",
  "(prolonged)",
  "(the right)",
  "(in the hall)",
  "[all the delegates]",
  "(all members of the Congress)",
  "(hear what he says)",
  "(Applause was forbidden.)",
  "[Laughter Street]",
  "[]",
  "[ ]",
  "[!]",
])("%s is no reaction", (bracket) => {
  expect(eventsOf(bracket)).toBeNull();
});

test.each(["movement", "agreement", "a great movement", "the voice of the people", "rise"])(
  "in the middle of a sentence the ordinary words [%s] are no reaction",
  (words) => {
    expect(transcriptOf(`He spoke of the Party [${words}] again.`).reactions).toEqual([]);
    expect(transcriptOf(`He spoke of the Party (${words}) again.`).reactions).toEqual([]);
  },
);

test("an ordinary word is a reaction when it ends with a stop or starts a sentence of its own", () => {
  expect(transcriptOf("He spoke of the Party (Movement.) again.").reactions).toHaveLength(1);
  expect(transcriptOf("He spoke of it. [Movement] Again.").reactions).toHaveLength(1);
  expect(transcriptOf("He spoke of the [Movement] again.").reactions).toEqual([]);
});

test.each([
  ["[…]", "omission", "ellipsis-in-bracket"],
  ["[...]", "omission", "ellipsis-in-bracket"],
  ["(. . .)", "omission", "ellipsis-in-bracket"],
  ["[Applause.]", "reaction", "reaction:every-word"],
  ["[Laughter. The speaker drinks water.]", "reaction", "reaction:first-clause"],
  ["[sic]", "note", "note-word"],
  ["[Editor's note: the minutes say otherwise.]", "note", "note-word"],
  ["[Ed.: a slip]", "note", "note-word"],
  ["[collective farm]", "gloss", "square-bracket"],
])("%s is %s by the rule %s", (bracket, kind, rule) => {
  const { segments } = transcriptOf(`He said so ${bracket} and went on.`);
  expect(segments[1]).toMatchObject({ kind, rule });
});

test("a spoken parenthesis is part of the spoken text around it", () => {
  const { segments, words } = transcriptOf("He knew (as we all did) why.");
  expect(segments).toEqual([{ start: 0, end: 28, kind: "spoken", rule: "between-marks" }]);
  expect(words.count).toBe(7);
});

test("a bracket of more than 1,000 characters is no marker", () => {
  expect(parseReaction("applause ".repeat(111), reactionLexicon)).not.toBeNull();
  expect(parseReaction("applause ".repeat(112), reactionLexicon)).toBeNull();
});

test("a reaction knows where it stands, the words before it and the sentence that it follows", () => {
  const text = "(Applause.) One two. (Laughter.) Three\n\n(Cheers.) Four (Boos.) five. (Applause.)";
  const { reactions } = transcriptOf(text);
  expect(
    reactions.map(({ n, paragraph, position, wordsBefore, percent, sentence }) => ({
      n,
      paragraph,
      position,
      wordsBefore,
      percent,
      sentence,
    })),
  ).toEqual([
    { n: 1, paragraph: 1, position: "start", wordsBefore: 0, percent: 0, sentence: null },
    { n: 2, paragraph: 1, position: "inside", wordsBefore: 2, percent: 40, sentence: 1 },
    { n: 3, paragraph: 2, position: "start", wordsBefore: 3, percent: 60, sentence: 2 },
    { n: 4, paragraph: 2, position: "inside", wordsBefore: 4, percent: 80, sentence: 3 },
    { n: 5, paragraph: 2, position: "end", wordsBefore: 5, percent: 100, sentence: 3 },
  ]);
});

test("where nothing is spoken the percentage of a reaction is NaN", () => {
  expect(transcriptOf("[Applause.]").reactions[0]?.percent).toBeNaN();
});
