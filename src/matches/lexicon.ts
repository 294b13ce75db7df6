import { join } from "node:path";
import type * as Valibot from "valibot";
import { packageRoot } from "../package-root.js";
import { readYaml, type YamlFile } from "../source/yaml.js";
import { expandForm } from "./expand-form.js";

/** One person or key term. */
export interface LexiconEntry {
  readonly id: string;
  readonly label: string;
  /** Literal forms, inflections spelled out. A capital in a form demands a capital in the text. */
  readonly forms: readonly string[];
  /** Words before a form that belong to the reference (`Comrade`). */
  readonly titles: readonly string[];
  /** Only where punctuation sets it off as an address (`Comrades!`). */
  readonly vocative: boolean;
}

/** People or key terms to look for. */
export interface Lexicon {
  readonly file: string;
  /**
   * Among which forms the longest match wins. `lexicon`: among all, a word belongs to one entry, as a
   * mention names one person. `entry`: within each entry, so that terms may lie in one another
   * (`enemy` in `enemy of the people`); quanteda calls the two `nested_scope` "dictionary" and "key".
   */
  readonly scope: "lexicon" | "entry";
  readonly entries: readonly LexiconEntry[];
}

const bundled = (name: string) => join(packageRoot(), `corpus/lexicons/${name}.yaml`);

/**
 * Reads a lexicon of people.
 *
 * @param file by default the project's `corpus/lexicons/people.yaml`.
 * @throws `file:line: …` on an unknown key, a bad value, or an id or form that stands twice.
 */
export function readPeople(file: string = bundled("people")): Lexicon {
  const { value, lineOf } = readYaml(file, peopleSchema);
  const forms = formsOf({ file, lineOf }, "people", value.people);
  const entries = value.people.map(({ id, name, titles }, i) => ({
    id,
    label: name,
    forms: forms[i] ?? [],
    titles: [...(titles ?? []), ...(value.titles ?? [])],
    vocative: false,
  }));
  return { file, scope: "lexicon", entries };
}

/**
 * Reads a lexicon of key terms.
 *
 * @param file by default the project's `corpus/lexicons/terms.yaml`.
 * @throws `file:line: …` on an unknown key, a bad value, or an id or form that stands twice.
 */
export function readTerms(file: string = bundled("terms")): Lexicon {
  const { value, lineOf } = readYaml(file, termsSchema);
  const forms = formsOf({ file, lineOf }, "terms", value.terms);
  const entries = value.terms.map(({ id, label, vocative }, i) => ({
    id,
    label,
    forms: forms[i] ?? [],
    titles: [],
    vocative: vocative ?? false,
  }));
  return { file, scope: "entry", entries };
}

/**
 * The forms of each entry, inflections spelled out. No id stands twice, and no form: two entries
 * could not both have it, and one entry twice is a slip.
 */
function formsOf(
  { file, lineOf }: { file: string; lineOf: YamlFile<unknown>["lineOf"] },
  key: "people" | "terms",
  entries: readonly { readonly id: string; readonly forms: readonly string[] }[],
): string[][] {
  const lines = new Map<string, number>();
  return entries.map(({ id, forms }, i) => {
    refuseSecond(`id "${id}"`, lineOf([key, i, "id"]));
    return forms.flatMap((form, j) => {
      const line = lineOf([key, i, "forms", j]);
      const literal = expanded(form, `${file}:${line}`);
      for (const one of literal) refuseSecond(`form "${one.replaceAll("’", "'")}"`, line);
      return literal;
    });
  });

  function refuseSecond(what: string, line: number): void {
    const other = lines.get(what);
    if (other !== undefined) {
      throw new Error(`${file}:${line}: duplicate ${what} (also line ${other}): keep one`);
    }
    lines.set(what, line);
  }
}

function expanded(form: string, where: string): string[] {
  try {
    const forms = expandForm(form);
    if (forms.every((one) => /[\p{L}\p{N}]/u.test(one))) return forms;
  } catch (error) {
    throw new Error(`${where}: ${(error as Error).message}`);
  }
  throw new Error(`${where}: invalid form: "${form}" (expected letters or digits in it)`);
}

const common = (v: typeof Valibot) => {
  const text = v.pipe(v.string(), v.nonEmpty());
  return {
    text,
    id: v.pipe(
      v.string(),
      v.regex(/^[a-z0-9][a-z0-9-]*$/, "lower-case letters, digits and hyphens"),
    ),
    forms: v.pipe(v.array(text), v.minLength(1, "at least one form")),
  };
};

const peopleSchema = (v: typeof Valibot) => {
  const { text, id, forms } = common(v);
  const titles = v.optional(v.array(text));
  const person = v.strictObject({ id, name: text, forms, titles, note: v.optional(text) });
  return v.strictObject({ titles, people: v.array(person) });
};

const termsSchema = (v: typeof Valibot) => {
  const { text, id, forms } = common(v);
  const vocative = v.optional(v.boolean());
  return v.strictObject({
    terms: v.array(v.strictObject({ id, label: text, forms, vocative, note: v.optional(text) })),
  });
};
