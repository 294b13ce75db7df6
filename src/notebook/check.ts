import { existsSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { packageRoot } from "../package-root.js";
import { escapeHtml } from "../tables/escape-html.js";
import { valueText } from "../value-text.js";
import { type Exercise, readExercises } from "./exercises.js";
import { sealAnswer } from "./seal-answer.js";

/** What `check` says of an answer, to be the last value of a cell. */
export interface Verdict {
  readonly exercise: string;
  readonly correct: boolean;
  /** One or two sentences for the student. */
  readonly message: string;
  toString(): string;
}

/** Where the exercises are. */
export interface CheckOptions {
  /**
   * Default: `exercises.yaml` in the working folder, which is the notebook's, or in its `notebooks`
   * folder; else the project's own.
   */
  readonly file?: string;
}

/**
 * Checks the answer to an exercise of a notebook. Numbers are compared after rounding to the decimals
 * that the exercise asks for, texts without regard to case and the space around them, lists in their
 * order unless the exercise says otherwise.
 *
 * @throws when no exercise has this id, or the file of exercises is missing or malformed.
 * @example
 * check("exercise-1", speech.tokens.count)
 */
export function check(
  exercise: string,
  value: unknown,
  { file = exerciseFile() }: CheckOptions = {},
): Verdict {
  const exercises = readExercises(file);
  const entry = exercises.get(exercise);
  if (!entry) {
    const known = [...exercises.keys()].join(", ");
    throw new Error(`unknown exercise: ${valueText(exercise)} (expected one of: ${known})`);
  }
  return verdictOf(entry, judge(entry, value));
}

interface Judgement {
  readonly correct: boolean;
  readonly message: string;
}

function judge(entry: Exercise, value: unknown): Judgement {
  const got = kindOf(value);
  if (got === "nothing") {
    const message = `No answer yet. Put ${named(entry.kind)} in place of undefined, and run the cell again.`;
    return { correct: false, message };
  }
  if (got !== entry.kind) {
    return { correct: false, message: `${slip(got, entry.kind)} ${entry.hint}` };
  }
  const seal = sealAnswer(entry.id, value, entry);
  if (entry.answers.includes(seal)) return { correct: true, message: "That is right." };
  const known = entry.slips.find((one) => one.seal === seal);
  return { correct: false, message: `Not yet. ${known?.hint ?? entry.hint}` };
}

function kindOf(value: unknown): string {
  if (typeof value === "number" || typeof value === "bigint") return "number";
  if (typeof value === "string") return "text";
  if (value === null || value === undefined) return "nothing";
  if (typeof (value as { then?: unknown }).then === "function") return "promise";
  if (typeof value === "object") return "list";
  return typeof value;
}

function slip(got: string, wanted: Exercise["kind"]): string {
  if (got === "promise") return "Not yet: the answer is still a promise (write await before it).";
  return `Not yet: the exercise asks for ${named(wanted)}, and this is ${named(got)}.`;
}

/** A kind of answer as a student reads it. */
function named(kind: string): string {
  const names = new Map([
    ["number", "a number"],
    ["text", "a text in quotes"],
    ["list", "a list or an object"],
    ["boolean", "true or false"],
    ["function", "a function (call it with brackets)"],
  ]);
  return names.get(kind) ?? `a ${kind}`;
}

function verdictOf({ id, question }: Exercise, { correct, message }: Judgement): Verdict {
  const sign = correct ? "✓" : message.startsWith("No answer") ? "…" : "✗";
  const text = `${sign} ${id}: ${message}`;
  const html =
    `<p role="status"><strong>${sign} ${escapeHtml(id)}</strong> ` +
    `<em>${escapeHtml(question)}</em><br>${escapeHtml(message)}</p>`;
  const verdict = {
    exercise: id,
    correct,
    message,
    toString: () => text,
    [Symbol.for("Jupyter.display")]: () => ({ "text/html": html, "text/plain": text }),
    [inspect.custom]: () => text,
  };
  return verdict;
}

function exerciseFile(): string {
  const places = ["exercises.yaml", join("notebooks", "exercises.yaml")];
  return (
    places.find((file) => existsSync(file)) ?? join(packageRoot(), "notebooks", "exercises.yaml")
  );
}
