import { expect, test } from "vitest";
import {
  automatedReadability,
  colemanLiau,
  daleChallScore,
  fleschKincaid,
  fleschReadingEase,
  gunningFog,
  lix,
  smog,
} from "../../src/measures/readability-formulas.js";
import { near } from "./near.js";

test("fleschReadingEase of sentences, words, syllables", () => {
  near(fleschReadingEase(1, 6, 6), 116.145, 1e-12);
  near(fleschReadingEase(1, 16, 22), 74.27, 1e-12);
  near(fleschReadingEase(1, 13, 26), 24.44, 1e-12);
});

test("fleschKincaid(1, 13, 26) is 13.08", () => {
  near(fleschKincaid(1, 13, 26), 13.08, 1e-12);
});

test("smog(1, 4) is 14.554593", () => {
  near(smog(1, 4), 14.554593, 1e-7);
});

test("gunningFog(1, 13, 2) is 11.353846", () => {
  near(gunningFog(1, 13, 2), 11.353846, 1e-7);
});

test("colemanLiau(5, 119, 639) is 14.53042", () => {
  near(colemanLiau(5, 119, 639), 14.53042, 1e-6);
});

test("automatedReadability(6, 151, 623) is 10.585982", () => {
  near(automatedReadability(6, 151, 623), 10.585982, 1e-7);
});

test("lix of 2 sentences, 30 words, 9 long ones is 15 + 30", () => {
  expect(lix(2, 30, 9)).toBe(45);
});

test("daleChallScore adds 3.6365 above 5 % unfamiliar words, by hand", () => {
  near(daleChallScore(5, 100, 5), 0.1579 * 5 + 0.0496 * 20, 1e-12);
  near(daleChallScore(5, 100, 6), 0.1579 * 6 + 0.0496 * 20 + 3.6365, 1e-12);
});

test("readability formulas are NaN without sentences or words, and refuse bad counts", () => {
  expect(fleschReadingEase(0, 6, 6)).toBeNaN();
  expect(fleschReadingEase(0, 0, 0)).toBeNaN();
  expect(smog(0, 4)).toBeNaN();
  expect(gunningFog(0, 3, 1)).toBeNaN();
  expect(colemanLiau(1, 0, 0)).toBeNaN();
  expect(colemanLiau(0, 10, 40)).toBeNaN();
  expect(lix(0, 3, 1)).toBeNaN();
  expect(() => smog(1.5, 4)).toThrow("invalid sentences: 1.5 (expected a whole number, 0 or more)");
  expect(() => lix(1, -3, 0)).toThrow("invalid words: -3");
  expect(() => lix(1, 3, 4)).toThrow("invalid longWords: 4 (expected at most words, 3)");
  expect(() => gunningFog(1, 3, 4)).toThrow("invalid polysyllables: 4");
  expect(() => daleChallScore(1, 3, 4)).toThrow("invalid unfamiliar: 4");
});
