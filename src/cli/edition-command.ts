import { type Command, Option } from "commander";
import { lineOf } from "../source/line-of.js";
import { type Notation, parseNotation } from "../source/notation.js";
import { readSpeech } from "../tokens/read-speech.js";
import type { Speech } from "../tokens/speech.js";
import { type Format, formats } from "./write-rows.js";

/** Options that every command on an edition takes. */
export interface EditionOptions {
  readonly start?: string;
  readonly end?: string;
  readonly notation?: Notation;
}

/** Options of a command that prints rows on an edition. */
export interface RowsOptions extends EditionOptions {
  readonly format: Format;
}

/** A command that takes an edition and prints rows. */
export function editionCommand(root: Command, name: string, description: string): Command {
  return editionArguments(root, name, description).addOption(
    new Option("--format <format>", "how to print").choices(formats).default("table"),
  );
}

/** A command that takes an edition: a folder with `edition.yaml`, or a text file. */
export function editionArguments(root: Command, name: string, description: string): Command {
  return root
    .command(name)
    .description(description)
    .argument("<edition>", "a folder with edition.yaml, or any text file")
    .option("--start <words>", "words that the speech starts with, as printed")
    .option("--end <words>", "words that the speech ends with, as printed")
    .option("--notation <line>", "e.g. square=gloss,round=spoken,ellipsis=omission", parseNotation);
}

/** Warnings printed at most; `describe --format json` has all. */
const mostWarnings = 20;

/** The speech that the arguments name; warnings of the transcript go to standard error, a line each. */
export function speechOf(path: string, options: EditionOptions): Speech {
  const { start, end, notation } = options;
  const speech = readSpeech(path, { start, end, notation });
  const { edition, warnings } = speech;
  for (const { start: at, message } of warnings.slice(0, mostWarnings)) {
    process.stderr.write(`${edition.file}:${lineOf(edition.text, at)}: warning: ${message}\n`);
  }
  const more = warnings.length - mostWarnings;
  if (more > 0) {
    process.stderr.write(
      `${edition.file}: ${more} more warnings (describe --format json has all)\n`,
    );
  }
  return speech;
}
