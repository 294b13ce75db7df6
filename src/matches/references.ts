import type { Speech } from "../tokens/speech.js";
import { countHits, type EntryCount } from "./count-hits.js";
import type { Hit } from "./hit.js";
import { type Lexicon, readPeople, readTerms } from "./lexicon.js";
import { type MatchOptions, match } from "./match.js";

/** Which lexicon to match, and whose words. */
export interface ReferenceOptions extends MatchOptions {
  readonly lexicon?: Lexicon;
}

/**
 * References to people in the spoken text, one row a person, most frequent first.
 * The lexicon is the project's own unless one is given.
 */
export function people(speech: Speech, options: ReferenceOptions = {}): EntryCount[] {
  const lexicon = options.lexicon ?? readPeople();
  return countHits(speech, lexicon, match(speech, lexicon, options));
}

/** References to people, one row a mention, in the order of the speech. */
export function personHits(speech: Speech, options: ReferenceOptions = {}): Hit[] {
  return match(speech, options.lexicon ?? readPeople(), options);
}

/**
 * Key terms in the spoken text, one row a term, most frequent first.
 * The lexicon is the project's own unless one is given.
 */
export function terms(speech: Speech, options: ReferenceOptions = {}): EntryCount[] {
  const lexicon = options.lexicon ?? readTerms();
  return countHits(speech, lexicon, match(speech, lexicon, options));
}

/** Key terms, one row an occurrence, in the order of the speech. */
export function termHits(speech: Speech, options: ReferenceOptions = {}): Hit[] {
  return match(speech, options.lexicon ?? readTerms(), options);
}
