import { expect, test } from "vitest";
import { parse } from "yaml";
import { metadata } from "../../src/figures/metadata.js";
import { project, put, useProject } from "./project.js";

useProject();

// The ORCID of ORCID's own documentation.
const ORCID = "https://orcid.org/0000-0002-1825-0097";

test("an author with an ORCID is a person in every metadata file", () => {
  put(
    "project.yaml",
    `title: A\nreleased: 2026-01-31\nauthors: [{ family: Carberry, given: Josiah, orcid: "${ORCID}" }]\nkeywords: [a]\n`,
  );
  const files = metadata(project.root);
  const json = (name: string) => JSON.parse(files.get(name) ?? "");
  expect(parse(files.get("CITATION.cff") ?? "").authors).toEqual([
    { "family-names": "Carberry", "given-names": "Josiah", orcid: ORCID },
  ]);
  // CC-CFG-020 of CODECHECK's rules: the plain identifier.
  expect(parse(files.get("codecheck.yml") ?? "").paper.authors).toEqual([
    { name: "Josiah Carberry", ORCID: "0000-0002-1825-0097" },
  ]);
  expect(json("codemeta.json").author).toEqual([
    { "@type": "Person", "@id": ORCID, familyName: "Carberry", givenName: "Josiah" },
  ]);
  const graph = json("ro-crate-metadata.json")["@graph"];
  const root = graph.find((each: { "@id": string }) => each["@id"] === "./");
  expect(root.author).toEqual({ "@id": ORCID });
  expect(graph).toContainEqual(expect.objectContaining({ "@id": ORCID, "@type": "Person" }));
});

test.each([
  ["authors: []", /project\.yaml:3: invalid authors/],
  ["authors: [{ name: A, orcid: 12 }]", /project\.yaml:3: /],
  ["released: yesterday\nauthors: [{ name: A }]", /invalid released: "yesterday"/],
])("a project.yaml that is wrong is refused with its line: %s", (lines, message) => {
  const date = lines.includes("released") ? "" : "released: 2026-01-31\n";
  put("project.yaml", `title: A\n${date}${lines}\nkeywords: [a]\n`);
  expect(() => metadata(project.root)).toThrow(message);
});
