import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { concordance } from "../../src/matches/concordance.js";
import { show, toBundle } from "../../src/notebook/display.js";
import { readSpeech } from "../../src/tokens/read-speech.js";
import { temporaryFolder } from "./notebook-of.js";

const attack = `<script>alert(1)</script> hall <img src=x onerror=alert(2)> [Applause <b onclick=alert(3)>.]
</td></table></style></section><svg onload=alert(4)> "quoted & 'single'" <iframe srcdoc="<script>alert(5)</script>">

Stalin said: <a href="javascript:alert(6)">hall</a> [Laughter.]
`;

/** Elements of a page that can run a script or load something, by name, and event handlers. */
function dangers(html: string): string[] {
  const tags = html.match(/<[a-z!/?][^>]*>/gi) ?? [];
  expect(tags.length).toBeGreaterThan(3);
  return tags.filter(
    (tag) =>
      /^<\/?(?:script|img|iframe|svg|object|embed|link|meta|form|base|a)\b/i.test(tag) ||
      /\s(?:on\w+|src|srcdoc|href)\s*=/i.test(tag.replace(/"[^"]*"/g, '""')),
  );
}

async function htmlOf(value: unknown): Promise<string> {
  const bundle = await toBundle(value);
  return String(bundle?.data["text/html"]);
}

function attackingSpeech() {
  const file = join(temporaryFolder(), "speech.txt");
  writeFileSync(file, attack);
  return readSpeech(file);
}

it("the reading view shows markup that a text holds as text", async () => {
  const speech = attackingSpeech();
  const html = await htmlOf(show(speech, { caption: attack }));
  expect(dangers(html)).toEqual([]);
  expect(html).toContain("&lt;script");
});

it("a concordance and a table show it as text, captions and headings too", async () => {
  const lines = concordance(attackingSpeech(), "hall");
  expect(lines.length).toBe(2);
  expect(dangers(await htmlOf(show(lines, { caption: attack })))).toEqual([]);
  const rows = [{ [attack]: attack, n: 1 }];
  const html = await htmlOf(show(rows, { caption: attack }));
  expect(dangers(html)).toEqual([]);
  expect(html).toContain("&lt;img src=x onerror");
});
