import type { ConcordanceLine } from "../matches/context-lines.js";
import { toCsv } from "../tables/csv.js";
import { toText } from "../tables/text.js";

/** How a command can print its rows. */
export const formats = ["table", "json", "csv"] as const;
export type Format = (typeof formats)[number];

/** Prints rows on standard output. `columns` head a CSV file without rows too. */
export function writeRows(
  rows: readonly object[],
  format: Format,
  columns?: readonly string[],
): void {
  if (format === "json") process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
  else if (format === "csv") process.stdout.write(toCsv(rows, { columns }));
  else process.stdout.write(rows.length === 0 ? "nothing found\n" : toText(rows));
}

/** Prints a concordance aligned on the key word, as wide as the terminal allows. */
export function writeConcordance(lines: readonly ConcordanceLine[]): void {
  if (lines.length === 0) {
    process.stdout.write("nothing found\n");
    return;
  }
  const columns = process.stdout.columns ?? 120;
  const node = Math.max(...lines.map((line) => line.node.length));
  const side = Math.max(16, Math.floor((columns - node - 12) / 2));
  for (const { left, node: word, right, paragraph } of lines) {
    const before = left.length > side ? `…${left.slice(1 - side)}` : left.padStart(side);
    const after = right.length > side ? `${right.slice(0, side - 1)}…` : right;
    const place = `¶${paragraph}`.padEnd(4);
    process.stdout.write(`${`${place} ${before}  ${word.padEnd(node)}  ${after}`.trimEnd()}\n`);
  }
}
