import { createRequire } from "node:module";
import type { ProjectFacts } from "./project-facts.js";

/** CITATION.cff, version 1.2.0 of the Citation File Format. */
export function citation(facts: ProjectFacts): string {
  const { stringify } = createRequire(import.meta.url)("yaml");
  return stringify({
    "cff-version": "1.2.0",
    message: "If you use this software, please cite it as below.",
    type: "software",
    title: facts.title,
    authors: facts.authors.map(({ name, family, given, orcid }) =>
      name === undefined
        ? { "family-names": family, "given-names": given, ...(orcid && { orcid }) }
        : { name },
    ),
    version: facts.version,
    "date-released": facts.released,
    license: facts.license,
    abstract: facts.description,
    keywords: facts.keywords,
    references: facts.editions.map(({ edition }) => ({
      type: "generic",
      title: edition.title,
      authors: [{ name: edition.speaker }],
      ...(edition.date && { "date-released": edition.date }),
      ...(edition.source && { notes: edition.source }),
    })),
  });
}
