/**
 * Times reading, tokenizing, counting and matching, on the speech and on 10 MB of it, against natural,
 * wink-nlp and compromise doing the same with their own means, and what importing this package adds to
 * an empty Node. All programs take turns, after a collection of garbage each; prints Markdown tables of
 * the fastest round of each, the time that other work on the machine disturbed least, and of the
 * median. compromise reads a hundredth of the 10 MB: its time is scaled up, and marked so.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { readPeople, readTerms } from "../dist/matches/lexicon.js";
import { match } from "../dist/matches/match.js";
import { readReactionLexicon } from "../dist/source/reaction-lexicon.js";
import { readEdition } from "../dist/source/read-edition.js";
import { internTypes } from "../dist/tokens/intern-types.js";
import { tokenize } from "../dist/tokens/tokenize.js";
import { clockOf } from "../dist/transcript/clock.js";
import { transcribe } from "../dist/transcript/transcribe.js";
import { repeatedSpeech } from "./corpus.js";

const require = createRequire(import.meta.url);
const project = new URL("..", import.meta.url).pathname;
const megabytes = 10;

interface Program {
  readonly name: string;
  /** Part of the corpus that it is given; its time is divided by this. */
  readonly share: number;
  /** Cuts a text; gives the number of pieces. */
  tokenize(text: string): number;
  /** Reads a file, tokenizes, counts every word, matches people and terms; gives the number of matches. */
  readAll(file: string): number;
}

interface Result {
  readonly program: string;
  readonly fastest: number;
  readonly median: number;
  readonly count: number;
  readonly scaled: boolean;
}

const people = readPeople();
const terms = readTerms();
const reactions = readReactionLexicon();
const forms = [...people.entries, ...terms.entries].flatMap((entry) => entry.forms);
const programs = [stenogram(), natural(), wink(), compromise()];

function main(): void {
  console.log(`${environment()}\n`);
  const edition = readEdition(join(project, "corpus/khrushchev-1956"));
  const speech = edition.text.slice(edition.speech.start, edition.speech.end);
  const folder = mkdtempSync(join(tmpdir(), "stenogram-bench-"));
  try {
    compare("The speech (8 kB)", { text: speech, folder, rounds: 15, times: 20, shares: false });
    const corpus = repeatedSpeech(speech, megabytes * 1e6);
    const size = (Buffer.byteLength(corpus) / 1e6).toFixed(1);
    compare(`${size} MB of it`, { text: corpus, folder, rounds: 7, times: 1, shares: true });
  } finally {
    rmSync(folder, { recursive: true });
  }
  importTime();
}

interface Setting {
  readonly text: string;
  readonly folder: string;
  readonly rounds: number;
  /** Runs in one sample, for what is too quick to be timed once. */
  readonly times: number;
  readonly shares: boolean;
}

function compare(title: string, { text, folder, rounds, times, shares }: Setting): void {
  const tasks = programs.map((program) => {
    const share = shares ? program.share : 1;
    const part = text.slice(0, Math.round(text.length * share));
    const file = join(folder, `${program.name}.txt`);
    writeFileSync(file, part);
    return { program, share, part, file };
  });
  const tokenizing = timed(rounds, times, tasks, ({ program, part }) => program.tokenize(part));
  print(`${title}: tokenizing`, "tokens", tokenizing);
  const reading = timed(rounds, times, tasks, ({ program, file }) => program.readAll(file));
  print(`${title}: reading, tokenizing, counting and matching`, "matches", reading);
}

function timed<T extends { program: Program; share: number }>(
  rounds: number,
  times: number,
  tasks: readonly T[],
  run: (task: T) => number,
): Result[] {
  const samples = tasks.map(() => [] as number[]);
  const counts = tasks.map((task) => run(task));
  for (let round = 0; round < rounds; round++) {
    tasks.forEach((task, i) => {
      collectGarbage();
      const start = performance.now();
      for (let time = 0; time < times; time++) run(task);
      samples[i]?.push((performance.now() - start) / 1000 / times / task.share);
    });
  }
  return tasks.map(({ program, share }, i) => ({
    program: program.name,
    fastest: Math.min(...(samples[i] ?? [])),
    median: median(samples[i] ?? []),
    count: Math.round((counts[i] ?? 0) / share),
    scaled: share !== 1,
  }));
}

function print(title: string, unit: string, results: readonly Result[]): void {
  const own = results[0];
  console.log(`\n### ${title}\n`);
  console.log(`| program | fastest | median | times as long (fastest, median) | ${unit} |`);
  console.log("|---|---:|---:|---:|---:|");
  for (const { program, fastest, median, count, scaled } of results) {
    const name = scaled ? `${program} (scaled up from a hundredth)` : program;
    const longer = [fastest / (own?.fastest ?? Number.NaN), median / (own?.median ?? Number.NaN)];
    const factors = longer.map((factor) => factor.toFixed(1)).join(", ");
    console.log(`| ${name} | ${inMs(fastest)} | ${inMs(median)} | ${factors} | ${count} |`);
  }
}

function importTime(): void {
  const empty: number[] = [];
  const full: number[] = [];
  const script = `import ${JSON.stringify(join(project, "dist/stenogram.js"))}`;
  for (let round = 0; round < 15; round++) {
    empty.push(elapsed(() => node("0")));
    full.push(elapsed(() => node(script)));
  }
  console.log("\n### Importing the package\n\n| Node runs | fastest | median |\n|---|---:|---:|");
  const row = (name: string, a: number, b: number) =>
    console.log(`| ${name} | ${a.toFixed(1)} ms | ${b.toFixed(1)} ms |`);
  row("nothing", Math.min(...empty), median(empty));
  row('`import "stenogram"`', Math.min(...full), median(full));
  row("difference", Math.min(...full) - Math.min(...empty), median(full) - median(empty));
}

/** The machine and the versions that the times belong to. */
function environment(): string {
  const versions = ["natural", "wink-nlp", "compromise"].map((name) => {
    const file = join(project, "node_modules", name, "package.json");
    return `${name} ${JSON.parse(readFileSync(file, "utf8")).version}`;
  });
  const cores = cpus();
  const machine = `${cores[0]?.model ?? "unknown processor"}, ${cores.length} cores`;
  return [machine, `Node ${process.version}`, ...versions].join("; ");
}

function inMs(seconds: number): string {
  const ms = seconds * 1000;
  return `${ms < 100 ? ms.toPrecision(2) : Math.round(ms)} ms`;
}

function node(script: string): void {
  execFileSync(process.execPath, ["--input-type=module", "-e", script]);
}

function elapsed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** So that one program does not pay for what another left behind. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}

/** Words with offsets and interned types; then a count of every type, and hits with form, rule and place. */
function stenogram(): Program {
  return {
    name: "stenogram",
    share: 1,
    tokenize(text) {
      const all = { start: 0, end: text.length, kind: "spoken", rule: "all" } as const;
      return internTypes(text, clockOf(text, [all])).type.length;
    },
    readAll(file) {
      const speech = tokenize(transcribe(readEdition(file), reactions));
      const counts = new Uint32Array(speech.tokens.types.length);
      for (const type of speech.tokens.type) counts[type] = (counts[type] ?? 0) + 1;
      return match(speech, people).length + match(speech, terms).length;
    },
  };
}

/** Strings; a Map of counts; and, as natural has no phrase matcher, a walk over the tokens by first word. */
function natural(): Program {
  const { WordPunctTokenizer } = require("natural/lib/natural/tokenizers/regexp_tokenizer.js");
  const tokenizer = new WordPunctTokenizer();
  const cut = (text: string) => tokenizer.tokenize(text) as string[];
  const byFirst = new Map<string, string[][]>();
  for (const form of forms) {
    const words = cut(form.toLowerCase());
    const first = words[0] ?? "";
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  return {
    name: "natural",
    share: 1,
    tokenize: (text) => cut(text).length,
    readAll(file) {
      const words = cut(readFileSync(file, "utf8")).map((word) => word.toLowerCase());
      const counts = new Map<string, number>();
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      let matches = 0;
      words.forEach((word, i) => {
        for (const form of byFirst.get(word) ?? []) {
          if (form.every((part, j) => words[i + j] === part)) matches++;
        }
      });
      return matches;
    },
  };
}

/** The tokenizer alone, then its frequency table and custom entities. */
function wink(): Program {
  const model = require("wink-eng-lite-web-model");
  const load = require("wink-nlp");
  const plain = load(model, []);
  const full = load(model, ["cer"]);
  const { its, as } = full;
  const patterns = forms.map((form, i) => ({
    name: `form-${i}`,
    patterns: [form.toLowerCase().replaceAll(/[-.]/g, " $& ").trim()],
  }));
  full.learnCustomEntities(patterns, { matchValue: false, useEntity: false, usePOS: false });
  return {
    name: "wink-nlp",
    share: 1,
    tokenize: (text) => plain.readDoc(text).tokens().length(),
    readAll(file) {
      const document = full.readDoc(readFileSync(file, "utf8"));
      document.tokens().out(its.normal, as.freqTable);
      return document.customEntities().length();
    },
  };
}

/** Its smallest build, `compromise/one`, which tags no parts of speech; then terms counted, and a lookup of all forms. */
function compromise(): Program {
  const nlp = require("compromise/one");
  const trie = nlp.buildTrie(forms);
  const termsOf = (document: { docs: { normal: string }[][] }) => document.docs.flat();
  return {
    name: "compromise",
    share: 0.01,
    tokenize: (text) => termsOf(nlp.tokenize(text)).length,
    readAll(file) {
      const document = nlp(readFileSync(file, "utf8"));
      const counts = new Map<string, number>();
      for (const { normal } of termsOf(document)) counts.set(normal, (counts.get(normal) ?? 0) + 1);
      return document.lookup(trie).length;
    },
  };
}

main();
