import { existsSync, realpathSync } from "node:fs";
import type { Command } from "commander";
import { readPeople, readTerms } from "../matches/lexicon.js";
import { type EditionOptions, editionArguments, speechOf } from "./edition-command.js";

interface ReportCommandOptions extends EditionOptions {
  readonly output?: string;
  readonly people?: string;
  readonly terms?: string;
}

/** `stenogram report EDITION`: one HTML file with the speech beside its charts. */
export function addReportCommand(root: Command): void {
  editionArguments(root, "report", "a page to look at: the speech beside its charts, in one file")
    .option("--output <file>", "where the page goes; <id>.html in this folder by default")
    .option("--people <file>", "another lexicon of people than the project's own")
    .option("--terms <file>", "another lexicon of key terms than the project's own")
    .action(async (path: string, options: ReportCommandOptions) => {
      const { reportPage } = await import("../report/report-page.js");
      const { writeWhole } = await import("../figures/write-whole.js");
      const speech = speechOf(path, options);
      const file = options.output ?? `${speech.edition.id}.html`;
      if (existsSync(file) && realpathSync(file) === realpathSync(speech.edition.file)) {
        throw new Error(`${file}: is the text of the speech (name another file with --output)`);
      }
      const [people, terms] = [readPeople(options.people), readTerms(options.terms)];
      writeWhole(file, reportPage(speech, { people, terms }));
      process.stdout.write(`wrote ${file}\n`);
    });
}
