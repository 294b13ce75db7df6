import { extname, join } from "node:path";
import { agent } from "./codemeta.js";
import { MEDIA_TYPES } from "./data-package.js";
import { filesUnder } from "./files-under.js";
import type { ProjectFacts } from "./project-facts.js";

/**
 * ro-crate-metadata.json (RO-Crate 1.1): the project as a research object, with the run that made the
 * outputs as a `CreateAction`. The run has no times, so that the same project gives the same file;
 * sizes and sums are in the lock file.
 */
export function roCrate(facts: ProjectFacts, root: string): object {
  const under = (folder: string) =>
    filesUnder(join(root, folder)).map((file) => `${folder}/${file}`);
  const notebooks = under("notebooks").filter((file) => file.endsWith(".ipynb"));
  const inputs = [...under("corpus"), "figures.yaml", ...notebooks, "package-lock.json"];
  const outputs = under("outputs");
  const authors = facts.authors.map((author, at) => {
    return { "@id": `#author-${at + 1}`, ...agent(author) } as Entity;
  });
  const license = `https://spdx.org/licenses/${facts.license}`;
  return {
    "@context": "https://w3id.org/ro/crate/1.1/context",
    "@graph": [
      {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        conformsTo: { "@id": "https://w3id.org/ro/crate/1.1" },
        about: { "@id": "./" },
      },
      {
        "@id": "./",
        "@type": "Dataset",
        name: facts.title,
        description: facts.description,
        version: facts.version,
        datePublished: facts.released,
        license: { "@id": license },
        author: authors.map(reference),
        keywords: facts.keywords.join(", "),
        hasPart: [...inputs, ...outputs].map((path) => ({ "@id": idOf(path) })),
        mentions: { "@id": "#run" },
      },
      { "@id": license, "@type": "CreativeWork", name: facts.license },
      ...authors,
      {
        "@id": "#software",
        "@type": "SoftwareApplication",
        name: facts.name,
        version: facts.version,
        description: facts.description,
        softwareRequirements: `Node.js ${facts.node}`,
      },
      {
        "@id": "#run",
        "@type": "CreateAction",
        name: "npm run reproduce",
        description: "Runs the notebooks and writes every figure, table and number.",
        instrument: { "@id": "#software" },
        agent: authors.map(reference),
        object: inputs.map((path) => ({ "@id": idOf(path) })),
        result: outputs.map((path) => ({ "@id": idOf(path) })),
        actionStatus: { "@id": "http://schema.org/CompletedActionStatus" },
      },
      ...[...inputs, ...outputs].map((path) => ({
        "@id": idOf(path),
        "@type": "File",
        name: path,
        encodingFormat: MEDIA_TYPES.get(extname(path)) ?? "application/octet-stream",
      })),
    ],
  };
}

interface Entity {
  readonly "@id": string;
}

function reference({ "@id": id }: Entity): Entity {
  return { "@id": id };
}

function idOf(path: string): string {
  return encodeURI(path);
}
