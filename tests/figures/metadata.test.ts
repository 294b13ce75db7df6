import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Ajv } from "ajv";
import { beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { metadata } from "../../src/figures/metadata.js";

/** A published schema or context; where each comes from is said beside them. */
function published(name: string) {
  const file = new URL(`schemas/${name}.gz`, import.meta.url);
  // The schemas are of drafts 4 and 7, which differ in nothing that they use.
  const { $schema: _, ...body } = JSON.parse(gunzipSync(readFileSync(file)).toString());
  return body;
}

function errors(schema: string, value: unknown): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(published(schema));
  validate(value);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

type Node = Readonly<Record<string, unknown>>;

/** Every key and every `@type` of a JSON-LD value that its context does not define. */
function undefinedTerms(value: unknown, context: Node): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => undefinedTerms(item, context));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const terms = key === "@type" ? [item].flat() : key.startsWith("@") ? [] : [key];
    const unknown = terms.map(String).filter((term) => !(term in context));
    return [...unknown, ...undefinedTerms(item, context)];
  });
}

const root = process.cwd();
let files: ReadonlyMap<string, string>;
const text = (name: string) => files.get(name) ?? "";

beforeEach(() => {
  files = metadata(root);
});

test("the files in the root are those that the project's facts give", () => {
  for (const [name, content] of files) {
    // The list of outputs is as long as the last run made it: npm run reproduce writes it anew.
    if (name === "ro-crate-metadata.json") continue;
    expect(readFileSync(name, "utf8"), name).toBe(content);
  }
});

test("CITATION.cff is valid Citation File Format 1.2.0", () => {
  expect(errors("cff-1.2.0.schema.json", parse(text("CITATION.cff")))).toEqual([]);
  expect(errors("cff-1.2.0.schema.json", { title: "no authors" })).not.toEqual([]);
});

test("datapackage.json is a valid Data Package, with the sizes and sums of the files", () => {
  const description = JSON.parse(text("datapackage.json"));
  expect(errors("data-package-1.schema.json", description)).toEqual([]);
  expect(errors("data-package-1.schema.json", { resources: [] })).not.toEqual([]);
  expect(description.resources.length).toBeGreaterThan(5);
  for (const { path, bytes, hash } of description.resources) {
    const content = readFileSync(join(root, path));
    expect(bytes).toBe(content.length);
    expect(hash).toBe(`sha256:${createHash("sha256").update(content).digest("hex")}`);
  }
});

test("codemeta.json has only terms of CodeMeta 3.0, and links where it says links", () => {
  const { "@context": context } = published("codemeta-3.0.context.jsonld");
  const description = JSON.parse(text("codemeta.json"));
  expect(description["@context"]).toBe("https://w3id.org/codemeta/3.0");
  expect(undefinedTerms(description, context)).toEqual([]);
  expect(undefinedTerms({ "@type": "Speech", tempo: 1 }, context)).toEqual(["Speech", "tempo"]);
  const links = Object.entries(description).filter(
    ([key, value]) => context[key]?.["@type"] === "@id" && typeof value === "string",
  );
  expect(links.map(([key]) => key)).toEqual(["license"]);
  for (const [, value] of links) expect(value).toMatch(/^https:\/\//);
});

describe("ro-crate-metadata.json", () => {
  const entities = () => JSON.parse(text("ro-crate-metadata.json"))["@graph"] as Node[];
  const entity = (id: string) => entities().find((each) => each["@id"] === id);
  const ids = (value: unknown) => [value].flat().map((each) => String((each as Node)["@id"]));

  // https://www.researchobject.org/ro-crate/specification/1.1/root-data-entity.html
  test("describes itself and its root as RO-Crate 1.1 asks", () => {
    expect(entity("ro-crate-metadata.json")).toMatchObject({
      "@type": "CreativeWork",
      conformsTo: { "@id": "https://w3id.org/ro/crate/1.1" },
      about: { "@id": "./" },
    });
    const crate = entity("./");
    expect(crate?.["@type"]).toBe("Dataset");
    for (const key of ["name", "description", "license"]) expect(crate?.[key]).toBeTruthy();
    expect(crate?.datePublished).toMatch(/^\d{4}-\d\d-\d\d/);
  });

  test("has only terms of its context, and each entity once", () => {
    const { "@context": context } = published("ro-crate-1.1.context.jsonld");
    const crate = JSON.parse(text("ro-crate-metadata.json"));
    expect(crate["@context"]).toBe("https://w3id.org/ro/crate/1.1/context");
    expect(undefinedTerms(crate["@graph"], context)).toEqual([]);
    const all = entities().map((each) => each["@id"]);
    expect(new Set(all).size).toBe(all.length);
  });

  test("describes every entity that it names, and every file is there", () => {
    const named = entities().flatMap((each) =>
      Object.values(each)
        .flat()
        .filter((value): value is Node => typeof value === "object" && value !== null)
        .map((value) => String(value["@id"])),
    );
    const outside = [...new Set(named)].filter((id) => !entity(id));
    expect(outside).toEqual(["https://w3id.org/ro/crate/1.1"]);
    const files = entities().filter((each) => each["@type"] === "File");
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      expect(existsSync(join(root, decodeURI(String(file["@id"])))), String(file["@id"])).toBe(
        true,
      );
    }
  });

  // https://www.researchobject.org/workflow-run-crate/profiles/0.5/process_run_crate/
  test("has the run as an action: software, what it read, what it wrote", () => {
    const run = entities().find((each) => each["@type"] === "CreateAction");
    expect(entity("./")?.conformsTo).toEqual({ "@id": "https://w3id.org/ro/wfrun/process/0.5" });
    expect(ids(entity("./")?.mentions)).toEqual([run?.["@id"]]);
    expect(entity(ids(run?.instrument)[0] ?? "")?.["@type"]).toBe("SoftwareApplication");
    expect(ids(run?.object)).toContain("corpus/khrushchev-1956/source.txt");
    expect(ids(run?.result)).toContain("outputs/figures/reaction-timeline.svg");
  });
});

// https://github.com/codecheckers/register, rules-1.0.yml. The codechecker adds CC-CFG-008 to 013.
describe("codecheck.yml", () => {
  const config = () => parse(text("codecheck.yml"));

  test("starts with the document marker and names the version that it follows (CC-CFG-002, 015)", () => {
    expect(text("codecheck.yml")).toMatch(/^---\n/);
    expect(config().version).toBe("https://codecheck.org.uk/spec/config/1.0/");
  });

  test("lists files that are there, by relative paths, each with a comment (CC-CFG-004 to 007, CC-BUN-001)", () => {
    const { manifest } = config();
    expect(manifest.length).toBeGreaterThan(30);
    for (const { file, comment } of manifest) {
      expect(file).not.toMatch(/^\/|\.\./);
      expect(comment).toBeTruthy();
      expect(existsSync(join(root, file)), file).toBe(true);
    }
  });

  test("names the paper and its authors, and holds no placeholder (CC-CFG-016 to 019, 023)", () => {
    const { paper } = config();
    expect(paper.title).toBeTruthy();
    expect(paper.authors.every(({ name }: Node) => Boolean(name))).toBe(true);
    expect(text("codecheck.yml")).not.toMatch(/FIXME|TODO|XXXXX/);
  });
});
