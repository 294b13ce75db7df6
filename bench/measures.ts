/**
 * Times keyness, collocation and dispersion, and prints a Markdown table of medians of processor time.
 * The corpus is made here from a seed: words drawn by Zipf's law from 50,000 types, in sentences and
 * paragraphs. The same file goes to natural, to NLTK (`PYTHON` or `python3`; without NLTK there, one is
 * put into `.cache/nltk`) and, when `Rscript` is on the machine, to base R.
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
import { wordDispersion } from "../dist/measures/word-dispersion.js";
import { readReactionLexicon } from "../dist/source/reaction-lexicon.js";
import { readEdition } from "../dist/source/read-edition.js";
import { tokenize } from "../dist/tokens/tokenize.js";
import { transcribe } from "../dist/transcript/transcribe.js";
import { pythonWithNltk } from "./python-with-nltk.js";
import { zipfCorpus, zipfLists } from "./zipf-corpus.js";

const require = createRequire(import.meta.url);
const megabytes = 10;
const types = 50_000;

interface Result {
  readonly task: string;
  readonly program: string;
  readonly seconds: number;
}

const utf8 = { encoding: "utf8", maxBuffer: 1e8 } as const;
const script = (name: string) => join(import.meta.dirname, "../bench", name);
const isOurs = ({ program }: Result) => program.startsWith("stenogram");
const folder = mkdtempSync(join(tmpdir(), "stenogram-bench-"));
const file = join(folder, "corpus.txt");

function main(): void {
  writeFileSync(file, zipfCorpus({ types, size: megabytes * 1e6 }));
  try {
    print([...stenogram(), ...natural(), ...nltk(), ...r()]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function stenogram(): Result[] {
  const program = "stenogram";
  const lexicon = readReactionLexicon();
  const read = () => tokenize(transcribe(readEdition(file), lexicon));
  const speech = read();
  const { target, reference } = zipfLists(types);
  const hundred = { over: 100 };
  const wordList = speech.tokens.types.slice(0, 100);
  return [
    {
      task: `keyness over ${types} types`,
      program: `${program} (G2, p, log ratio with exact interval)`,
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
      program: `${program} (nine measures)`,
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
  const python = pythonWithNltk();
  if (python === null) return [];
  const { status, stdout, stderr } = spawnSync(python, [script("measures.py"), file], utf8);
  if (status === 0) return JSON.parse(stdout) as Result[];
  console.error(`NLTK not measured: ${stderr.trim().split("\n").at(-1)}`);
  return [];
}

function r(): Result[] {
  const { target, reference } = zipfLists(types);
  const rows = [...target].map(([word, n]) => `${word}\t${n}\t${reference.get(word)}`);
  const lists = join(folder, "lists.tsv");
  writeFileSync(lists, ["word\ttarget\treference", ...rows].join("\n"));
  const { status, stdout, stderr, error } = spawnSync(
    "Rscript",
    ["--vanilla", script("measures.R"), file, lists],
    utf8,
  );
  if (status !== 0) {
    console.error(`R not measured: ${error ? "no Rscript on the PATH" : stderr.trim()}`);
    return [];
  }
  return stdout
    .trim()
    .split("\n")
    .map((line) => line.split("\t") as [string, string, string])
    .map(([task, program, seconds]) => ({ task, program, seconds: Number(seconds) }));
}

/** Processor time, so that what else the machine does counts for nobody. */
function median(times: number, run: () => unknown): number {
  run();
  const seconds: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    seconds.push((user + system) / 1e6);
  }
  return seconds.sort((x, y) => x - y)[times >> 1] as number;
}

function print(results: readonly Result[]): void {
  console.log(`| task (${megabytes} MB, ${types} types) | program | median | against stenogram |`);
  console.log("|---|---|---:|---:|");
  for (const task of new Set(results.map((result) => result.task))) {
    const own = results.filter((result) => result.task === task);
    const ours = own.find(isOurs)?.seconds ?? Number.NaN;
    for (const result of own) {
      const { program, seconds } = result;
      const times = isOurs(result) ? "" : `${(seconds / ours).toFixed(1)} x`;
      console.log(`| ${task} | ${program} | ${seconds.toFixed(3)} s | ${times} |`);
    }
  }
}

main();
