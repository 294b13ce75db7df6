import { expect, test } from "vitest";
import { columnWidth } from "../../src/tables/column-width.js";

test.each([
  ["", 0],
  ["Stalin", 6],
  ["e\u0301te\u0301", 3],
  ["毛泽东", 6],
  ["Сталин", 6],
  ["\u{1f469}\u200d\u{1f467}", 2],
  ["a\u200bb", 2],
])("columnWidth(%j) is %d", (text, columns) => {
  expect(columnWidth(text)).toBe(columns);
});
