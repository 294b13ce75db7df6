import { expect, test } from "vitest";
import { reactionRows } from "../../src/charts/reaction-row.js";
import type { Reaction } from "../../src/transcript/transcript.js";

const event = { intensity: null, duration: null, actor: null, culmination: false };
const reaction: Reaction = {
  n: 5,
  start: 11770,
  end: 11831,
  text: "[Tumultuous, prolonged applause ending in ovation. All rise.]",
  events: [
    { ...event, kind: "applause", intensity: "tumultuous", duration: "prolonged" },
    { ...event, kind: "ovation", culmination: true },
    { ...event, kind: "standing", actor: "all" },
  ],
  rule: "reaction",
  paragraph: 23,
  position: "end",
  wordsBefore: 1192,
  percent: 100,
  sentence: 50,
};

test("reactionRows(reactions, strength) is one flat row a marker, rated by the caller", () => {
  expect(reactionRows([reaction], ({ events }) => events.length)).toEqual([
    {
      n: 5,
      text: "[Tumultuous, prolonged applause ending in ovation. All rise.]",
      kind: "applause",
      kinds: "applause + ovation + standing",
      strength: 3,
      paragraph: 23,
      wordsBefore: 1192,
      percent: 100,
    },
  ]);
});

test("reactionRows(reactions) rates nothing by itself", () => {
  expect(reactionRows([reaction])[0]?.strength).toBeNaN();
});
