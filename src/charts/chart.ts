/** A value that JSON can hold. Declared here so that no chart library's types reach a caller. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * One picture as a Vega-Lite (v5) specification, rows included: plain JSON that
 * `JSON.stringify` writes whole and that JupyterLab shows as it is. A type and no interface, so that
 * it also passes where any object with string keys is taken.
 */
export type Chart = {
  readonly $schema: string;
  /** Alt text: the kind of picture, its axes, and the main facts with their numbers. */
  readonly description: string;
  readonly title: { readonly text: readonly string[]; readonly subtitle: readonly string[] };
  /** The rows behind the picture, one flat object each. */
  readonly data: { readonly values: readonly JsonObject[] };
  /** Width of the whole picture, axes and padding included, in units of 1/96 inch. */
  readonly width: number;
  /** Height of the plotting area alone, in units of 1/96 inch. */
  readonly height: number;
  readonly autosize: { readonly type: "fit-x"; readonly contains: "padding" };
  /** Steps that give the rows their place in the picture; none where their fields say it. */
  readonly transform: readonly JsonObject[];
  readonly layer: readonly JsonObject[];
  readonly encoding: JsonObject;
  readonly config: JsonObject;
};
