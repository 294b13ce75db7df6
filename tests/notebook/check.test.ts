import { describe, expect, test } from "vitest";
import { check } from "../../src/notebook/check.js";

const message = (exercise: string, value: unknown) => String(check(exercise, value));

// Answers counted by hand: gold.json has 1,192 spoken words and 19 glosses; the address has "dead" three
// times, "died" once and "nation" five times in 266 words. The excerpt has 12 references to Stalin after its
// middle, 88 words after the first applause, and the Party 14 times.
describe("check(exercise, value)", () => {
  test("says that a right answer is right", () => {
    expect(check("exercise-9", 4).correct).toBe(true);
    expect(message("exercise-9", 4n)).toBe("✓ exercise-9: That is right.");
  });

  test("knows some wrong answers and what they come of", () => {
    expect(message("exercise-9", 3)).toBe(
      '✗ exercise-9: Not yet. That is "dead" alone. The term has two forms.',
    );
    expect(message("exercise-2", 1192)).toContain(
      "That is the count with the edition's own notation.",
    );
    expect(message("exercise-1", 19)).toContain("That is all of them.");
    expect(message("exercise-4", 12)).toContain("That is the second half.");
    expect(message("exercise-5", 88 / 1192)).toContain("In percent, please");
    expect(message("exercise-7", (1000 * 14) / 1192)).toContain("the smaller of the two");
    expect(message("exercise-7", 5 / 266)).toContain("That is per word.");
  });

  test("gives a hint for the others", () => {
    expect(message("exercise-9", 0)).toMatch(/^✗ exercise-9: Not yet\. Add the term/);
  });

  test("takes no answer for no mistake", () => {
    expect(message("exercise-9", undefined)).toBe(
      "… exercise-9: No answer yet. Put a number in place of undefined, and run the cell again.",
    );
  });

  test.each<[unknown, string]>([
    ["4", "this is a text in quotes"],
    [[4], "this is a list or an object"],
    [true, "this is true or false"],
    [() => 4, "this is a function (call it with brackets)"],
  ])("says that %j is of another kind", (value, words) => {
    expect(message("exercise-9", value)).toContain(`asks for a number, and ${words}.`);
  });

  test("says that a promise wants await", () => {
    expect(message("exercise-9", Promise.resolve(4))).toContain("write await before it");
  });

  test("names the exercises when it does not know one", () => {
    expect(() => check("exercise-99", 1)).toThrow(
      /^unknown exercise: "exercise-99" \(expected one of: exercise-1, /,
    );
  });
});
