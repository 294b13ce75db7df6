import type { Command } from "commander";
import { describe } from "../tokens/describe.js";
import { editionCommand, type RowsOptions, speechOf } from "./edition-command.js";
import { writeRows } from "./write-rows.js";

/** `stenogram describe EDITION`: what the edition is and what the transcript holds. */
export function addDescribeCommand(root: Command): void {
  editionCommand(root, "describe", "what an edition is, and what its transcript holds").action(
    (path: string, options: RowsOptions) => {
      const description = describe(speechOf(path, options));
      if (options.format === "json") {
        process.stdout.write(`${JSON.stringify(description, null, 2)}\n`);
        return;
      }
      const { speech, ...rest } = description;
      const rows = Object.entries({ ...rest, speech: `[${speech.start}, ${speech.end})` }).map(
        ([property, value]) => ({
          property,
          value: Array.isArray(value) ? value.length : (value ?? ""),
        }),
      );
      writeRows(rows, options.format);
    },
  );
}
