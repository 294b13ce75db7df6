import { existsSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type * as Valibot from "valibot";
import { checkText } from "../check-argument.js";
import type { Span } from "../span.js";
import { decode } from "./decode.js";
import type { Edition } from "./edition.js";
import { lineOf as lineOfText } from "./line-of.js";
import { defaultNotation, type Notation, notationValues } from "./notation.js";
import { quotedSpan } from "./quoted-span.js";
import { readFile } from "./read-file.js";
import { readYaml } from "./yaml.js";

/** How to read a text that has no `edition.yaml`, or against what its `edition.yaml` says. */
export interface ReadEditionOptions {
  /** Words that the speech starts with, as printed; by default the edition's, or the start of the text. */
  readonly start?: string;
  /** Words that the speech ends with, as printed; by default the edition's, or the end of the text. */
  readonly end?: string;
  readonly notation?: Notation;
}

/**
 * Reads an edition of a speech: a folder with `edition.yaml`, or any text file, which is then a
 * speech without a known speaker or date. UTF-8, or UTF-16 with a byte-order mark.
 *
 * @param path the folder or the text file.
 * @throws one line that names file, line and what to do: a missing file, a folder without
 *   `edition.yaml`, bytes that are not text, an unknown key, quoted words that are missing or stand
 *   twice, a speech without a word, what is no path.
 */
export function readEdition(path: string, options: ReadEditionOptions = {}): Edition {
  checkText("path", path, "the path of a folder with edition.yaml, or of a text file");
  if (!existsSync(path)) throw new Error(`${path || '""'}: no such file or folder`);
  const edition = statSync(path).isDirectory()
    ? editionOfFolder(path, options)
    : editionOfText(path, options);
  const { start, end } = edition.speech;
  if (!/[\p{L}\p{N}]/u.test(edition.text.slice(start, end))) {
    throw new Error(
      `${edition.file}: the speech is empty: no letter or digit in it (give a text with words)`,
    );
  }
  return edition;
}

function editionOfText(file: string, options: ReadEditionOptions): Edition {
  const text = decode(readFile(file), file);
  const name = basename(file, extname(file));
  return {
    id: name,
    title: name,
    speaker: "",
    voice: "",
    date: null,
    place: null,
    language: "en",
    translation: null,
    source: null,
    rights: null,
    minutes: null,
    file,
    text,
    speech: speechSpan(text, (side) => `${file}: ${side}`, options),
    notation: options.notation ?? defaultNotation,
    overrides: [],
    quotations: [],
  };
}

function editionOfFolder(folder: string, options: ReadEditionOptions): Edition {
  const yaml = join(folder, "edition.yaml");
  if (!existsSync(yaml)) {
    throw new Error(
      `${folder}: no edition.yaml in this folder (add one, or name the text file itself)`,
    );
  }
  const { value, lineOf } = readYaml(yaml, editionSchema);
  const file = join(folder, value.text);
  const what = (...key: (string | number)[]) => `${yaml}:${lineOf(key)}: ${key.join(".")}`;
  if (!existsSync(file)) {
    throw new Error(`${what("text")}: ${file}: no such file (name the text file in this folder)`);
  }
  const text = decode(readFile(file), file);
  const start = options.start ?? value.speech?.start;
  const end = options.end ?? value.speech?.end;
  const speech = speechSpan(text, (side) => what("speech", side), { start, end });
  const within = (words: string, ...key: (string | number)[]) =>
    quotedSpan(text, words, { what: what(...key), within: speech });
  return {
    id: value.id,
    title: value.title,
    speaker: value.speaker,
    voice: value.voice ?? value.speaker,
    date: value.date ?? null,
    place: value.place ?? null,
    language: value.language ?? "en",
    translation: value.translation ?? null,
    source: value.source ?? null,
    rights: value.rights ?? null,
    minutes: value.minutes ?? null,
    file,
    text,
    speech,
    notation: options.notation ?? { ...defaultNotation, ...value.notation },
    overrides: (value.brackets ?? []).map(({ words, kind }, i) => ({
      ...within(words, "brackets", i, "words"),
      kind,
    })),
    quotations: (value.quotations ?? []).map(({ words, kind, voice }, i) => ({
      ...within(words, "quotations", i, "words"),
      kind,
      voice: voice ?? null,
    })),
  };
}

function speechSpan(
  text: string,
  what: (side: "start" | "end") => string,
  { start, end }: ReadEditionOptions,
): Span {
  const from = start === undefined ? 0 : quotedSpan(text, start, { what: what("start") }).start;
  const to = end === undefined ? text.length : quotedSpan(text, end, { what: what("end") }).end;
  if (to < from) {
    const lines = `line ${lineOfText(text, to)} of the text, the start in line ${lineOfText(text, from)}`;
    throw new Error(`${what("end")}: stands before the start (${lines}: quote a later end)`);
  }
  return { start: from, end: to };
}

const editionSchema = (v: typeof Valibot) => {
  const text = v.pipe(v.string(), v.nonEmpty());
  return v.strictObject({
    id: v.pipe(
      v.string(),
      v.regex(/^[a-z0-9][a-z0-9-]*$/, "lower-case letters, digits and hyphens"),
    ),
    title: text,
    speaker: text,
    voice: v.optional(text),
    date: v.optional(v.pipe(v.string(), v.isoDate("a date such as 1956-02-25"))),
    place: v.optional(text),
    language: v.optional(text),
    translation: v.optional(text),
    source: v.optional(text),
    rights: v.optional(text),
    minutes: v.optional(v.pipe(v.number(), v.gtValue(0))),
    note: v.optional(text),
    text: v.pipe(text, v.regex(/^(?!.*\.\.)[^/\\]+$/, "the name of a file in the same folder")),
    speech: v.optional(v.strictObject({ start: v.optional(text), end: v.optional(text) })),
    notation: v.optional(
      v.strictObject({
        square: v.optional(v.picklist(notationValues.square)),
        round: v.optional(v.picklist(notationValues.round)),
        ellipsis: v.optional(v.picklist(notationValues.ellipsis)),
      }),
    ),
    brackets: v.optional(
      v.array(
        v.strictObject({
          words: text,
          kind: v.picklist(["reaction", "gloss", "omission", "note", "spoken"]),
          note: v.optional(text),
        }),
      ),
    ),
    quotations: v.optional(
      v.array(
        v.strictObject({
          words: text,
          kind: v.picklist(["quotation", "term", "scare", "echo"]),
          voice: v.optional(text),
          note: v.optional(text),
        }),
      ),
    ),
  });
};
