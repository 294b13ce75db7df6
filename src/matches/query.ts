import { createRequire } from "node:module";
import type * as Re2 from "re2js";
import { checkSpeech } from "../tokens/check-speech.js";
import type { Speech } from "../tokens/speech.js";
import { valueText } from "../value-text.js";
import { findPhrase, phraseWords } from "./find-phrase.js";

const require = createRequire(import.meta.url);

/** A run of tokens: the first, and how many. */
export interface TokenRange {
  readonly token: number;
  readonly tokens: number;
}

/**
 * Token ranges that a query finds in the spoken text, in order, without overlap.
 *
 * A query is a word or a phrase, with `*` for any letters and `?` for one (`confess*`, `little f*`),
 * upper and lower case alike; a word finds its possessive too. Between slashes it is a regular
 * expression (`/shak(e|ing)\b.{0,20}finger/i`), matched inside each gap-free run by RE2, which
 * takes linear time whatever the expression; the range is the tokens that the match touches.
 * Neither crosses a gap.
 *
 * @throws on what is no speech, an empty query or a regular expression that RE2 does not take.
 */
export function find(speech: Speech, query: string): TokenRange[] {
  checkSpeech(speech);
  if (typeof query !== "string") {
    throw new TypeError(
      `invalid query: ${valueText(query)} (expected a word, a phrase or /a regular expression/)`,
    );
  }
  const expression = /^\/(.+)\/([ims]*)$/s.exec(query);
  if (expression) return findExpression(speech, expression[1] ?? "", expression[2] ?? "");
  if (query.startsWith("/")) {
    throw new Error(
      `invalid regular expression: ${query} (expected /.../ and no flags but i, m and s)`,
    );
  }
  const words = phraseWords(query);
  if (words.length === 0) {
    throw new Error(
      `invalid query: ${JSON.stringify(query)} (expected a word, a phrase or /a regular expression/)`,
    );
  }
  return findPhrase(speech, words);
}

function findExpression({ tokens, edition }: Speech, source: string, flags: string): TokenRange[] {
  const { RE2JS } = require("re2js") as typeof Re2;
  let pattern: Re2.RE2JS;
  try {
    const bits =
      (flags.includes("i") ? RE2JS.CASE_INSENSITIVE : 0) |
      (flags.includes("m") ? RE2JS.MULTILINE : 0) |
      (flags.includes("s") ? RE2JS.DOTALL : 0);
    pattern = RE2JS.compile(source, bits);
  } catch (error) {
    throw new Error(
      `invalid regular expression: /${source}/${flags} (${(error as Error).message})`,
    );
  }
  const found: TokenRange[] = [];
  for (let first = 0; first < tokens.count; ) {
    let after = first;
    while (after < tokens.count && tokens.run[after] === tokens.run[first]) after++;
    const start = tokens.start[first] as number;
    const matcher = pattern.matcher(edition.text.slice(start, tokens.end[after - 1]));
    let token = first;
    while (matcher.find()) {
      const from = start + matcher.start();
      const to = start + matcher.end();
      while (token < after && (tokens.end[token] as number) <= from) token++;
      if (to === from) continue;
      let last = token;
      while (last < after && (tokens.start[last] as number) < to) last++;
      if (last > token) found.push({ token, tokens: last - token });
      token = Math.max(token, last);
    }
    first = after;
  }
  return found;
}
