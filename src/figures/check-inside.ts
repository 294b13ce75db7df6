import { existsSync, realpathSync } from "node:fs";
import { sep } from "node:path";

/**
 * Makes sure that a folder in the outputs is no link to a place outside of them.
 *
 * @throws naming the folder and where it leads
 */
export function checkInside(folder: string, outputs: string): void {
  if (!existsSync(folder)) return;
  const [place, home] = [realpathSync(folder), realpathSync(outputs)];
  if (place === home || place.startsWith(home + sep)) return;
  throw new Error(
    `${folder}: leaves the outputs, for ${place} (put a folder in place of the link)`,
  );
}
