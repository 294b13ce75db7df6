import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, it } from "vitest";

it("a bar that is cut short leaves the terminal its cursor and its line breaks", () => {
  const script = `
    import { createProgress } from ${JSON.stringify(resolve("dist/notebook/progress.js"))};
    process.stderr.isTTY = true;
    createProgress().update("a.ipynb", 0, 2);
    process.exit(130);`;
  const args = ["--input-type=module", "-e", script];
  const { stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  const [hide, show, nowrap, wrap] = ["[?25l", "[?25h", "[?7l", "[?7h"].map((code) =>
    stderr.lastIndexOf(`\u001b${code}`),
  );
  expect(hide).toBeGreaterThan(-1);
  expect(show).toBeGreaterThan(Number(hide));
  expect(wrap).toBeGreaterThan(Number(nowrap));
});
