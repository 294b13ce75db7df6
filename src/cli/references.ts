import type { Command } from "commander";
import { countHits } from "../matches/count-hits.js";
import type { Hit } from "../matches/hit.js";
import { type Lexicon, readPeople, readTerms } from "../matches/lexicon.js";
import { match } from "../matches/match.js";
import { editionCommand, type RowsOptions, speechOf } from "./edition-command.js";
import { writeRows } from "./write-rows.js";

interface ReferenceOptions extends RowsOptions {
  readonly hits?: boolean;
  readonly lexicon?: string;
  readonly voice?: string;
}

/** `stenogram people EDITION` and `stenogram terms EDITION`: counts, or one row a hit. */
export function addReferenceCommands(root: Command): void {
  add(root, "people", "references to people in the spoken text", readPeople);
  add(root, "terms", "key terms in the spoken text", readTerms);
}

function add(
  root: Command,
  name: string,
  description: string,
  read: (file?: string) => Lexicon,
): void {
  editionCommand(root, name, description)
    .option("--hits", "one row a hit, in the order of the speech")
    .option("--lexicon <file>", "another lexicon than the project's own")
    .option("--voice <voice>", "only words of this voice")
    .action((path: string, options: ReferenceOptions) => {
      const speech = speechOf(path, options);
      const lexicon = read(options.lexicon);
      const hits = match(speech, lexicon, { voice: options.voice });
      if (options.hits) writeRows(hits, options.format, hitColumns);
      else writeRows(countHits(speech, lexicon, hits), options.format);
    });
}

const hitColumns = [
  "start",
  "end",
  "id",
  "label",
  "text",
  "form",
  "rule",
  "possessive",
  "title",
  "token",
  "tokens",
  "paragraph",
  "percent",
  "voice",
] as const satisfies readonly (keyof Hit)[];
