/**
 * A Vega symbol shape as an SVG path around the origin, 12 units high and wide: reactions look in a
 * page as they do in the charts. An unknown shape is an upright stroke.
 */
export function symbolPath(shape: string): string {
  return paths.get(shape) ?? "M-1-6H1V6H-1Z";
}

const paths: ReadonlyMap<string, string> = new Map([
  ["circle", "M0-5.5A5.5 5.5 0 1 1 0 5.5A5.5 5.5 0 1 1 0-5.5Z"],
  ["square", "M-5-5H5V5H-5Z"],
  ["diamond", "M0-6.5L5.5 0L0 6.5L-5.5 0Z"],
  ["cross", "M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z"],
  ["triangle-up", "M0-6L6 5H-6Z"],
  ["triangle-down", "M0 6L6-5H-6Z"],
  ["triangle-right", "M6 0L-5 6V-6Z"],
  ["triangle-left", "M-6 0L5 6V-6Z"],
]);
