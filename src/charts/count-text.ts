import { numberText } from "./number-text.js";

/** A count with its noun, in the singular for one: `1 gap`, `1,192 spoken words`. */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}
