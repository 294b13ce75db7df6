import { random } from "../dist/measures/random.js";

/** A text of about so many characters in sentences and paragraphs: the word of rank r is drawn with a chance proportional to 1 / r. */
export function zipfCorpus({ types, size }: { types: number; size: number }): string {
  const next = random(1956);
  const cumulative = new Float64Array(types);
  let sum = 0;
  for (let rank = 0; rank < types; rank++) {
    sum += 1 / (rank + 1);
    cumulative[rank] = sum;
  }
  const pieces: string[] = [];
  let length = 0;
  for (let word = 0; length < size; word++) {
    const drawn = letters(rankAt(cumulative, next() * sum));
    const opens = word % 20 === 0;
    const piece = opens ? (drawn[0] as string).toUpperCase() + drawn.slice(1) : drawn;
    const after = word % 200 === 199 ? ".\n\n" : word % 20 === 19 ? ". " : " ";
    pieces.push(piece, after);
    length += piece.length + after.length;
  }
  return pieces.join("");
}

/** Two frequency lists over the same types, drawn by Zipf's law with some noise. */
export function zipfLists(types: number): {
  target: Map<string, number>;
  reference: Map<string, number>;
} {
  const next = random(1953);
  const target = new Map<string, number>();
  const reference = new Map<string, number>();
  for (let rank = 0; rank < types; rank++) {
    target.set(letters(rank), Math.ceil((next() * 200_000) / (rank + 1)));
    reference.set(letters(rank), Math.ceil((next() * 2_000_000) / (rank + 1)));
  }
  return { target, reference };
}

function rankAt(cumulative: Float64Array, value: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A word for a number: syllables of two letters, two or more, so that frequent words are short. */
function letters(rank: number): string {
  let word = "";
  for (let rest = rank; word.length < 4 || rest > 0; rest = Math.floor(rest / 60)) {
    word += "bdfgklmnprst"[rest % 12] as string;
    word += "aeiou"[Math.floor(rest / 12) % 5] as string;
  }
  return word;
}
