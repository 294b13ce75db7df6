import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { Ajv } from "ajv";
import type { Chart } from "../../src/charts/chart.js";

// build/vega-lite-schema.json of the npm package vega-lite 5.23.0 (BSD-3-Clause, see the LICENSE beside it)
// without its descriptions, 1.5 MB to 23 kB. The package itself wants vega 5, which the project does not have.
const file = new URL("vega-lite-5.23.0.schema.json.gz", import.meta.url);
const schema = JSON.parse(gunzipSync(readFileSync(file)).toString("utf8"));
const ajv = new Ajv({ strict: false, validateFormats: false });
const validate = ajv.compile({ ...schema, $ref: "#/definitions/TopLevelLayerSpec" });

/** What the v5 schema of layered charts has against a chart; empty when it is valid. */
export function schemaErrors(chart: Chart): readonly string[] {
  return validate(chart)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
