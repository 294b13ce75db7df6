import type { Command } from "commander";
import { editionCommand, type RowsOptions, speechOf } from "./edition-command.js";
import { writeRows } from "./write-rows.js";

/** `stenogram reactions EDITION`: the audience reactions as printed, one row a marker. */
export function addReactionsCommand(root: Command): void {
  editionCommand(root, "reactions", "audience reactions, as printed").action(
    (path: string, options: RowsOptions) => {
      const { reactions } = speechOf(path, options);
      if (options.format === "json") {
        process.stdout.write(`${JSON.stringify(reactions, null, 2)}\n`);
        return;
      }
      if (reactions.length === 0 && options.format === "table") {
        process.stdout.write("not transcribed: no marker of a reaction is printed in this text\n");
        return;
      }
      const joined = (values: readonly (string | null)[]) => values.filter(Boolean).join(" + ");
      const rows = reactions.map(({ events, rule, sentence, ...reaction }) => ({
        ...reaction,
        kinds: joined(events.map((event) => event.kind)),
        intensity: joined(events.map((event) => event.intensity)),
        duration: joined(events.map((event) => event.duration)),
        actor: joined(events.map((event) => event.actor)),
        sentence,
        rule,
      }));
      writeRows(rows, options.format, columns);
    },
  );
}

const columns = [
  "n",
  "start",
  "end",
  "text",
  "paragraph",
  "position",
  "wordsBefore",
  "percent",
  "kinds",
  "intensity",
  "duration",
  "actor",
  "sentence",
  "rule",
];
