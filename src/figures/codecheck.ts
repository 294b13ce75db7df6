import { createRequire } from "node:module";
import { authorName, type ProjectFacts } from "./project-facts.js";
import type { Registry } from "./registry.js";

/**
 * codecheck.yml (CODECHECK configuration 1.0): the files that a codechecker makes anew and compares.
 * What a codechecker adds is left to them.
 */
export function codecheck(facts: ProjectFacts, { figures, tables }: Registry): string {
  const { stringify } = createRequire(import.meta.url)("yaml");
  const config = stringify({
    version: "https://codecheck.org.uk/spec/config/1.0/",
    paper: {
      title: facts.title,
      authors: facts.authors.map(({ orcid, ...author }) => ({
        name: authorName(author),
        // The plain identifier, without the URL before it.
        ...(orcid && { ORCID: orcid.replace(/^.*\//, "") }),
      })),
    },
    manifest: [
      ...figures.map(({ id, caption }) => ({
        file: `outputs/figures/${id}.svg`,
        comment: caption,
      })),
      ...tables.map(({ id, caption }) => ({ file: `outputs/tables/${id}.csv`, comment: caption })),
    ],
  });
  return `---\n# codechecker, report, certificate and check_time are for the codechecker to add.\n${config}`;
}
