import type { Speech } from "../tokens/speech.js";
import { checkVoice, voicesOf } from "../tokens/voice.js";
import { compileForms, type Form, type FormWord, isUpper } from "./compile-forms.js";
import type { Hit } from "./hit.js";
import type { Lexicon, LexiconEntry } from "./lexicon.js";

/** Which hits to give. */
export interface MatchOptions {
  /** Only words of this voice (`Khrushchev`); all voices by default. */
  readonly voice?: string;
}

interface Found {
  readonly form: Form;
  readonly possessive: boolean;
}

/**
 * The places where the entries of a lexicon occur in the spoken text, in order. Longest match wins
 * (see `Lexicon.scope`); upper and lower case agree where the form has a capital; both apostrophes
 * are one; a possessive ending belongs to the hit; words of a phrase are parted by white space only
 * (a line break too) and never by a gap. A gloss never counts: it is not spoken.
 *
 * @throws when `voice` is no voice of the speech.
 */
export function match(speech: Speech, lexicon: Lexicon, { voice }: MatchOptions = {}): Hit[] {
  const voices = voicesOf(speech);
  checkVoice(voices, voice);
  const { tokens } = speech;
  const forms = compileForms(tokens.types, lexicon);
  const hits: Hit[] = [];
  const coveredTo = new Map<LexiconEntry | Lexicon, number>();
  for (let at = 0; at < tokens.count; at++) {
    const candidates = forms.get(tokens.type[at] as number);
    if (!candidates) continue;
    for (const form of candidates) {
      const scope = lexicon.scope === "lexicon" ? lexicon : form.entry;
      const free = coveredTo.get(scope) ?? 0;
      if (free > at) continue;
      const found = matches(speech, form, at);
      if (!found) continue;
      coveredTo.set(scope, at + form.words.length);
      if (voice === undefined || voices[at] === voice) hits.push(hitOf(found, at, free));
    }
  }
  return hits;

  /** A title is part of the hit when the words before it are free: those from `free` on. */
  function hitOf({ form, possessive }: Found, at: number, free: number): Hit {
    const title = titleBefore(speech, form, { at, free });
    const token = at - (title?.words ?? 0);
    const last = at + form.words.length - 1;
    const start = tokens.start[token] as number;
    let end = tokens.end[last] as number;
    if (possessive && !/['’ʼ][sS]$/.test(speech.edition.text.slice(start, end))) end++;
    const rule = [title && "title", "form", possessive && "possessive"].filter(Boolean).join("+");
    return {
      start,
      end,
      id: form.entry.id,
      label: form.entry.label,
      text: speech.edition.text.slice(start, end),
      form: form.text,
      rule,
      possessive,
      title: title?.text ?? null,
      token,
      tokens: last - token + 1,
      paragraph: tokens.paragraph[token] as number,
      percent: (100 * token) / tokens.count,
      voice: voices[at] as string,
    };
  }
}

/** Tries one form at one token. */
function matches(speech: Speech, form: Form, at: number): Found | null {
  const { tokens } = speech;
  const last = at + form.words.length - 1;
  if (last >= tokens.count || tokens.run[at] !== tokens.run[last]) return null;
  let possessive = false;
  for (let i = 0; i < form.words.length; i++) {
    const word = form.words[i] as Form["words"][number];
    const type = tokens.type[at + i];
    if (type === word.possessiveType && i === form.words.length - 1) possessive = true;
    else if (type !== word.type) return null;
    if (i > 0 && !joins(speech, at + i - 1, form.words[i - 1]?.dot ?? false)) return null;
    if (!hasCapitals(speech, at + i, word)) return null;
  }
  if (form.entry.vocative && !isSetOff(speech, at, last)) return null;
  return { form, possessive: possessive || isBarePossessive(speech, at, last) };
}

/** Upper case wherever the word of the form has it. */
function hasCapitals({ tokens, edition }: Speech, token: number, word: FormWord): boolean {
  if (word.capitals.length === 0) return true;
  const printed = edition.text.slice(tokens.start[token], tokens.end[token]).normalize("NFC");
  const letters = [...printed];
  return word.capitals.every((place) => isUpper(letters[place]));
}

/** White space alone between this token and the next; a full stop too after an initial. */
function joins({ tokens, edition }: Speech, token: number, dot: boolean): boolean {
  const between = edition.text.slice(tokens.end[token], tokens.start[token + 1]);
  return /^\s+$/.test(between) || (dot && /^\.\s*$/.test(between));
}

/** `workers'`: an apostrophe after a final s, with a word after it; not the end of a quoted 'workers'. */
function isBarePossessive({ tokens, edition }: Speech, first: number, last: number): boolean {
  const end = tokens.end[last] as number;
  if (/['‘]/.test(edition.text[(tokens.start[first] as number) - 1] ?? "")) return false;
  return /^[sS]['’]\s+\p{L}/u.test(edition.text.slice(end - 1, end + 4));
}

/** An address: punctuation or nothing before it, and , ! . ? : ; or a dash after it. */
function isSetOff({ tokens, edition }: Speech, first: number, last: number): boolean {
  const end = tokens.end[last] as number;
  const before = first === 0 || tokens.run[first - 1] !== tokens.run[first] || parted();
  return before && /^\s*([,!.?:;—–]|$)/.test(edition.text.slice(end, end + 3));

  function parted(): boolean {
    const between = edition.text.slice(tokens.end[first - 1], tokens.start[first]);
    return /[^\s]/.test(between);
  }
}

function titleBefore(
  speech: Speech,
  form: Form,
  { at, free }: { at: number; free: number },
): { words: number; text: string } | null {
  const { tokens, edition } = speech;
  for (const title of form.titles) {
    const first = at - title.words.length;
    if (first < free || tokens.run[first] !== tokens.run[at]) continue;
    const fits = title.words.every(
      (word, i) =>
        tokens.type[first + i] === word.type &&
        joins(speech, first + i, word.dot) &&
        hasCapitals(speech, first + i, word),
    );
    if (fits) {
      const text = edition.text.slice(tokens.start[first], tokens.start[at]).trim();
      return { words: title.words.length, text };
    }
  }
  return null;
}
