import { expect, test } from "vitest";
import { toHtml } from "../../src/tables/html.js";
import { escapeLatex, toLatex } from "../../src/tables/latex.js";
import { toMarkdown } from "../../src/tables/markdown.js";
import { toText } from "../../src/tables/text.js";

const rows = [
  { label: "Stalin", count: 21, perThousand: 17.61744966442953 },
  { label: "Tito", count: 4, perThousand: 3.3557046979865772 },
];

test("toMarkdown(rows) is a pipe table with numbers to the right and headings in words", () => {
  expect(toMarkdown(rows)).toBe(
    [
      "| label | count | per thousand |",
      "| :--- | ---: | ---: |",
      "| Stalin | 21 | 17.62 |",
      "| Tito | 4 | 3.356 |",
      "",
    ].join("\n"),
  );
});

test("a column without any value is left out, unless no other is left", () => {
  const doubtful = [
    { word: "so", p: Number.NaN, warning: "", base: null },
    { word: "said", p: 0.5, warning: "", base: undefined },
  ];
  const table = "| word | p |\n| :--- | ---: |\n| so | – |\n| said | 0.5 |\n";
  expect(toMarkdown(doubtful)).toBe(table);
  expect(toMarkdown(doubtful, { columns: ["word", "p", "warning"] })).toBe(table);
  expect(toMarkdown(doubtful, { columns: ["warning"] })).toMatch(/^\| warning \|/);
  expect(toMarkdown([...doubtful, { warning: "few" }])).toContain("| word | p | warning |");
});

test("toMarkdown escapes what Markdown would read, and says what it leaves out", () => {
  const table = toMarkdown([{ a: "x|y *z* <b>" }, { a: "2" }], { limit: 1, caption: "A & B" });
  expect(table).toBe(
    "| a |\n| :--- |\n| x\\|y \\*z\\* \\<b\\> |\n\n*1 more row not shown.*\n\n: A \\& B\n",
  );
});

test("toLatex(rows, {caption, label}) is a float in the manner of booktabs", () => {
  expect(toLatex(rows, { caption: "People & terms, 100%", label: "tab:people" })).toBe(
    [
      "\\begin{table}[htbp]",
      "\\centering",
      "\\caption{People \\& terms, 100\\%}\\label{tab:people}",
      "\\resizebox{\\ifdim\\width>\\linewidth\\linewidth\\else\\width\\fi}{!}{%",
      "\\begin{tabular}{@{}lrr@{}}",
      "\\toprule",
      "label & count & per thousand \\\\",
      "\\midrule",
      "Stalin & 21 & 17.62 \\\\",
      "Tito & 4 & 3.356 \\\\",
      "\\bottomrule",
      "\\end{tabular}",
      "}",
      "\\end{table}",
      "",
    ].join("\n"),
  );
});

test("escapeLatex escapes each special once, and brackets that would follow a line's end", () => {
  expect(escapeLatex("a\\b {c} $1 50% #1 x_y ~ ^ & --")).toBe(
    "a\\textbackslash{}b \\{c\\} \\$1 50\\% \\#1 x\\_y \\textasciitilde{} \\textasciicircum{} \\& -{}-",
  );
  expect(escapeLatex("[Applause.]")).toBe("{[}Applause.{]}");
});

test("toHtml(rows) names its headings' scope, sets numbers to the right and escapes", () => {
  const html = toHtml(
    [
      { text: '<i>"x" & y</i>', n: 1 },
      { text: "b", n: 2 },
    ],
    { caption: "C", limit: 1 },
  );
  expect(html).toBe(
    [
      "<table>",
      '<caption style="text-align:left">C</caption>',
      '<thead><tr><th scope="col" style="text-align:left">text</th><th scope="col" style="text-align:right;font-variant-numeric:tabular-nums">n</th></tr></thead>',
      "<tbody>",
      '<tr><th scope="row" style="text-align:left">&lt;i&gt;&quot;x&quot; &amp; y&lt;/i&gt;</th><td style="text-align:right;font-variant-numeric:tabular-nums">1</td></tr>',
      "</tbody>",
      '<tfoot><tr><td colspan="2" style="text-align:left">1 more row not shown</td></tr></tfoot>',
      "</table>",
      "",
    ].join("\n"),
  );
});

test("toText(rows) lines the columns up", () => {
  expect(toText(rows, { decimals: { perThousand: 2 } })).toBe(
    [
      "label   count  per thousand",
      "──────  ─────  ────────────",
      "Stalin     21         17.62",
      "Tito        4          3.36",
      "",
    ].join("\n"),
  );
});

test("every format takes headings, and none writes anything for no columns", () => {
  expect(toText([{ n: 1 }], { headings: { n: "Number" } })).toBe("Number\n──────\n     1\n");
  for (const format of [toText, toMarkdown, toLatex, toHtml]) expect(format([])).toBe("");
});

test("a limit that is no number of rows is refused", () => {
  expect(() => toText(rows, { limit: -1 })).toThrow(
    "invalid limit: -1 (expected a whole number of rows, 0 or more)",
  );
});

test("a number above 0 that its decimals would round away is smaller than the last of them", () => {
  const rows = [{ p: 0.00004 }, { p: 0.0006 }, { p: 0 }, { p: -0.00001 }];
  expect(toText(rows, { decimals: { p: 3 } })).toBe(
    "     p\n──────\n<0.001\n 0.001\n 0.000\n 0.000\n",
  );
});

test("dates, big numbers and nested values are texts, and none is lost", () => {
  const rows = [{ when: new Date(0), n: 10n, deep: { big: 1n, list: [1] } }];
  expect(toText(rows)).toBe(
    "when                       n  deep\n" +
      "────────────────────────  ──  ──────────────────────\n" +
      '1970-01-01T00:00:00.000Z  10  {"big":"1","list":[1]}\n',
  );
});

test("toText lines up East Asian letters, which are two columns wide, and combining marks, which are none", () => {
  const rows = [
    { a: "毛泽东", n: 1 },
    { a: "e\u0301te\u0301", n: 22 },
  ];
  expect(toText(rows)).toBe("a        n\n──────  ──\n毛泽东   1\ne\u0301te\u0301     22\n");
});
