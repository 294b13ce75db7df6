import { join } from "node:path";
import type * as Valibot from "valibot";
import { packageRoot } from "../package-root.js";
import { readYaml } from "./yaml.js";

/** What a word of a reaction marker can be. */
export type ReactionRole =
  | "kind"
  | "intensity"
  | "duration"
  | "actor"
  | "culmination"
  | "preposition"
  | "title"
  | "filler"
  | "note";

/** One phrase of the reaction lexicon: what it is, and which entry it belongs to. */
export interface ReactionPhrase {
  readonly role: ReactionRole;
  /** Id of the kind; the phrase itself for the other roles. */
  readonly id: string;
  /** This project's own ordinal for intensities and durations; 0 for the other roles. */
  readonly strength: number;
  /** True for a kind or an actor that speeches speak of too (`movement`, `people`). */
  readonly ordinary: boolean;
}

/** The words that reaction markers are made of. */
export interface ReactionLexicon {
  readonly file: string;
  /** Lower-case phrase (words joined by one space) to what it is. */
  readonly phrases: ReadonlyMap<string, ReactionPhrase>;
  /** Prepositions that a name can follow (`applause from the SPD`). */
  readonly sources: ReadonlySet<string>;
  /** Fillers with which a bracket goes on with the sentence around it (`for the applause`). */
  readonly connectives: ReadonlySet<string>;
  /** Words that say how many `units` of time it was; figures do too. */
  readonly numerals: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  /** Words of the longest phrase. */
  readonly longest: number;
  /** Kind id to the base of its strength. */
  readonly kinds: ReadonlyMap<string, { readonly label: string; readonly strength: number }>;
}

const bundled = () => join(packageRoot(), "corpus/lexicons/reactions.yaml");

/**
 * Reads the lexicon of reaction words, by default the one that comes with the project.
 *
 * @throws `file:line: …` on an unknown key, a bad value or a form that stands twice.
 */
export function readReactionLexicon(file: string = bundled()): ReactionLexicon {
  const { value, lineOf } = readYaml(file, schema);
  const phrases = new Map<string, ReactionPhrase>();
  const lines = new Map<string, number>();
  const add = (
    form: string,
    path: (string | number)[],
    phrase: Omit<ReactionPhrase, "id" | "ordinary">,
    id = form,
  ) => {
    const key = form.toLowerCase();
    const line = lineOf(path);
    const other = lines.get(key);
    if (other !== undefined) {
      throw new Error(`${file}:${line}: duplicate form "${form}" (also line ${other}): keep one`);
    }
    lines.set(key, line);
    phrases.set(key, { ...phrase, id, ordinary: false });
  };
  value.kinds.forEach(({ id, forms }, i) => {
    forms.forEach((form, j) => {
      add(form, ["kinds", i, "forms", j], { role: "kind", strength: 0 }, id);
    });
  });
  for (const [role, key] of [
    ["intensity", "intensities"],
    ["duration", "durations"],
  ] as const) {
    value[key].forEach(({ strength, forms }, i) => {
      forms.forEach((form, j) => {
        add(form, [key, i, "forms", j], { role, strength });
      });
    });
  }
  for (const [role, key] of [
    ["actor", "actors"],
    ["culmination", "culminations"],
    ["preposition", "prepositions"],
    ["title", "titles"],
    ["filler", "fillers"],
    ["note", "notes"],
  ] as const) {
    value[key].forEach((form, i) => {
      add(form, [key, i], { role, strength: 0 });
    });
  }
  const subset = (key: "ordinary" | "sources" | "connectives", roles: ReactionRole[]) =>
    new Set(
      value[key].map((form, i) => {
        const role = phrases.get(form.toLowerCase())?.role;
        if (role !== undefined && roles.includes(role)) return form.toLowerCase();
        const where = `${file}:${lineOf([key, i])}`;
        throw new Error(
          `${where}: "${form}" is no ${roles.join(" or ")}: add it to one, or take it out here`,
        );
      }),
    );
  for (const form of subset("ordinary", ["kind", "actor"])) {
    phrases.set(form, { ...(phrases.get(form) as ReactionPhrase), ordinary: true });
  }
  return {
    file,
    phrases,
    sources: subset("sources", ["preposition"]),
    connectives: subset("connectives", ["filler"]),
    numerals: new Set(value.numerals.map((form) => form.toLowerCase())),
    units: new Set(value.units.map((form) => form.toLowerCase())),
    longest: Math.max(...[...phrases.keys()].map((phrase) => phrase.split(" ").length)),
    kinds: new Map(value.kinds.map(({ id, label, strength }) => [id, { label, strength }])),
  };
}

const schema = (v: typeof Valibot) => {
  const form = v.pipe(
    v.string(),
    v.regex(/^[^\s]+( [^\s]+)*$/, "words with one space between them"),
  );
  const forms = v.pipe(v.array(form), v.minLength(1));
  const strength = v.pipe(v.number(), v.integer(), v.minValue(0));
  const graded = v.array(v.strictObject({ strength, forms }));
  return v.strictObject({
    kinds: v.pipe(
      v.array(
        v.strictObject({ id: form, label: v.pipe(v.string(), v.nonEmpty()), strength, forms }),
      ),
      v.minLength(1),
    ),
    intensities: graded,
    durations: graded,
    actors: v.array(form),
    culminations: v.array(form),
    prepositions: v.array(form),
    sources: v.array(form),
    connectives: v.array(form),
    numerals: v.array(form),
    units: v.array(form),
    titles: v.array(form),
    ordinary: v.array(form),
    fillers: v.array(form),
    notes: v.array(form),
  });
};
