import { checkObject } from "../check-argument.js";
import { checkCount } from "./counts.js";

/** Tokens and types of a text: how long it is, and how many different words it has. */
export interface TypesAndTokens {
  readonly types: number;
  readonly tokens: number;
}

/**
 * Types over tokens (TTR). NaN for an empty text.
 *
 * @throws RangeError for numbers that are negative or fractional, or more types than tokens;
 *   TypeError on what is no object of both
 */
export function typeTokenRatio(size: TypesAndTokens): number {
  const { types, tokens } = checked(size);
  return types / tokens;
}

/**
 * Guiraud's R, also called root TTR: types over the square root of tokens (Guiraud 1954).
 *
 * @throws RangeError for numbers that are negative or fractional, or more types than tokens;
 *   TypeError on what is no object of both
 */
export function guiraudR(size: TypesAndTokens): number {
  const { types, tokens } = checked(size);
  return types / Math.sqrt(tokens);
}

/**
 * Corrected TTR: types over the square root of twice the tokens (Carroll 1964).
 *
 * @throws RangeError for numbers that are negative or fractional, or more types than tokens;
 *   TypeError on what is no object of both
 */
export function correctedTtr(size: TypesAndTokens): number {
  const { types, tokens } = checked(size);
  return types / Math.sqrt(2 * tokens);
}

/**
 * Herdan's C: log types over log tokens (Herdan 1960). NaN below two tokens.
 *
 * @throws RangeError for numbers that are negative or fractional, or more types than tokens;
 *   TypeError on what is no object of both
 */
export function herdanC(size: TypesAndTokens): number {
  const { types, tokens } = checked(size);
  return tokens < 2 ? Number.NaN : Math.log(types) / Math.log(tokens);
}

/**
 * Dugast's U: (log N)^2 / (log N - log V) (Dugast 1978). The base of the logarithm matters.
 * NaN when no word is repeated.
 *
 * @param options.base default 10
 * @throws RangeError for numbers that are negative or fractional, or more types than tokens;
 *   TypeError on what is no object of both
 */
export function dugastU(size: TypesAndTokens, { base = 10 }: { base?: 10 | "e" } = {}): number {
  const { types, tokens } = checked(size);
  if (types === tokens) return Number.NaN;
  const log = base === "e" ? Math.log : Math.log10;
  return log(tokens) ** 2 / (log(tokens) - log(types));
}

/**
 * Maas's a^2: (log N - log V) / (log N)^2 (Maas 1972), the inverse of Dugast's U; its square root
 * `a` with `root: true`. Small values mean a rich vocabulary. The base of the logarithm matters.
 * NaN below two tokens.
 *
 * @param options.base default 10
 * @param options.root default false
 * @throws RangeError for numbers that are negative or fractional, or more types than tokens;
 *   TypeError on what is no object of both
 */
export function maas(
  size: TypesAndTokens,
  { base = 10, root = false }: { base?: 10 | "e"; root?: boolean } = {},
): number {
  const { types, tokens } = checked(size);
  if (tokens < 2) return Number.NaN;
  const log = base === "e" ? Math.log : Math.log10;
  const squared = (log(tokens) - log(types)) / log(tokens) ** 2;
  return root ? Math.sqrt(squared) : squared;
}

function checked(size: TypesAndTokens): TypesAndTokens {
  checkObject("size", size, { expected: "numbers { types, tokens }" });
  const types = checkCount("types", size.types);
  const tokens = checkCount("tokens", size.tokens);
  if (types > tokens) {
    throw new RangeError(`invalid types: ${types} (expected at most tokens, ${tokens})`);
  }
  if (types === 0 && tokens > 0) {
    throw new RangeError(`invalid types: 0 (expected 1 or more among ${tokens} tokens)`);
  }
  return tokens === 0 ? { types: Number.NaN, tokens: Number.NaN } : { types, tokens };
}
