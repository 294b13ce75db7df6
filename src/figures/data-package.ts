import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { filesUnder } from "./files-under.js";
import { sum } from "./lock.js";
import { authorName, type ProjectFacts } from "./project-facts.js";

/**
 * datapackage.json for the corpus (Frictionless Data Package, version 1): every file under corpus/ with
 * size and SHA-256. The licence is that of the annotation; a printed text keeps its own rights, which
 * its resource states.
 */
export function dataPackage(facts: ProjectFacts, root: string): object {
  return {
    profile: "data-package",
    name: `${facts.name}-corpus`,
    title: `The corpus of ${facts.name}`,
    description: "Printed speeches, unchanged, with their editions, annotation and lexicons.",
    version: facts.version,
    licenses: [{ name: facts.license, path: `https://spdx.org/licenses/${facts.license}` }],
    contributors: facts.authors.map((author) => ({ title: authorName(author), role: "author" })),
    keywords: facts.keywords,
    sources: facts.editions.map(({ edition }) => ({ title: edition.source ?? edition.title })),
    resources: filesUnder(join(root, "corpus")).map((file) => {
      const path = `corpus/${file}`;
      const content = readFileSync(join(root, path));
      const text = facts.editions.find(({ edition }) => join(root, path) === join(edition.file));
      return {
        name: file.toLowerCase().replace(/[^a-z0-9]+/g, "-"),
        path,
        profile: "data-resource",
        format: extname(path).slice(1),
        mediatype: MEDIA_TYPES.get(extname(path)) ?? "application/octet-stream",
        encoding: "utf-8",
        bytes: content.length,
        hash: `sha256:${sum(content)}`,
        ...(text && { title: text.edition.title, rights: text.edition.rights }),
      };
    }),
  };
}

/** Media type by file ending, of all files that the project writes. */
export const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  [".txt", "text/plain"],
  [".yaml", "application/yaml"],
  [".json", "application/json"],
  [".csv", "text/csv"],
  [".md", "text/markdown"],
  [".qmd", "text/markdown"],
  [".tex", "application/x-tex"],
  [".html", "text/html"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".tiff", "image/tiff"],
  [".pdf", "application/pdf"],
  [".ipynb", "application/x-ipynb+json"],
]);
