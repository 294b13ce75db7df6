import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type KernelClient, launcher, openKernel } from "./kernel-client.js";

const plainTslab = [
  process.execPath,
  resolve("node_modules/tslab/bin/tslab"),
  "kernel",
  "--config-path",
  "{connection_file}",
];
const before = `import { readSpeech } from "stenogram";
const speech = readSpeech("../corpus/khrushchev-1956");
const options = { window: 50, speaker: "Khrushchev" };
/** Counts words. */
function countWords(text: string, least = 1): number { return text.split(" ").length - least }`;

let ours: KernelClient;
let tslabs: KernelClient;

beforeAll(async () => {
  [ours, tslabs] = await Promise.all([
    openKernel(launcher, "notebooks"),
    openKernel(plainTslab, "notebooks"),
  ]);
  await Promise.all([ours.run(before), tslabs.run(before)]);
}, 60_000);
afterAll(async () => {
  await Promise.all([ours?.close(), tslabs?.close()]);
});

/** The reply to a request about the place that `‸` marks, counted in characters as Jupyter does. */
async function ask(kernel: KernelClient, type: string, marked: string) {
  const [start = "", rest = ""] = marked.split("‸");
  const request = { code: start + rest, cursor_pos: Array.from(start).length, detail_level: 0 };
  return (await kernel.send("shell", type, request)).reply.content;
}

interface Completion {
  matches: string[];
  cursor_start: number;
  cursor_end: number;
}
const complete = async (kernel: KernelClient, marked: string) =>
  (await ask(kernel, "complete_request", marked)) as unknown as Completion;

describe("completion", () => {
  it.each([
    ["speech.‸", "paragraphs"],
    ["speech.par‸", "paragraphs"],
    ["speech.tokens.‸", "count"],
    ["speech.paragraphs[0].‸", "start"],
    ["speech.paragraphs.map((paragraph) => paragraph.‸)", "start"],
    ["opt‸", "options"],
    ["options.sp‸", "speaker"],
    ["const { wi‸ } = options", "window"],
    ["count‸", "countWords"],
    ["const near = 1; { const nearer = 2; nea‸ }", "nearer"],
    ['const kind: "left" | "right" = "‸"', "left"],
    ['import { con‸ } from "stenogram"', "concordance"],
    ['import { readFile‸ } from "node:fs"', "readFileSync"],
    ['import "node:f‸"', "node:fs"],
    ["new Ma‸", "Map"],
    ["[1, 2].fl‸", "flatMap"],
    ["typ‸", "type"],
    ["if (true) {\n  speech.re‸\n}", "reactions"],
  ])("at %s has what plain tslab has", async (marked, expected) => {
    const [here, there] = await Promise.all([complete(ours, marked), complete(tslabs, marked)]);
    expect(here.matches).toContain(expected);
    expect(there.matches.filter((match) => !here.matches.includes(match))).toEqual([]);
    expect([here.cursor_start, here.cursor_end]).toEqual([there.cursor_start, there.cursor_end]);
  });

  it("counts the cursor in characters, also behind letters outside of the first plane", async () => {
    const { matches, cursor_start, cursor_end } = await complete(
      ours,
      "const 𝑥 = '😀😀'; speech.paragr‸",
    );
    expect(matches).toEqual(["paragraphs"]);
    expect([cursor_start, cursor_end]).toEqual([23, 29]);
  });

  it("knows the letters of every language in a name", async () => {
    await ours.run("const größe = 1; const слово = 'hall';");
    expect((await complete(ours, "grö‸")).matches).toEqual(["größe"]);
    expect((await complete(ours, "сло‸")).matches).toEqual(["слово"]);
  });

  it("has nothing to say inside of text and comments", async () => {
    for (const marked of ["const a = 'spee‸'", "// spee‸"]) {
      expect((await complete(ours, marked)).matches, marked).toEqual([]);
    }
  });
});

describe("inspection", () => {
  it.each([
    "read‸Speech",
    "speech.para‸graphs",
    "options.win‸dow",
    "countW‸ords('a b')",
    "countWords(‸'a b')",
    "[1].ma‸p(String)",
    "cons‸ole",
    "nothing‸Here",
  ])("at %s tells what plain tslab tells", async (marked) => {
    const [here, there] = await Promise.all(
      [ours, tslabs].map((kernel) => ask(kernel, "inspect_request", marked)),
    );
    expect(here?.found).toBe(there?.found);
    const text = (reply: typeof here) => Object(reply?.data)["text/plain"];
    expect(text(here)).toBe(text(there));
  });
});
