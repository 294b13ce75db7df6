import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stenogram-report-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function report(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [resolve("dist/cli/main.js"), "report", ...args],
    { cwd: folder, encoding: "utf8" },
  );
  return { stdout, stderr, status };
}

test("stenogram report writes <id>.html into the working directory", () => {
  writeFileSync(join(folder, "toast.txt"), "Friends! To peace. [Applause.]\n");
  expect(report("toast.txt")).toEqual({ stdout: "wrote toast.html\n", stderr: "", status: 0 });
  expect(readFileSync(join(folder, "toast.html"), "utf8")).toContain("<title>toast</title>");
});

test("--output names the file, --start chooses a part, --people and --terms another lexicon", () => {
  writeFileSync(join(folder, "toast.txt"), "Left out. Friends! To Ann.\n");
  writeFileSync(join(folder, "people.yaml"), "people: [{ id: ann, name: Ann, forms: [Ann] }]\n");
  const args = ["--output", "page/a.html", "--start", "Friends", "--people", "people.yaml"];
  expect(report("toast.txt", ...args).stdout).toBe("wrote page/a.html\n");
  const page = readFileSync(join(folder, "page", "a.html"), "utf8");
  expect(page).toContain('data-entry="person:ann"');
  expect(page).not.toContain("Left out");
});

test("the page never takes the place of the text that it is made of", () => {
  writeFileSync(join(folder, "toast.html"), "Friends! To peace.\n");
  expect(report("toast.html")).toEqual({
    stdout: "",
    stderr: "stenogram: toast.html: is the text of the speech (name another file with --output)\n",
    status: 1,
  });
  expect(readFileSync(join(folder, "toast.html"), "utf8")).toBe("Friends! To peace.\n");
});

test("a text, a lexicon or a folder that is not there is named in one line", () => {
  expect(report("none.txt").stderr).toBe("stenogram: none.txt: no such file or folder\n");
  writeFileSync(join(folder, "toast.txt"), "Friends!\n");
  expect(report("toast.txt", "--terms", "none.yaml").stderr).toMatch(
    /^stenogram: none\.yaml: .+\n$/,
  );
  expect(report("toast.txt", "--output", "toast.txt/a.html").stderr).toMatch(
    /^stenogram: cannot write toast\.txt\/a\.html: .+\n$/,
  );
  expect(existsSync(join(folder, "toast.html"))).toBe(false);
});
