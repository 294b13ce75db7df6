import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { escapeLatex } from "../tables/latex.js";
import { numberText } from "../tables/number-text.js";
import { valueText } from "../value-text.js";
import { checkInside } from "./check-inside.js";
import { findProject } from "./project.js";
import { logWritten, readWritten } from "./run-log.js";
import { sortedJson } from "./sorted-json.js";
import { writeAllWhole } from "./write-whole.js";

/**
 * Makes a number of a notebook a number of the paper, so that none is typed by hand: adds it to
 * `paper/numbers.json` and, as the macro `\stenoStalinReferences` for the id `stalin-references`, to
 * `paper/numbers.tex`, and gives it back.
 *
 * @param options.decimals digits after the point in LaTeX; default: four significant digits at most
 * @throws for an id that is no macro name (small letters and single hyphens), for what is no number, and for `NaN`
 */
export function number(
  id: string,
  value: number,
  { decimals }: { decimals?: number } = {},
): number {
  if (!/^[a-z]+(-[a-z]+)*$/.test(id)) {
    throw new Error(
      `invalid number id: "${id}" (expected small letters and hyphens, such as "stalin-references")`,
    );
  }
  if (typeof value !== "number") {
    throw new TypeError(`number "${id}": invalid value: ${valueText(value)} (expected a number)`);
  }
  if (Number.isNaN(value))
    throw new Error(`undefined number: "${id}" is NaN (it has no place in a text)`);
  const { outputs } = findProject();
  const folder = join(outputs, "paper");
  checkInside(folder, outputs);
  const file = join(folder, "numbers.json");
  const before = kept(file);
  if (process.env.STENOGRAM_WRITTEN && Object.hasOwn(before, id)) {
    throw new Error(
      `duplicate number id: "${id}" (another cell of this run gave it; choose another id)`,
    );
  }
  const numbers = { ...before, [id]: { text: numberText(value, decimals), value } };
  writeAllWhole([
    [file, `${sortedJson(numbers)}\n`],
    [join(folder, "numbers.tex"), macros(numbers)],
  ]);
  logWritten([file, join(folder, "numbers.tex")]);
  return value;
}

interface NumberEntry {
  /** As printed. */
  readonly text: string;
  readonly value: number;
}

/** What earlier cells put in. A run starts afresh, so that no number stays that nobody computes. */
function kept(file: string): Readonly<Record<string, NumberEntry>> {
  const inRun = Boolean(process.env.STENOGRAM_WRITTEN);
  if (!existsSync(file) || (inRun && !readWritten().includes(file))) return {};
  return JSON.parse(readFileSync(file, "utf8"));
}

function macros(numbers: Readonly<Record<string, NumberEntry>>): string {
  const lines = Object.entries(numbers).map(
    ([id, { text }]) => `\\newcommand{\\${macroName(id)}}{${escapeLatex(text)}}\n`,
  );
  return ["% Written by the notebooks; do not edit.\n", ...lines.sort()].join("");
}

/** The LaTeX macro of a number: `stalin-references` is `stenoStalinReferences`. */
export function macroName(id: string): string {
  return `steno${id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}`;
}
