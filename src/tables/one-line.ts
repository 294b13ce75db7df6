/** Text on one line: white space and control characters, which a terminal may obey, as single spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
