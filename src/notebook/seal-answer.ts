import { createHash } from "node:crypto";
import { checkText } from "../check-argument.js";
import { isPromise, valueText } from "../value-text.js";
import { type AnswerForm, canonicalAnswer } from "./canonical-answer.js";

/**
 * The seal of an answer, as `exercises.yaml` holds it: a hash of the exercise's id and the answer's
 * canonical form. It keeps an answer from being read by accident, not from being guessed.
 *
 * @throws TypeError on what is no id, or no answer: nothing, a promise, a function
 * @example
 * sealAnswer("exercise-1", 17.617, { decimals: 1 })
 */
export function sealAnswer(exercise: string, value: unknown, form: AnswerForm = {}): string {
  checkText("exercise", exercise, 'an id, such as "exercise-1"');
  if (value === undefined || typeof value === "function" || isPromise(value)) {
    throw new TypeError(
      `invalid answer: ${valueText(value)} (expected a number, a text or a list)`,
    );
  }
  const answer = canonicalAnswer(value, form);
  return createHash("sha256").update(`${exercise}\n${answer}`).digest("hex");
}
