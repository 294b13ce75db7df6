import { join } from "node:path";
import { citation } from "./citation.js";
import { codecheck } from "./codecheck.js";
import { codemeta } from "./codemeta.js";
import { dataPackage } from "./data-package.js";
import { projectFacts } from "./project-facts.js";
import { readRegistry } from "./registry.js";
import { roCrate } from "./ro-crate.js";
import { writeWhole } from "./write-whole.js";

/**
 * The files that archives and citation tools read, by name, made from package.json, project.yaml,
 * figures.yaml, the editions and the list of outputs. Nothing is written.
 */
export function metadata(root: string): ReadonlyMap<string, string> {
  const facts = projectFacts(root);
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  return new Map([
    ["CITATION.cff", citation(facts)],
    ["codecheck.yml", codecheck(facts, readRegistry(join(root, "figures.yaml")))],
    ["codemeta.json", json(codemeta(facts))],
    ["datapackage.json", json(dataPackage(facts, root))],
    ["ro-crate-metadata.json", json(roCrate(facts, root))],
  ]);
}

/** Writes the files of {@link metadata} into the project's root and returns their names. */
export function writeMetadata(root: string): readonly string[] {
  const files = metadata(root);
  for (const [name, text] of files) writeWhole(join(root, name), text);
  return [...files.keys()];
}
