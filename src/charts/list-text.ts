/**
 * Items as English prose lists them: `a`, `a and b`, `a, b and c`; empty for no item. With the separator
 * `; ` there is no `and`: `a; b; c`. Of more than `most` items, default 20, the last is `and n more`.
 */
export function listText(
  items: readonly string[],
  {
    separator = ", ",
    most = 20,
  }: { readonly separator?: ", " | "; "; readonly most?: number } = {},
): string {
  const shown = items.slice(0, most);
  const left = items.length - shown.length;
  if (left > 0) return `${shown.join(separator)}${separator}and ${left} more`;
  if (separator === "; " || shown.length < 2) return shown.join(separator);
  return `${shown.slice(0, -1).join(separator)} and ${shown.at(-1)}`;
}
