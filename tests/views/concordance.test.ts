import { describe, expect, test } from "vitest";
import { columnWidth } from "../../src/tables/column-width.js";
import { concordanceMarkdown, concordanceText } from "../../src/views/concordance-text.js";
import { concordanceView } from "../../src/views/concordance-view.js";

const lines = [
  { left: "I will shake my", node: "little finger", right: "and there", paragraph: 16 },
  { left: "e\u0301te\u0301", node: "finger", right: "no more", paragraph: 17 },
  { left: "毛泽东", node: "手指", right: "…", paragraph: 18 },
  { left: "", node: "a|b <i>", right: "tab\tand\nline", paragraph: 19 },
];

describe("concordanceText(lines)", () => {
  test("starts every node word in one column of the terminal", () => {
    const rows = concordanceText(lines).split("\n").slice(2, 6);
    const starts = rows.map((row, n) =>
      columnWidth(row.slice(0, row.indexOf(lines[n]?.node ?? ""))),
    );
    expect(starts).toEqual([17, 17, 17, 17]);
  });

  test("keeps a line on a line", () => {
    expect(concordanceText(lines)).toContain("tab and line");
  });
});

describe("concordanceView(lines)", () => {
  const html = concordanceView(lines, { limit: 3 });

  test("is a table with a caption, column headings and the node word as the heading of its row", () => {
    expect(html).toContain("<caption>Concordance: 4 lines</caption>");
    expect(html.match(/<th scope="col"/g)?.length).toBe(4);
    expect(html).toContain('<th scope="row" class="sg-node">little finger</th>');
    expect(html).toContain("1 more line not shown");
  });

  test("sets the left context to the right and the right one to the left, against a notebook's own rules", () => {
    expect(html).toMatch(/\.stenogram-concordance table \.sg-left \{[^}]*text-align: right/);
    expect(html).toMatch(/\.stenogram-concordance table \.sg-right \{[^}]*text-align: left/);
  });

  test("escapes its texts, and so does Markdown", () => {
    expect(concordanceView(lines)).toContain("a|b &lt;i&gt;");
    expect(concordanceMarkdown(lines)).toContain("|  | **a\\|b \\<i\\>** | tab and line |");
  });
});
