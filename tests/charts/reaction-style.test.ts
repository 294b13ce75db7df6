import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { reactionStyle } from "../../src/charts/reaction-style.js";

const lexicon = new URL("../../corpus/lexicons/reactions.yaml", import.meta.url);
const kinds: readonly string[] = parse(readFileSync(lexicon, "utf8")).kinds.map(
  (kind: { id: string }) => kind.id,
);

describe("reactionStyle(kind)", () => {
  const unknown = reactionStyle("a kind that nobody knows");

  test("has a style of its own for each kind of the lexicon", () => {
    const styles = kinds.map((kind) => JSON.stringify(reactionStyle(kind)));
    expect(kinds.length).toBeGreaterThan(10);
    expect(styles).not.toContain(JSON.stringify(unknown));
    expect(new Set(styles).size).toBe(kinds.length);
  });

  test("has a style for a kind that is a name of every object", () => {
    expect(reactionStyle("constructor")).toEqual(unknown);
  });
});
