/**
 * Text as it stands in HTML, in an element or in a quoted attribute: a browser that reads it back has
 * the same number of UTF-16 code units, so that offsets hold. A carriage return, which parsers would
 * join to the line feed after it, is written as a reference; a NUL, which they drop, as U+FFFD.
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r\0]/g, (sign) => references.get(sign) ?? sign);
}

const references: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
  ["\r", "&#13;"],
  ["\0", "\ufffd"],
]);
