import type { Edition } from "../source/edition.js";

/** Who spoke, when and where, in one line; what is not known is left out. */
export function aboutEdition({ speaker, date, place }: Edition): string {
  return [speaker, date, place].filter((part) => part !== null && part !== "").join(" · ");
}
