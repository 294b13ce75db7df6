import fc from "fast-check";
import { expect, test } from "vitest";
import { toCsv } from "../../src/tables/csv.js";

test("toCsv(rows) writes a heading and a line a row, with LF ends", () => {
  expect(toCsv([{ id: "stalin", count: 21, perThousand: 17.61744966442953 }])).toBe(
    "id,count,perThousand\nstalin,21,17.61744966442953\n",
  );
});

test("toCsv(rows) takes the columns of all rows, in the order in which they first come", () => {
  expect(toCsv([{ b: 1 }, { a: 2, b: 3 }])).toBe("b,a\n1,\n3,2\n");
});

test("toCsv quotes commas, quotation marks, line breaks and outer blanks", () => {
  expect(toCsv([{ text: 'Stalin said, "shake"\nmy finger', end: " x" }])).toBe(
    'text,end\n"Stalin said, ""shake""\nmy finger"," x"\n',
  );
});

test("toCsv leaves absent and undefined values empty and writes lists as JSON", () => {
  expect(toCsv([{ a: null, b: Number.NaN, c: ["x", "y"], d: false }])).toBe(
    'a,b,c,d\n,,"[""x"",""y""]",false\n',
  );
});

test("toCsv keeps a text that a spreadsheet would calculate, and guards it when asked", () => {
  expect(toCsv([{ text: "=1+1", n: -1 }])).toBe("text,n\n=1+1,-1\n");
  expect(toCsv([{ text: "=1+1", n: -1 }], { guardFormulas: true })).toBe("text,n\n'=1+1,-1\n");
});

test("toCsv reads no inherited property as a cell", () => {
  expect(toCsv([{ a: 1 }, { constructor: 2 }])).toBe("a,constructor\n1,\n,2\n");
});

test("toCsv of no rows is empty, or the heading that was asked for", () => {
  expect(toCsv([])).toBe("");
  expect(toCsv([], { columns: ["id", "count"] })).toBe("id,count\n");
});

test("a column that no row has is refused", () => {
  expect(() => toCsv([{ a: 1 }], { columns: ["b"] })).toThrow(
    'unknown column: "b" (the rows have a)',
  );
});

test("a reader of RFC 4180 gets every text back", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1 });
  fc.assert(
    fc.property(fc.array(fc.record({ a: text, b: text }), { minLength: 1 }), (rows) => {
      const [, ...read] = readCsv(toCsv(rows));
      expect(read).toEqual(rows.map(({ a, b }) => [a, b]));
    }),
  );
});

/** RFC 4180 by the letter, one character at a time. */
function readCsv(csv: string): string[][] {
  const lines: string[][] = [];
  const fields: string[] = [];
  let field = "";
  let inside = false;
  for (let at = 0; at < csv.length; at++) {
    const char = csv.charAt(at);
    if (inside && char === '"' && csv.charAt(at + 1) === '"') field += csv.charAt(at++);
    else if (char === '"') inside = !inside;
    else if (!inside && (char === "," || char === "\n")) {
      fields.push(field);
      field = "";
      if (char === "\n") lines.push(fields.splice(0));
    } else field += char;
  }
  return lines;
}
