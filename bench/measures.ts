/**
 * Times keyness, collocation and dispersion, and prints a Markdown table of medians. The corpus is
 * made here from a seed: words drawn by Zipf's law from 50,000 types, in sentences and paragraphs.
 * The same file goes to natural and, when `PYTHON` (default `python3`) has NLTK, to NLTK.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collocates } from "../dist/measures/collocates.js";
import { collocations } from "../dist/measures/collocations.js";
import { dispersion } from "../dist/measures/dispersion.js";
import { keyness } from "../dist/measures/keyness.js";
import { random } from "../dist/measures/random.js";
import { wordDispersion } from "../dist/measures/word-dispersion.js";
import { readReactionLexicon } from "../dist/source/reaction-lexicon.js";
import { readEdition } from "../dist/source/read-edition.js";
import { tokenize } from "../dist/tokens/tokenize.js";
import { transcribe } from "../dist/transcript/transcribe.js";

const require = createRequire(import.meta.url);
const megabytes = 10;
const types = 50_000;

interface Result {
  readonly task: string;
  readonly program: string;
  readonly seconds: number;
}

const folder = mkdtempSync(join(tmpdir(), "stenogram-bench-"));
const file = join(folder, "corpus.txt");

function main(): void {
  writeFileSync(file, corpus());
  try {
    print([...stenogram(), ...natural(), ...nltk()]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function stenogram(): Result[] {
  const program = "stenogram";
  const lexicon = readReactionLexicon();
  const read = () => tokenize(transcribe(readEdition(file), lexicon));
  const speech = read();
  const { target, reference } = twoLists();
  const hundred = { over: 100 };
  const wordList = speech.tokens.types.slice(0, 100);
  return [
    {
      task: `keyness over ${types} types (G2, log ratio with interval)`,
      program,
      seconds: median(5, () => keyness({ target, reference })),
    },
    { task: "tokenizing", program, seconds: median(5, read) },
    {
      task: "collocations, window 4, tokenizing included",
      program,
      seconds: median(5, () => collocations(read(), { window: 4, minimum: 3, limit: 100 })),
    },
    {
      task: "collocations, adjacent, tokenizing included",
      program,
      seconds: median(5, () => collocations(read(), { minimum: 3, limit: 100 })),
    },
    {
      task: "collocates of one word, window 5",
      program,
      seconds: median(5, () => collocates(speech, wordList[50] as string)),
    },
    {
      task: "dispersion of 100 words over 100 parts",
      program,
      seconds: median(5, () => dispersion(speech, wordList, hundred)),
    },
    {
      task: "dispersion of all words, five times or more, over 100 parts",
      program,
      seconds: median(5, () => wordDispersion(speech, hundred)),
    },
  ];
}

/** natural has bigrams and their counts, and no association measure: the count alone is timed. */
function natural(): Result[] {
  const { WordTokenizer } = require("natural/lib/natural/tokenizers/index.js");
  const NGrams = require("natural/lib/natural/ngrams/ngrams.js");
  const tokenizer = new WordTokenizer();
  const text = readFileSync(file, "utf8");
  const read = (): string[] => tokenizer.tokenize(text.toLowerCase());
  return [
    { task: "tokenizing", program: "natural", seconds: median(3, read) },
    {
      task: "collocations, adjacent, tokenizing included",
      program: "natural (bigrams counted, no measure)",
      seconds: median(3, () => {
        const counts = new Map<string, number>();
        for (const [first, second] of NGrams.bigrams(read()) as [string, string][]) {
          const pair = `${first} ${second}`;
          counts.set(pair, (counts.get(pair) ?? 0) + 1);
        }
        return counts;
      }),
    },
  ];
}

function nltk(): Result[] {
  const { status, stdout, stderr } = spawnSync(
    process.env.PYTHON ?? "python3",
    ["-c", nltkScript, file],
    { encoding: "utf8" },
  );
  if (status !== 0) {
    console.error(
      `NLTK not measured: ${(stderr ?? "no such interpreter").trim().split("\n").at(-1)}`,
    );
    return [];
  }
  return JSON.parse(stdout) as Result[];
}

/**
 * NLTK by its fastest tokenizer, a regular expression, and by the one that its `word_tokenize` uses
 * (without the sentence splitter, whose model is a download of its own).
 */
const nltkScript = `
import json, statistics, sys, time
import nltk
from nltk.collocations import BigramCollocationFinder
from nltk.metrics import BigramAssocMeasures
from nltk.tokenize import RegexpTokenizer, word_tokenize

words = RegexpTokenizer(r"\\w+")
tokenizers = {
    "regular expression": words.tokenize,
    "word_tokenize": lambda text: word_tokenize(text, preserve_line=True),
}

def median(times, run):
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)

results = []
for name, tokenize in tokenizers.items():
    program = "NLTK " + nltk.__version__ + ", " + name

    def read():
        with open(sys.argv[1], encoding="utf-8") as file:
            return tokenize(file.read().lower())

    def collocations(window):
        finder = BigramCollocationFinder.from_words(read(), window_size=window + 1)
        finder.apply_freq_filter(3)
        return finder.nbest(BigramAssocMeasures.likelihood_ratio, 100)

    for task, run in [
        ("tokenizing", read),
        ("collocations, window 4, tokenizing included", lambda: collocations(4)),
        ("collocations, adjacent, tokenizing included", lambda: collocations(1)),
    ]:
        results.append({"task": task, "program": program, "seconds": median(3, run)})
print(json.dumps(results))
`;

function median(times: number, run: () => unknown): number {
  run();
  const seconds: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    run();
    seconds.push((performance.now() - start) / 1000);
  }
  return seconds.sort((x, y) => x - y)[times >> 1] as number;
}

function print(results: readonly Result[]): void {
  console.log(`| task (${megabytes} MB, ${types} types) | program | median | against stenogram |`);
  console.log("|---|---|---:|---:|");
  for (const task of new Set(results.map((result) => result.task))) {
    const own = results.filter((result) => result.task === task);
    const ours = own.find((result) => result.program === "stenogram")?.seconds ?? Number.NaN;
    for (const { program, seconds } of own) {
      const times = program === "stenogram" ? "" : `${(seconds / ours).toFixed(1)} x`;
      console.log(`| ${task} | ${program} | ${seconds.toFixed(3)} s | ${times} |`);
    }
  }
}

/** A text by Zipf's law: the word of rank r is drawn with a chance proportional to 1 / r. */
function corpus(): string {
  const next = random(1956);
  const cumulative = new Float64Array(types);
  let sum = 0;
  for (let rank = 0; rank < types; rank++) {
    sum += 1 / (rank + 1);
    cumulative[rank] = sum;
  }
  const pieces: string[] = [];
  let length = 0;
  for (let word = 0; length < megabytes * 1e6; word++) {
    const drawn = letters(rankAt(cumulative, next() * sum));
    const opens = word % 20 === 0;
    const piece = opens ? (drawn[0] as string).toUpperCase() + drawn.slice(1) : drawn;
    const after = word % 200 === 199 ? ".\n\n" : word % 20 === 19 ? ". " : " ";
    pieces.push(piece, after);
    length += piece.length + after.length;
  }
  return pieces.join("");
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

/** Two frequency lists over the same types, drawn by Zipf's law with some noise. */
function twoLists(): { target: Map<string, number>; reference: Map<string, number> } {
  const next = random(1953);
  const target = new Map<string, number>();
  const reference = new Map<string, number>();
  for (let rank = 0; rank < types; rank++) {
    target.set(letters(rank), Math.ceil((next() * 200_000) / (rank + 1)));
    reference.set(letters(rank), Math.ceil((next() * 2_000_000) / (rank + 1)));
  }
  return { target, reference };
}

main();
