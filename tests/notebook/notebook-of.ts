import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder that is gone when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "stenogram-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A code cell: its source, or its source with tags. */
export type CodeCell = string | { source: string; tags: string[] };

/** A notebook of the TypeScript kernel in a temporary folder: gives the path of its file. */
export function notebookOf(
  cells: readonly CodeCell[],
  { folder = temporaryFolder(), name = "test.ipynb" } = {},
): string {
  const path = join(folder, name);
  const json = {
    cells: cells.map((cell, index) => ({
      cell_type: "code",
      id: `c${index + 1}`,
      source: typeof cell === "string" ? cell : cell.source,
      metadata: typeof cell === "string" ? {} : { tags: cell.tags },
      outputs: [],
      execution_count: null,
    })),
    metadata: {
      kernelspec: { name: "tslab", language: "typescript", display_name: "TypeScript" },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  writeFileSync(path, JSON.stringify(json));
  return path;
}
