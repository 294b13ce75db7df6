import type * as Valibot from "valibot";
import { readYaml } from "../source/yaml.js";

/** One exercise of a notebook. */
export interface Exercise {
  readonly id: string;
  readonly question: string;
  /** What an answer must be, so that a verdict can say more than "wrong". */
  readonly kind: "number" | "text" | "list";
  readonly decimals: number;
  readonly unordered: boolean;
  /** Seals of the answers that count as right. */
  readonly answers: readonly string[];
  readonly hint: string;
  /** Answers that come of a known slip, with a hint of their own. */
  readonly slips: readonly { readonly seal: string; readonly hint: string }[];
}

/**
 * Reads the exercises of the notebooks, by id.
 *
 * @throws `file:line: …` on an unknown or missing key, a bad value, or an id that stands twice.
 */
export function readExercises(file: string): ReadonlyMap<string, Exercise> {
  const { value, lineOf } = readYaml(file, schema);
  const exercises = new Map<string, Exercise>();
  value.exercises.forEach((entry, index) => {
    if (exercises.has(entry.id)) {
      throw new Error(`${file}:${lineOf(["exercises", index, "id"])}: duplicate id "${entry.id}"`);
    }
    const { decimals = 0, unordered = false, slips = [] } = entry;
    exercises.set(entry.id, { ...entry, decimals, unordered, slips });
  });
  return exercises;
}

function schema(v: typeof Valibot) {
  const text = v.pipe(v.string(), v.nonEmpty("text"));
  const seal = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "a seal: 64 hexadecimal digits"));
  const entry = v.strictObject({
    id: text,
    question: text,
    kind: v.picklist(["number", "text", "list"]),
    decimals: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))),
    unordered: v.optional(v.boolean()),
    answers: v.pipe(v.array(seal), v.nonEmpty("one seal or more")),
    hint: text,
    slips: v.optional(v.array(v.strictObject({ seal, hint: text }))),
  });
  return v.strictObject({ exercises: v.array(entry) });
}
