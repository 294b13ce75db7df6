import { expect, test } from "vitest";
import { defaultNotation, parseNotation } from "../../src/source/notation.js";

test("a notation line changes what it names and keeps the rest", () => {
  expect(parseNotation("round=gloss, ellipsis = pause")).toEqual({
    square: "gloss",
    round: "gloss",
    ellipsis: "pause",
  });
  expect(parseNotation("")).toEqual(defaultNotation);
});

test("an unknown key or value of a notation line is an error that names the allowed ones", () => {
  expect(() => parseNotation("curly=gloss")).toThrow(
    "invalid notation: curly=gloss (expected square, round, ellipsis)",
  );
  expect(() => parseNotation("toString=gloss")).toThrow(/^invalid notation: toString/);
  expect(() => parseNotation("square=omission")).toThrow(
    "invalid notation: square=omission (expected square=gloss|note|spoken)",
  );
  expect(() => parseNotation("square")).toThrow("invalid notation: square (expected square=");
});
