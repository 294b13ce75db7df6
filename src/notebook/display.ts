import { inspect } from "node:util";
import type { Hit } from "../matches/hit.js";
import { personHits, termHits } from "../matches/references.js";
import { escapeHtml } from "../tables/escape-html.js";
import { toHtml } from "../tables/html.js";
import { toMarkdown } from "../tables/markdown.js";
import type { TableOptions } from "../tables/present-table.js";
import { presentationOf } from "../tables/presentation.js";
import { toText } from "../tables/text.js";
import type { Speech } from "../tokens/speech.js";
import type { Transcript } from "../transcript/transcript.js";
import { isPromise, valueText } from "../value-text.js";
import { concordanceMarkdown, concordanceText } from "../views/concordance-text.js";
import { concordanceView } from "../views/concordance-view.js";
import { readingText } from "../views/reading-text.js";
import { readingView } from "../views/reading-view.js";
import { altText, chartBundle } from "./chart-bundle.js";
import { type Showable, shownKind } from "./shown-kind.js";

/** What a front end can show of one value, by MIME type, and what it should know of each. */
export interface Bundle {
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** How to show a value. Columns, headings and decimals are for tables; people and terms for a speech. */
export interface ShowOptions extends TableOptions {
  /** Rows, lines or paragraphs to show. Default: 25 rows, 50 lines, 200 paragraphs and no more than 100,000 characters. */
  readonly limit?: number;
  /** Default: `personHits(speech)`, with the project's lexicon. */
  readonly people?: readonly Hit[];
  /** Default: `termHits(speech)`, with the project's lexicon. */
  readonly terms?: readonly Hit[];
}

/** A value ready to be the last one of a cell. */
export interface Shown {
  bundle(): Promise<Bundle>;
  toString(): string;
}

const display = Symbol.for("Jupyter.display");

/** What `show` shows: also a list without rows, which by itself is no table. */
type ShowableOrNothing = Showable | typeof nothing;

const nothing = { kind: "nothing", value: [] } as const;

/**
 * A chart, a table, a concordance or a speech, to be the last value of a cell: this project's kernel
 * shows it, and a kernel that only prints values prints it as text. An empty list shows as "No rows."
 *
 * @throws when the value is none of them.
 * @example
 * show(people(speech), { caption: "People", limit: 5 })
 */
export function show(value: unknown, options: ShowOptions = {}): Shown {
  const showable = Array.isArray(value) && value.length === 0 ? nothing : shownKind(value);
  if (!showable) {
    const what = isPromise(value) ? valueText(value) : inspect(value, { depth: 0 });
    throw new Error(`cannot show ${what} (expected a chart, rows, a concordance or a speech)`);
  }
  const text = () => textOf(showable, options);
  const shown = {
    bundle: () => bundleOf(showable, options),
    toString: text,
    [display]: async () => (await bundleOf(showable, options)).data,
    [inspect.custom]: text,
  };
  return shown;
}

/**
 * What a front end shows of a value: a chart, a table, a concordance or a speech, or what `show` made
 * of one; null for every other value. Same value, same bytes.
 */
export async function toBundle(value: unknown, options: ShowOptions = {}): Promise<Bundle | null> {
  if (isShown(value)) return value.bundle();
  const showable = shownKind(value);
  return showable && bundleOf(showable, options);
}

function isShown(value: unknown): value is Shown {
  return typeof value === "object" && value !== null && display in value && "bundle" in value;
}

async function bundleOf(showable: ShowableOrNothing, options: ShowOptions): Promise<Bundle> {
  if (showable.kind === "chart") return chartBundle(showable.value);
  if (showable.kind === "nothing") return nothingBundle(options);
  const data = { ...htmlOf(showable, options), "text/plain": textOf(showable, options).trimEnd() };
  return { data, metadata: {} };
}

function nothingBundle(options: ShowOptions): Bundle {
  const text = textOf(nothing, options);
  return { data: { "text/html": `<p>${escapeHtml(text)}</p>`, "text/plain": text }, metadata: {} };
}

function htmlOf(
  showable: Exclude<ShowableOrNothing, { kind: "chart" | "nothing" }>,
  options: ShowOptions,
): Record<string, string> {
  const { kind, value } = showable;
  if (kind === "speech") {
    const { people = own(value, personHits), terms = own(value, termHits) } = options;
    return { "text/html": readingView(value, { people, terms, ...mostOf(options) }) };
  }
  if (kind === "concordance") {
    const lines = { caption: options.caption, limit: atMost(value, options.limit ?? 50) };
    return {
      "text/html": concordanceView(value, lines),
      "text/markdown": concordanceMarkdown(value, lines),
    };
  }
  const table = tableOptions(value, options);
  return { "text/html": toHtml(value, table), "text/markdown": toMarkdown(value, table) };
}

function textOf({ kind, value }: ShowableOrNothing, options: ShowOptions): string {
  if (kind === "nothing") return `${options.caption ? `${options.caption} ` : ""}No rows.`;
  if (kind === "chart") return altText(value);
  if (kind === "speech") return readingText(value, mostOf(options));
  if (kind === "concordance") {
    return concordanceText(value, {
      caption: options.caption,
      limit: atMost(value, options.limit ?? 50),
    });
  }
  return toText(value, tableOptions(value, options));
}

/** A speech as far as a front end can show it without growing slow. */
function mostOf({ limit = 200, caption }: ShowOptions) {
  return { limit, characters: 100_000, caption };
}

function tableOptions(rows: readonly object[], options: ShowOptions): TableOptions {
  return { ...presentationOf(rows), ...options, limit: atMost(rows, options.limit ?? 25) };
}

function atMost(rows: readonly unknown[], limit: number): number {
  return Math.min(limit, rows.length);
}

/** Hits of the project's own lexicon; none in a transcript that has no tokens. */
function own(speech: Speech | Transcript, hits: (speech: Speech) => Hit[]): Hit[] {
  return "tokens" in speech ? hits(speech) : [];
}
