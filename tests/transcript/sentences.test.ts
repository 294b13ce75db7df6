import { expect, test } from "vitest";
import { defaultNotation } from "../../src/source/notation.js";
import { transcriptOf } from "../speech-of.js";

function sentencesOf(text: string, known: Parameters<typeof transcriptOf>[1] = {}): string[] {
  return transcriptOf(text, known).sentences.map(({ start, end }) => text.slice(start, end));
}

const cases: [string, string[]][] = [
  ["One two. Three four! Five?", ["One two.", "Three four!", "Five?"]],
  ["Mr. Smith met Dr. Jones in St. Louis.", ["Mr. Smith met Dr. Jones in St. Louis."]],
  ["J. V. Stalin and V. I. Lenin met.", ["J. V. Stalin and V. I. Lenin met."]],
  ["He came from the U.S. He left.", ["He came from the U.S.", "He left."]],
  ["The U.S. Congress met.", ["The U.S. Congress met."]],
  ["See No. 5 and vol. 2. No. I will not.", ["See No. 5 and vol. 2.", "No.", "I will not."]],
  [
    "Members, i.e., 70 percent, e.g. Beria, were shot.",
    ["Members, i.e., 70 percent, e.g. Beria, were shot."],
  ],
  ["He paid 3.50 for it. Then 2.", ["He paid 3.50 for it.", "Then 2."]],
  ['He said: "Go." She went.', ['He said: "Go."', "She went."]],
  ['"Why?" he asked.', ['"Why?" he asked.']],
  ["He asked “Why?” Nobody knew.", ["He asked “Why?”", "Nobody knew."]],
  ["What?! No… yes.", ["What?!", "No… yes."]],
  ["It fell.… Then it rose.", ["It fell.…", "Then it rose."]],
  ["It fell.… then it rose.", ["It fell.… then it rose."]],
  ["It fell … Then it rose.", ["It fell … Then it rose."]],
  [
    "They were shot [in 1938]. [Indignation.] He went on.",
    ["They were shot [in 1938].", "He went on."],
  ],
  ["They were shot. [in 1938] He went on.", ["They were shot. [in 1938]", "He went on."]],
  ["We shall (Applause.) win. (Applause.)", ["We shall (Applause.) win."]],
  ["We shall win. (Applause.) We shall", ["We shall win.", "We shall"]],
  ["(Applause.) We shall win.", ["We shall win."]],
  ["We came (he said.) and left.", ["We came (he said.) and left."]],
  ["We came. (He said so.) We left.", ["We came.", "(He said so.)", "We left."]],
  ["One\n\ntwo", ["One", "two"]],
  ["One two.\nThree four.", ["One two.", "Three four."]],
  ["… One. [Two.] …", ["… One. [Two.] …"]],
  ["Он пришёл. Она ушла.", ["Он пришёл.", "Она ушла."]],
  ["我来了。他走了。", ["我来了。他走了。"]],
  ["It ended in the year 1956. 300 came.", ["It ended in the year 1956.", "300 came."]],
  ["— One. — Two.", ["— One.", "— Two."]],
  ["[Applause.] …", []],
];

test.each(cases)("%j is cut into its sentences", (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});

test("an ellipsis that is a pause ends a sentence before a capital", () => {
  const notation = { ...defaultNotation, ellipsis: "pause" } as const;
  expect(sentencesOf("It fell… Then it… rose.", { notation })).toEqual([
    "It fell…",
    "Then it… rose.",
  ]);
});

test("a sentence counts its spoken words and the omissions that it crosses", () => {
  const { sentences } = transcriptOf("One … two [three] … four. Five (six).");
  expect(sentences.map(({ n, words, omissions }) => ({ n, words, omissions }))).toEqual([
    { n: 1, words: 3, omissions: 2 },
    { n: 2, words: 2, omissions: 0 },
  ]);
});

test("Windows line ends part paragraphs and sentences as others do", () => {
  const text = "One two.\r\nThree.\r\n\r\nFour.\r\n \t\r\n\r\nFive";
  expect(sentencesOf(text)).toEqual(["One two.", "Three.", "Four.", "Five"]);
  expect(transcriptOf(text).paragraphs).toHaveLength(3);
});

test("a text of hard-wrapped lines has the paragraphs between its blank lines", () => {
  const text = "One two\nthree (Loud\napplause.) four.\n\n  Five\nsix.\n";
  expect(sentencesOf(text)).toEqual(["One two\nthree (Loud\napplause.) four.", "Five\nsix."]);
  const { paragraphs, reactions, warnings } = transcriptOf(text);
  expect([paragraphs.length, reactions.length, warnings.length]).toEqual([2, 1, 0]);
});

test("long lines without a blank one between them are one paragraph, with a warning", () => {
  const line = "word ".repeat(40);
  const warned = (text: string) => transcriptOf(text).warnings.map(({ message }) => message);
  expect(warned(`${line}\n${line}\n${line}`)).toEqual([
    "no blank line between 3 long lines: read as one paragraph",
  ]);
  expect(warned(`${line}\n\n${line}`)).toEqual([]);
  expect(warned(line)).toEqual([]);
});

test("blank lines around the text make no paragraphs", () => {
  const text = "\n\n  One\n\n\u00a0\n\nTwo \n\n";
  expect(transcriptOf(text).paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual([
    "One",
    "Two",
  ]);
});
