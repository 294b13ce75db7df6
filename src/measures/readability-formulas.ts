import { checkCount } from "./counts.js";

// All formulas: NaN without sentences or words; a RangeError for a negative or fractional count, or for
// more long, unfamiliar or many-syllable words than words.

/** Flesch Reading Ease (Flesch 1948): 206.835 - 1.015 words / sentences - 84.6 syllables / words. High is easy. */
export function fleschReadingEase(sentences: number, words: number, syllables: number): number {
  check({ sentences, words, syllables });
  return 206.835 - 1.015 * ratio(words, sentences) - 84.6 * ratio(syllables, words);
}

/** Flesch-Kincaid grade (Kincaid et al. 1975): 0.39 words / sentences + 11.8 syllables / words - 15.59. */
export function fleschKincaid(sentences: number, words: number, syllables: number): number {
  check({ sentences, words, syllables });
  return 0.39 * ratio(words, sentences) + 11.8 * ratio(syllables, words) - 15.59;
}

/**
 * SMOG grade (McLaughlin 1969): 1.0430 sqrt(30 polysyllables / sentences) + 3.1291; polysyllables are
 * words of three syllables or more. Made for 30 sentences.
 */
export function smog(sentences: number, polysyllables: number): number {
  check({ sentences, polysyllables });
  return 1.043 * Math.sqrt(ratio(30 * polysyllables, sentences)) + 3.1291;
}

/** Gunning fog (Gunning 1952): 0.4 (words / sentences + 100 polysyllables / words). */
export function gunningFog(sentences: number, words: number, polysyllables: number): number {
  check({ sentences, words });
  checkAmong("polysyllables", polysyllables, words);
  return 0.4 * (ratio(words, sentences) + ratio(100 * polysyllables, words));
}

/** Coleman-Liau (Coleman & Liau 1975): 0.0588 letters per 100 words - 0.296 sentences per 100 words - 15.8. */
export function colemanLiau(sentences: number, words: number, letters: number): number {
  check({ sentences, words, letters });
  const perHundred = sentences === 0 ? Number.NaN : ratio(100 * sentences, words);
  return 0.0588 * ratio(100 * letters, words) - 0.296 * perHundred - 15.8;
}

/** Automated readability index (Senter & Smith 1967): 4.71 letters / words + 0.5 words / sentences - 21.43. */
export function automatedReadability(sentences: number, words: number, letters: number): number {
  check({ sentences, words, letters });
  return 4.71 * ratio(letters, words) + 0.5 * ratio(words, sentences) - 21.43;
}

/** LIX (Björnsson 1968): words / sentences + 100 long words / words; long is seven letters or more. */
export function lix(sentences: number, words: number, longWords: number): number {
  check({ sentences, words });
  checkAmong("longWords", longWords, words);
  return ratio(words, sentences) + ratio(100 * longWords, words);
}

/**
 * Dale-Chall score (formula of Dale & Chall 1948): 0.1579 per cent of unfamiliar words + 0.0496 words /
 * sentences, + 3.6365 when more than 5 % are unfamiliar. The condition is that of later programs
 * (quanteda's `Dale.Chall.old`, textstat): in 1948 the constant was always added.
 */
export function daleChallScore(sentences: number, words: number, unfamiliar: number): number {
  check({ sentences, words });
  checkAmong("unfamiliar", unfamiliar, words);
  const percent = ratio(100 * unfamiliar, words);
  return 0.1579 * percent + 0.0496 * ratio(words, sentences) + (percent > 5 ? 3.6365 : 0);
}

/** NaN where there is no sentence or no word, rather than Infinity. */
function ratio(over: number, under: number): number {
  return under === 0 ? Number.NaN : over / under;
}

function check(counts: Record<string, number>): void {
  for (const [name, value] of Object.entries(counts)) checkCount(name, value);
}

function checkAmong(name: string, value: number, words: number): void {
  if (checkCount(name, value) > words) {
    throw new RangeError(`invalid ${name}: ${value} (expected at most words, ${words})`);
  }
}
