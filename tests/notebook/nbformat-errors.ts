import { readFileSync } from "node:fs";
import { Ajv } from "ajv";

const schema = JSON.parse(
  readFileSync(new URL("fixtures/nbformat.v4.5.schema.json", import.meta.url), "utf8"),
);
// The schema is of draft 4, which differs from later drafts in its name alone for what it uses.
const { $schema: _, ...body } = schema;
const validate = new Ajv({ strict: false, allErrors: true }).compile(body);

/** What nbformat 4.5 has against the text of a notebook; empty when it is valid. */
export function nbformatErrors(text: string): string[] {
  validate(JSON.parse(text));
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
