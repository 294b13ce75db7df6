import { createHash } from "node:crypto";
import { type AnswerForm, canonicalAnswer } from "./canonical-answer.js";

/**
 * The seal of an answer, as `exercises.yaml` holds it: a hash of the exercise's id and the answer's
 * canonical form. It keeps an answer from being read by accident, not from being guessed.
 *
 * @example
 * sealAnswer("exercise-1", 17.617, { decimals: 1 })
 */
export function sealAnswer(exercise: string, value: unknown, form: AnswerForm = {}): string {
  const answer = canonicalAnswer(value, form);
  return createHash("sha256").update(`${exercise}\n${answer}`).digest("hex");
}
