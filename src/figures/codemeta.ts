import type { Author, ProjectFacts } from "./project-facts.js";

/** codemeta.json, version 3.0 of CodeMeta. */
export function codemeta(facts: ProjectFacts): object {
  return {
    "@context": "https://w3id.org/codemeta/3.0",
    "@type": "SoftwareSourceCode",
    name: facts.name,
    description: facts.description,
    version: facts.version,
    datePublished: facts.released,
    license: `https://spdx.org/licenses/${facts.license}`,
    author: facts.authors.map(agent),
    keywords: facts.keywords,
    programmingLanguage: "TypeScript",
    runtimePlatform: `Node.js ${facts.node}`,
    softwareRequirements: Object.entries(facts.dependencies).map(([name, version]) => ({
      "@type": "SoftwareApplication",
      name,
      version,
    })),
  };
}

/** An author as schema.org has it. */
export function agent({ name, family, given, orcid }: Author): object {
  if (name !== undefined) return { "@type": "Organization", name };
  return {
    "@type": "Person",
    familyName: family,
    givenName: given,
    ...(orcid && { "@id": orcid }),
  };
}
