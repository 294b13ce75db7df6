/** Compares rows by their labels, code unit by code unit, so that the order is the same on every machine. */
export function byLabel(a: { readonly label: string }, b: { readonly label: string }): number {
  return a.label < b.label ? -1 : a.label > b.label ? 1 : 0;
}
