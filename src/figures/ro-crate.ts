import { existsSync } from "node:fs";
import { extname, join } from "node:path";
import { agent } from "./codemeta.js";
import { MEDIA_TYPES } from "./data-package.js";
import { filesUnder } from "./files-under.js";
import type { ProjectFacts } from "./project-facts.js";

/**
 * ro-crate-metadata.json (RO-Crate 1.1, Process Run Crate 0.5): the project as a research object, with
 * the run that made the outputs as a `CreateAction`. The run has no times, so that the same project gives the same file;
 * sizes and sums are in the lock file.
 */
export function roCrate(facts: ProjectFacts, root: string): object {
  const under = (folder: string) =>
    filesUnder(join(root, folder)).map((file) => `${folder}/${file}`);
  const notebooks = under("notebooks").filter((file) => file.endsWith(".ipynb"));
  const inputs = [
    ...under("corpus"),
    ...["figures.yaml", "paper.md", "project.yaml"].filter((file) => existsSync(join(root, file))),
    ...notebooks,
    ...["package-lock.json"].filter((file) => existsSync(join(root, file))),
  ];
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
        conformsTo: { "@id": PROFILE },
        name: facts.title,
        description: facts.description,
        version: facts.version,
        datePublished: facts.released,
        license: { "@id": license },
        author: single(authors.map(reference)),
        keywords: facts.keywords.join(", "),
        hasPart: [...inputs, ...outputs].map((path) => ({ "@id": idOf(path) })),
        mentions: { "@id": "#run" },
      },
      { "@id": PROFILE, "@type": "CreativeWork", name: "Process Run Crate", version: "0.5" },
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
        agent: single(authors.map(reference)),
        object: inputs.map((path) => ({ "@id": idOf(path) })),
        result: outputs.map((path) => ({ "@id": idOf(path) })),
        actionStatus: "http://schema.org/CompletedActionStatus",
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

const PROFILE = "https://w3id.org/ro/wfrun/process/0.5";

/** RO-Crate writes one value as itself, and only several as a list. */
function single(values: readonly Entity[]): Entity | readonly Entity[] | undefined {
  return values.length === 1 ? values[0] : values;
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
