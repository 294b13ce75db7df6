import { expect, test } from "vitest";
import { wordsBefore } from "../../src/transcript/clock.js";
import { gold, khrushchev as speech } from "../gold.js";

const { text } = speech.edition;

test("the speech stands where the gold annotation says", () => {
  expect(speech.edition.speech).toEqual({ start: gold.speech.start, end: gold.speech.end });
  expect([gold.speech.start, gold.speech.end]).toEqual([3889, 11831]);
});

test("the spoken words are gold's 1,192, the first and the last where gold has them", () => {
  expect(speech.words.count).toBe(1192);
  expect(text.slice(speech.words.start[0], speech.words.end[0])).toBe("Comrades");
  expect(text.slice(speech.words.start[1191], speech.words.end[1191])).toBe("Leninism");
});

test("the 23 paragraphs are gold's, with its spans, words and sentences", () => {
  const found = speech.paragraphs.map(({ n, start, end }) => ({
    n,
    start,
    end,
    words: wordsBefore(speech.words, end) - wordsBefore(speech.words, start),
    sentences: speech.sentences.filter((sentence) => sentence.paragraph === n).length,
  }));
  expect(found).toEqual(
    gold.paragraphs.map(({ n, start, end, spokenWords, sentences }) => ({
      n,
      start,
      end,
      words: spokenWords,
      sentences,
    })),
  );
  expect(found).toHaveLength(23);
});

test("the 50 sentences are gold's, with its spans and words", () => {
  const found = speech.sentences.map(({ start, end, paragraph, words }) => ({
    start,
    end,
    text: text.slice(start, end),
    paragraph,
    spokenWords: words,
  }));
  expect(found).toEqual(gold.sentences);
  expect(found).toHaveLength(50);
});

test("the omissions of the sentences are the ellipses that gold puts in them", () => {
  const found = speech.sentences.map(({ omissions }) => omissions);
  expect(found).toEqual(
    gold.sentences.map(
      ({ start, end }) => gold.ellipses.filter((e) => e.start >= start && e.end <= end).length,
    ),
  );
});

test("the 5 reactions are gold's, each with its place, clock and the sentence that it follows", () => {
  const found = speech.reactions.map((reaction) => {
    const sentence = speech.sentences[(reaction.sentence ?? 0) - 1];
    return {
      start: reaction.start,
      end: reaction.end,
      text: reaction.text,
      paragraph: reaction.paragraph,
      position: reaction.position,
      before: reaction.wordsBefore,
      percent: Math.round(reaction.percent * 10) / 10,
      follows: [sentence?.start, sentence?.end],
    };
  });
  expect(found).toEqual(
    gold.markers.map((marker) => ({
      start: marker.start,
      end: marker.end,
      text: marker.text,
      paragraph: marker.paragraph,
      position: marker.position === "ends the paragraph" ? "end" : "inside",
      before: marker.spokenWordsBefore,
      percent: marker.percentThrough,
      follows: [marker.followsSentence.start, marker.followsSentence.end],
    })),
  );
  expect(found).toHaveLength(5);
});

test("the events of the reactions are gold's", () => {
  const found = speech.reactions.map(({ events }) => ({
    kind: events[0]?.kind,
    intensity: events[0]?.intensity,
    duration: events[0]?.duration,
    culmination: events.find((event) => event.culmination)?.kind ?? null,
    standing: events.some((event) => event.kind === "standing"),
  }));
  expect(found).toEqual(
    gold.markers.map(({ kind, intensity, duration, culmination, standing }) => ({
      kind,
      intensity,
      duration,
      culmination,
      standing,
    })),
  );
});

test("the last marker is one reaction of three events", () => {
  const plain = { intensity: null, duration: null, actor: null, culmination: false };
  expect(speech.reactions[4]?.events).toEqual([
    { ...plain, kind: "applause", intensity: "tumultuous", duration: "prolonged" },
    { ...plain, kind: "ovation", culmination: true },
    { ...plain, kind: "standing", actor: "all" },
  ]);
  expect(speech.reactions[0]?.events).toEqual([{ ...plain, kind: "indignation", actor: "hall" }]);
});

test("the 19 glosses and 17 omissions are gold's", () => {
  const spans = (
    rows: readonly { start: number; end: number; text: string; paragraph: number }[],
  ) =>
    rows.map(({ start, end, text: words, paragraph }) => ({ start, end, text: words, paragraph }));
  expect(spans(speech.glosses)).toEqual(spans(gold.glosses));
  expect(spans(speech.omissions)).toEqual(spans(gold.ellipses));
  expect([speech.glosses.length, speech.omissions.length]).toEqual([19, 17]);
  expect(speech.notes).toEqual([]);
});

test("the 16 quotations are gold's, with their kinds and voices", () => {
  const found = speech.quotations.map(({ start, end, text: words, paragraph, kind, voice }) => ({
    start,
    end,
    text: words,
    paragraph,
    kind,
    voice,
  }));
  expect(found).toEqual(
    gold.quotations.map((quotation) => ({
      start: quotation.start,
      end: quotation.end,
      text: quotation.text,
      paragraph: quotation.paragraph,
      kind: quotation.type,
      voice: quotation.type === "quotation" ? quotation.speaker : null,
    })),
  );
  expect(found).toHaveLength(16);
});

test("the edition is read without a warning", () => {
  expect(speech.warnings).toEqual([]);
});
