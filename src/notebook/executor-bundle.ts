import { inspect } from "node:util";
import { wait } from "./executor-interrupt.js";
import type { MimeBundle } from "./executor-protocol.js";

/** What a front end shows of a value, and what it should know of each MIME type. */
export interface Result {
  readonly data: MimeBundle;
  readonly metadata: MimeBundle;
}

/** The method by which a value says how it is shown; Deno's kernel reads the same one. */
const display = Symbol.for("Jupyter.display");

/**
 * What a front end shows of the last value of a cell: a chart, a table, a concordance or a speech of
 * this library as `toBundle` has it; else the bundle of the value's own
 * `Symbol.for("Jupyter.display")` method (it may be asynchronous); else its text as `util.inspect`
 * has it, and text of several lines as it stands. `undefined` and an empty bundle show nothing.
 * Bytes become base64.
 */
export async function bundleOf(value: unknown): Promise<Result | undefined> {
  if (value === undefined) return undefined;
  if (typeof value === "object" && value !== null) {
    const { toBundle } = await wait(import("./display.js"));
    const known = await toBundle(value);
    if (known) return known;
  }
  const data = await ownBundle(value);
  if (data !== undefined) return Object.keys(data).length > 0 ? { data, metadata: {} } : undefined;
  const isText = typeof value === "string" && value.includes("\n");
  return { data: { "text/plain": isText ? value : inspect(value) }, metadata: {} };
}

async function ownBundle(value: unknown): Promise<MimeBundle | undefined> {
  if ((typeof value !== "object" && typeof value !== "function") || value === null)
    return undefined;
  const method = (value as Record<symbol, unknown>)[display];
  if (typeof method !== "function") return undefined;
  const bundle: unknown = await method.call(value);
  if (!isBundle(bundle)) {
    throw new TypeError(
      `invalid result of Symbol.for("Jupyter.display"): ${inspect(bundle)} (expected a MIME bundle)`,
    );
  }
  const data = Object.fromEntries(
    Object.entries(bundle).map(([type, part]) => [
      type,
      part instanceof Uint8Array ? Buffer.from(part).toString("base64") : part,
    ]),
  );
  // What JSON cannot hold is the cell's error, here and not on the way out of the process.
  JSON.stringify(data);
  return data;
}

/** MIME types all have a slash; what has other names, a list or a map, is no bundle. */
function isBundle(value: unknown): value is MimeBundle {
  if (typeof value !== "object" || value === null || value instanceof Map) return false;
  return !Array.isArray(value) && Object.keys(value).every((type) => type.includes("/"));
}
