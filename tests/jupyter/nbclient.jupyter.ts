import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installKernel } from "../../src/notebook/install-kernel.js";
import { jupyterEnvironment } from "../../src/notebook/jupyter.js";
import { type Notebook, readNotebook } from "../../src/notebook/notebook.js";
import { runNotebook } from "../../src/notebook/run.js";
import { jupyterPart } from "./parts.js";
import { copyWorkspace, notebookNames, type Workspace } from "./workspace.js";

const jupyter = await jupyterPart();

describe.skipIf(jupyter instanceof Error)("Python's tools", () => {
  let workspace: Workspace;
  let python: string;

  beforeAll(async () => {
    if (jupyter instanceof Error) return;
    workspace = copyWorkspace();
    python = join(dirname(jupyter.command), "python");
    await installKernel({ jupyterDir: join(workspace.root, ".jupyter", "data") });
  });
  afterAll(() => workspace?.remove());

  function run(code: string, ...args: string[]): string {
    const env = jupyterEnvironment(workspace.root);
    return execFileSync(python, ["-c", code, ...args], { env, encoding: "utf8" });
  }

  it.each(notebookNames())("nbclient gives %s the outputs that this runner gives", async (name) => {
    const path = join(workspace.root, "notebooks", name);
    const output = join(workspace.root, "ours");
    const { executed } = await runNotebook(path, { output });
    const theirs = join(workspace.root, `theirs-${basename(name)}`);
    run(
      `
import sys, nbformat, nbclient
source, target, folder, ours = sys.argv[1:]
notebook = nbformat.read(source, as_version=4)
client = nbclient.NotebookClient(notebook, timeout=300, record_timing=False, coalesce_streams=True,
                                 resources={"metadata": {"path": folder}})
client.execute()
nbformat.write(notebook, target)
nbformat.validate(nbformat.read(ours, as_version=4))
`,
      path,
      theirs,
      dirname(path),
      join(output, name),
    );
    expect(outputsOf(await readNotebook(theirs))).toEqual(outputsOf(executed));
  });

  it("nbconvert's HTML shows every chart as a picture with its alt text", async () => {
    for (const name of notebookNames()) {
      const path = join(workspace.root, "notebooks", name);
      const { written, executed } = await runNotebook(path, {
        output: join(workspace.root, "html"),
      });
      const target = `${written}.html`;
      run(
        `
import sys
from nbconvert import HTMLExporter
html, _ = HTMLExporter().from_filename(sys.argv[1])
open(sys.argv[2], "w", encoding="utf8").write(html)
`,
        String(written),
        target,
      );
      const html = readFileSync(target, "utf8");
      const charts = executed.cells
        .flatMap(({ outputs }) => outputs ?? [])
        .filter((output) => "data" in output && "image/png" in output.data);
      const pictures = html.match(/<img[^>]*src="data:image\/png[^>]*>/g) ?? [];
      expect([name, pictures.length]).toEqual([name, charts.length]);
      const silent = pictures.filter((picture) => !/ alt="[^"]{20,}"/.test(picture));
      expect(silent.map((picture) => picture.slice(0, 200))).toEqual([]);
    }
  });
});

function outputsOf({ cells }: Notebook) {
  return cells.map(({ id, outputs, execution_count }) => ({ id, execution_count, outputs }));
}
