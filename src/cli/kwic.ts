import { type Command, InvalidArgumentError, Option } from "commander";
import { concordance } from "../matches/concordance.js";
import type { ConcordanceLine } from "../matches/context-lines.js";
import { editionCommand, type RowsOptions, speechOf } from "./edition-command.js";
import { writeConcordance, writeRows } from "./write-rows.js";

interface KwicOptions extends RowsOptions {
  readonly width: number;
  readonly sort: "position" | "left" | "right";
  readonly voice?: string;
}

/** `stenogram kwic EDITION QUERY`: a concordance, aligned on the key word. */
export function addKwicCommand(root: Command): void {
  editionCommand(root, "kwic", "key word in context: a concordance over the spoken text")
    .argument("<query>", 'a word, a phrase, a wildcard ("confess*") or a /regular expression/')
    .option("--width <words>", "spoken words on either side", wholeNumber, 8)
    .option("--voice <voice>", "only words of this voice")
    .addOption(
      new Option("--sort <order>", "order of the lines")
        .choices(["position", "left", "right"])
        .default("position"),
    )
    .action((path: string, query: string, options: KwicOptions) => {
      const { width, sort, voice } = options;
      const lines = concordance(speechOf(path, options), query, { width, sort, voice });
      if (options.format === "table") writeConcordance(lines);
      else writeRows(lines, options.format, columns);
    });
}

const columns = [
  "token",
  "tokens",
  "start",
  "end",
  "left",
  "node",
  "right",
  "paragraph",
  "percent",
  "voice",
] as const satisfies readonly (keyof ConcordanceLine)[];

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("expected a whole number, 0 or more");
  return Number(text);
}
