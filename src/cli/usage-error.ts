/**
 * What the argument parser says of wrong arguments, as one line in the words of this project:
 * `invalid --format: xml (expected one of: table, json, csv)`.
 */
export function usageError(message: string): string {
  const said = message
    .replace(/^error: /, "")
    .trim()
    .replace(/\s*\n\s*/g, " ");
  const value = /^option '(?:-\w, )?(\S+).*' argument '(.*)' is invalid\. (.*?)\.?$/s;
  const invalid = value.exec(said);
  if (!invalid) return `stenogram: ${said} (stenogram --help says how)\n`;
  const [, option, given, wanted = ""] = invalid;
  const expected = wanted.replace("Allowed choices are ", "expected one of: ");
  return `stenogram: invalid ${option}: ${given || '""'} (${expected})\n`;
}
