import { expect, test } from "vitest";
import { concordance } from "../../src/matches/concordance.js";
import { find } from "../../src/matches/query.js";
import { termHits } from "../../src/matches/references.js";
import { khrushchev } from "../gold.js";
import { speechOf } from "../speech-of.js";

const nodes = (text: string, query: string) =>
  concordance(speechOf(text), query).map((line) => line.node);

test("a word is found in either case, with its possessive", () => {
  expect(nodes("Stalin, STALIN's Stalinist, stalin’s", "stalin")).toEqual([
    "Stalin",
    "STALIN's",
    "stalin’s",
  ]);
});

test("letters with marks are found composed or not", () => {
  for (const query of ["caf\u00e9", "cafe\u0301", "caf?"]) {
    expect(nodes("caf\u00e9 Cafe\u0301 cafes", query)).toEqual(["caf\u00e9", "Cafe\u0301"]);
  }
});

test("only / opens a regular expression, and its flags are i, m and s", () => {
  const message = "(expected /.../ and no flags but i, m and s)";
  expect(() => find(speechOf("one"), "/one/g")).toThrow(`/one/g ${message}`);
  expect(() => find(speechOf("one"), "/one")).toThrow(`/one ${message}`);
});

test("* stands for any letters and ? for one", () => {
  expect(nodes("confess confession confessions profess", "confess*")).toEqual([
    "confess",
    "confession",
    "confessions",
  ]);
  expect(nodes("man men mean mn", "m?n")).toEqual(["man", "men"]);
  expect(nodes("little finger little feet", "little f*")).toEqual(["little finger", "little feet"]);
  expect(nodes("one two", "*")).toEqual(["one", "two"]);
});

test("a phrase does not cross a gap, a removed bracket or a paragraph", () => {
  expect(nodes("a b, a [x] b, a … b, a\n\nb, a\nb", "a b")).toEqual(["a b", "a b"]);
});

test("a regular expression finds the words that it touches, in each gap-free run", () => {
  expect(nodes("shaking the little finger … shake a finger", "/shak(e|ing).*finger/")).toEqual([
    "shaking the little finger",
    "shake a finger",
  ]);
  expect(nodes("Stalin and Tito", "/ali/")).toEqual(["Stalin"]);
  expect(nodes("Stalin and Tito", "/STAL/i")).toEqual(["Stalin"]);
  expect(nodes("one [two] three", "/one.*three/s")).toEqual([]);
  expect(nodes("𐐀𐐀 Tito 𐐀", "/Tito/")).toEqual(["Tito"]);
});

test("an expression that matches nothing at all touches no word", () => {
  expect(nodes("one two", "/x*/")).toEqual([]);
  expect(nodes("one, two", "/,/")).toEqual([]);
});

test("an expression that would hang a backtracking engine ends", () => {
  const long = speechOf(`${"a".repeat(50_000)} ${"a ".repeat(50_000)}b!`);
  expect(find(long, "/(a+)+$/")).toEqual([]);
  expect(find(long, "/(a|a)*c/")).toEqual([]);
});

test("an expression that RE2 does not take, or an empty query, is a one-line error", () => {
  const speech = speechOf("one two");
  expect(() => find(speech, "/(one/")).toThrow(/^invalid regular expression: \/\(one\/ \(.+\)$/);
  expect(() => find(speech, "/(?=one)/")).toThrow(/^invalid regular expression: /);
  expect(() => find(speech, "")).toThrow(
    'invalid query: "" (expected a word, a phrase or /a regular expression/)',
  );
  expect(() => find(speech, " ,. ")).toThrow(/^invalid query/);
});

test("a concordance line shows the context on one line, with everything that is not spoken", () => {
  const speech = speechOf(
    "One two [a note] three, … four\nfive (Applause.) six.\n\nSeven [sic] eight",
  );
  const [line] = concordance(speech, "five", { width: 3 });
  expect(line).toMatchObject({
    left: "two ⟨gloss⟩ three, ⟨omission⟩ four",
    node: "five",
    right: "(Applause.) six. ¶ Seven ⟨note⟩ eight",
    paragraph: 1,
    token: 4,
    tokens: 1,
    percent: 50,
    voice: "Speaker",
  });
  expect(speech.edition.text.slice(line?.start, line?.end)).toBe("five");
});

test("context of width 0 is what stands next to the node", () => {
  const [line] = concordance(speechOf("one two three"), "two", { width: 0 });
  expect([line?.left, line?.node, line?.right]).toEqual(["", "two", ""]);
});

test("lines are sorted by the words to the left or right, nearest first, then by place", () => {
  const speech = speechOf("b x a. a x c. c x b. a x b.");
  const order = (sort: "position" | "left" | "right") =>
    concordance(speech, "x", { sort, width: 1 }).map(({ left, right }) => `${left} ${right}`);
  expect(order("position")).toEqual(["b a", "a c", "c b", "a b"]);
  expect(order("right")).toEqual(["b a", "a b", "c b", "a c"]);
  expect(order("left")).toEqual(["a c", "a b", "b a", "c b"]);
});

test("a concordance takes hits as well as a query, and one voice", () => {
  const hits = termHits(khrushchev).filter((hit) => hit.id === "little-finger");
  const lines = concordance(khrushchev, hits);
  expect(lines.map((line) => line.node)).toEqual(Array(6).fill("little finger"));
  expect(concordance(khrushchev, "little finger", { voice: "J. V. Stalin" })).toHaveLength(1);
  expect(concordance(khrushchev, "no such words")).toEqual([]);
});

test("a voice that the speech does not have is an error", () => {
  expect(() => concordance(speechOf("one"), "one", { voice: "Lenin" })).toThrow(
    "invalid voice: Lenin (expected one of: Speaker)",
  );
  const unknown = speechOf("one", { voice: "" });
  expect(() => concordance(unknown, "one", { voice: "Lenin" })).toThrow(
    "invalid voice: Lenin (none: the edition names no voice)",
  );
});

test.each([-1, 1.5, Number.NaN])("a width of %s is refused", (width) => {
  expect(() => concordance(speechOf("one"), "one", { width })).toThrow(
    `invalid width: ${width} (expected a whole number of words, 0 or more)`,
  );
});
