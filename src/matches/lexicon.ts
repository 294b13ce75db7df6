import { fileURLToPath } from "node:url";
import type * as Valibot from "valibot";
import { readYaml } from "../source/yaml.js";
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

const bundled = (name: string) =>
  fileURLToPath(new URL(`../../corpus/lexicons/${name}.yaml`, import.meta.url));

/**
 * Reads a lexicon of people.
 *
 * @param file by default the project's `corpus/lexicons/people.yaml`.
 * @throws `file:line: …` on an unknown key, a bad value, or an id or form that stands twice.
 */
export function readPeople(file: string = bundled("people")): Lexicon {
  const { value, lineOf } = readYaml(file, peopleSchema);
  const entries = value.people.map(({ id, name, forms, titles }, i) => ({
    id,
    label: name,
    forms: expanded(forms, `${file}:${lineOf(["people", i, "forms"])}`),
    titles: [...(titles ?? []), ...(value.titles ?? [])],
    vocative: false,
  }));
  return checked({ file, scope: "lexicon", entries }, (i) => lineOf(["people", i, "forms"]));
}

/**
 * Reads a lexicon of key terms.
 *
 * @param file by default the project's `corpus/lexicons/terms.yaml`.
 * @throws `file:line: …` on an unknown key, a bad value, or an id or form that stands twice.
 */
export function readTerms(file: string = bundled("terms")): Lexicon {
  const { value, lineOf } = readYaml(file, termsSchema);
  const entries = value.terms.map(({ id, label, forms, vocative }, i) => ({
    id,
    label,
    forms: expanded(forms, `${file}:${lineOf(["terms", i, "forms"])}`),
    titles: [],
    vocative: vocative ?? false,
  }));
  return checked({ file, scope: "entry", entries }, (i) => lineOf(["terms", i, "forms"]));
}

function expanded(forms: readonly string[], where: string): string[] {
  try {
    return forms.flatMap(expandForm);
  } catch (error) {
    throw new Error(`${where}: ${(error as Error).message}`);
  }
}

function checked(lexicon: Lexicon, lineOf: (entry: number) => number): Lexicon {
  const ids = new Map<string, number>();
  const forms = new Map<string, number>();
  lexicon.entries.forEach((entry, i) => {
    refuse(ids, "id", entry.id, i);
    for (const form of entry.forms) refuse(forms, "form", form, i);
  });
  return lexicon;

  function refuse(seen: Map<string, number>, what: string, name: string, i: number): void {
    const other = seen.get(name);
    if (other !== undefined) {
      const where = `${lexicon.file}:${lineOf(i)}`;
      throw new Error(`${where}: duplicate ${what} "${name}" (also line ${lineOf(other)}): keep one`);
    }
    seen.set(name, i);
  }
}

const common = (v: typeof Valibot) => {
  const text = v.pipe(v.string(), v.nonEmpty());
  return {
    text,
    id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, "lower-case letters, digits and hyphens")),
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
