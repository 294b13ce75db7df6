import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gold } from "../gold.js";
import { corpus, parseCsv, project, run } from "./run.js";

test("describe prints exactly the documented keys, with spans and words in every list", () => {
  const { status, stdout, stderr } = run("describe", corpus, "--format", "json");
  expect([status, stderr]).toEqual([0, ""]);
  const found = JSON.parse(stdout);
  expect(Object.keys(found)).toEqual([
    "id",
    "title",
    "speaker",
    "date",
    "speech",
    "paragraphs",
    "sentences",
    "spokenWords",
    "reactions",
    "glosses",
    "omissions",
    "notes",
    "quotations",
    "warnings",
  ]);
  expect(found).toMatchObject({
    id: "khrushchev-1956",
    speaker: "Nikita Khrushchev",
    date: "1956-02-25",
    speech: { start: 3889, end: 11831 },
    spokenWords: 1192,
    notes: [],
    warnings: [],
  });
  const spans = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => ({ start, end }));
  expect(spans(found.paragraphs)).toEqual(spans(gold.paragraphs));
  expect(found.sentences).toEqual(
    gold.sentences.map(({ start, end, text }) => ({ start, end, text })),
  );
  expect(spans(found.omissions)).toEqual(spans(gold.ellipses));
  for (const key of ["paragraphs", "sentences", "glosses", "omissions", "quotations"]) {
    for (const passage of found[key])
      expect(Object.keys(passage)).toEqual(["start", "end", "text"]);
  }
  expect([found.glosses.length, found.omissions.length, found.quotations.length]).toEqual([
    19, 17, 16,
  ]);
});

test("describe prints each reaction with its events, place and clock", () => {
  const { reactions } = JSON.parse(run("describe", corpus, "--format", "json").stdout);
  const last = gold.markers.at(-1);
  expect(reactions).toHaveLength(5);
  expect(reactions[4]).toEqual({
    start: last?.start,
    end: last?.end,
    text: "[Tumultuous, prolonged applause ending in ovation. All rise.]",
    events: [
      { kind: "applause", intensity: "tumultuous", duration: "prolonged", actor: null },
      { kind: "ovation", intensity: null, duration: null, actor: null },
      { kind: "standing", intensity: null, duration: null, actor: "all" },
    ],
    paragraph: 23,
    position: "end",
    wordsBefore: 1192,
    percent: 100,
  });
});

test("describe prints a table and CSV of how much there is", () => {
  const lines = parseCsv(run("describe", corpus, "--format", "csv").stdout);
  expect(lines).toEqual(
    expect.arrayContaining([
      ["property", "value"],
      ["paragraphs", "23"],
      ["sentences", "50"],
      ["spokenWords", "1192"],
      ["speech", "[3889, 11831)"],
    ]),
  );
  expect(run("describe", corpus).stdout).toMatch(/^spokenWords +1192$/m);
});

test("people and terms print a row an entry with exactly the documented keys", () => {
  const people = JSON.parse(run("people", corpus, "--format", "json").stdout);
  const terms = JSON.parse(run("terms", corpus, "--format", "json").stdout);
  for (const row of [...people, ...terms]) {
    expect(Object.keys(row)).toEqual(["id", "label", "count", "possessive", "perThousand"]);
  }
  expect(people[0]).toEqual({
    id: "stalin",
    label: "Joseph Stalin",
    count: 21,
    possessive: 6,
    perThousand: (1000 * 21) / 1192,
  });
  const counts = new Map(terms.map(({ id, count }: { id: string; count: number }) => [id, count]));
  expect(counts.get("enemy-of-the-people")).toBe(2);
  expect(counts.get("cult-of-personality")).toBe(0);
  expect(counts.get("party")).toBe(14);
});

test("--hits prints a row a hit, and CSV gives the same rows as JSON", () => {
  const hits = JSON.parse(run("people", corpus, "--hits", "--format", "json").stdout);
  expect(hits).toHaveLength(32);
  const [head = [], ...records] = parseCsv(
    run("people", corpus, "--hits", "--format", "csv").stdout,
  );
  expect(head).toEqual(Object.keys(hits[0]));
  const printed = (row: Record<string, unknown>) => head.map((key) => String(row[key] ?? ""));
  expect(records).toEqual(hits.map(printed));
});

test("--voice counts the words of one voice", () => {
  const rows = JSON.parse(
    run("people", corpus, "--voice", "V. I. Lenin", "--format", "json").stdout,
  );
  expect(rows[0]).toMatchObject({ id: "stalin", count: 4 });
});

test("reactions print a row a marker in every format", () => {
  const [head = [], ...records] = parseCsv(run("reactions", corpus, "--format", "csv").stdout);
  expect(records.map((record) => record[head.indexOf("text")])).toEqual(
    gold.markers.map(({ text }) => text),
  );
  expect(records[4]?.[head.indexOf("kinds")]).toBe("applause + ovation + standing");
  expect(JSON.parse(run("reactions", corpus, "--format", "json").stdout)).toHaveLength(5);
  expect(run("reactions", corpus).stdout).toContain("[Indignation in the hall.]");
});

test("kwic lines up its lines on the key word and takes words, wildcards and expressions", () => {
  const { stdout } = run("kwic", corpus, "little finger");
  const lines = stdout.trimEnd().split("\n");
  expect(lines).toHaveLength(6);
  expect(new Set(lines.map((line) => line.indexOf("little finger"))).size).toBe(1);
  const nodes = (query: string) =>
    JSON.parse(run("kwic", corpus, query, "--format", "json").stdout).map(
      ({ node }: { node: string }) => node,
    );
  expect(nodes("confess*")).toEqual(["confession", "confessions"]);
  expect(nodes("/shak(e|ing) (of the|my) little/")).toHaveLength(5);
});

test.each([
  ["nothing found", "people", "--hits"],
  ["nothing found", "kwic", "nothing"],
  ["not transcribed: no marker of a reaction is printed in this text", "reactions"],
])(
  "without rows there is the heading of a CSV file, an empty list of JSON, or: %s",
  (none, command = "", ...more) => {
    const args = [command, join(project, "tests/cli/plain.txt"), ...more];
    expect(run(...args, "--format", "csv").stdout).toMatch(/^[a-zA-Z,]+\n$/);
    expect(run(...args, "--format", "json").stdout).toBe("[]\n");
    expect(run(...args).stdout).toBe(`${none}\n`);
  },
);

test("a text file is an edition, cut by --start and --end, its brackets read by --notation", () => {
  const text = join(project, "tests/cli/plain.txt");
  const whole = JSON.parse(run("describe", text, "--format", "json").stdout);
  expect(whole).toMatchObject({ id: "plain", speaker: "", date: null, spokenWords: 8 });
  const args = ["--start", "Second", "--end", "(six)", "--notation", "round=gloss"];
  const part = JSON.parse(run("describe", text, ...args, "--format", "json").stdout);
  expect(part).toMatchObject({ spokenWords: 3, glosses: [{ text: "(six)" }] });
});

test("a reader that stops early ends the command without a word", () => {
  const command = `"${process.execPath}" dist/cli/main.js describe corpus/khrushchev-1956 --format json | head -1`;
  const { stdout, stderr } = spawnSync("sh", ["-c", command], { cwd: project, encoding: "utf8" });
  expect([stdout, stderr]).toEqual(["{\n", ""]);
});

test("--help lists every command, --version says which", () => {
  const { status, stdout } = run("--help");
  expect(status).toBe(0);
  for (const command of ["describe", "people", "terms", "reactions", "kwic", "run", "reproduce"]) {
    expect(stdout).toMatch(new RegExp(`^ {2}${command}\\b`, "m"));
  }
  expect(run("--version").stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
