import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Edition } from "../source/edition.js";
import { readEdition } from "../source/read-edition.js";
import { readYaml } from "../source/yaml.js";

/** All that the archive files say of a project, gathered from where it is kept. */
export interface ProjectFacts {
  /** From package.json. */
  readonly name: string;
  readonly version: string;
  readonly description: string;
  /** SPDX identifier. */
  readonly license: string;
  /** Versions of Node that it runs on, such as `>=20.19`. */
  readonly node: string;
  readonly dependencies: Readonly<Record<string, string>>;
  /** From project.yaml. */
  readonly title: string;
  /** ISO 8601 date of the version. */
  readonly released: string;
  readonly authors: readonly Author[];
  readonly keywords: readonly string[];
  /** The texts under corpus/, by the path of their folder from the root, sorted. */
  readonly editions: readonly { readonly folder: string; readonly edition: Edition }[];
}

/** A person with a family name, or a group with a name. */
export interface Author {
  readonly name?: string;
  readonly family?: string;
  readonly given?: string;
  /** As a URL. */
  readonly orcid?: string;
}

/**
 * Reads package.json, project.yaml and every `corpus/…/edition.yaml` of a project.
 *
 * @throws one line naming file, line and what is wrong
 */
export function projectFacts(root: string): ProjectFacts {
  const { value } = readYaml(join(root, "project.yaml"), (v) => {
    const text = v.pipe(v.string(), v.nonEmpty("a text"));
    const person = { family: text, given: text, orcid: v.optional(text) };
    return v.strictObject({
      title: text,
      released: v.pipe(v.string(), v.isoDate("a date such as 2026-11-24")),
      authors: v.pipe(
        v.array(v.union([v.strictObject({ name: text }), v.strictObject(person)])),
        v.minLength(1, "at least one author"),
      ),
      keywords: v.array(text),
    });
  });
  const { name, version, description, license, engines, dependencies } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  );
  const folders = readdirSync(join(root, "corpus"))
    .map((folder) => `corpus/${folder}`)
    .filter((folder) => existsSync(join(root, folder, "edition.yaml")))
    .sort();
  return {
    ...{ name, version, description, license, dependencies },
    node: engines.node,
    ...value,
    editions: folders.map((folder) => ({ folder, edition: readEdition(join(root, folder)) })),
  };
}

/** An author as one text: `Given Family`, or the group's name. */
export function authorName({ name, family, given }: Author): string {
  return name ?? `${given} ${family}`;
}
