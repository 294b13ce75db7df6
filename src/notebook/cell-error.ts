import type { Cell } from "./notebook.js";

/** A cell that kept a notebook from running to its end. */
export class CellError extends Error {
  override readonly name = "CellError";

  constructor(
    /** The notebook's path. */
    readonly notebook: string,
    /** The number of the cell, from 1, over cells of every kind. */
    readonly cell: number,
    readonly id: string,
    /** What happened: `ename: evalue`, or what became of the kernel. */
    readonly reason: string,
    /** The lines of the error as the notebook shows them; empty when the kernel gave none. */
    readonly traceback: readonly string[],
    message: string,
  ) {
    super(message);
  }
}

/**
 * The error of a cell, whose message is one line that names the notebook, the cell by its number,
 * id and first line, and the first line of the reason.
 */
export function cellError(
  notebook: string,
  at: { index: number; cell: Cell },
  { reason, traceback = [] }: { reason: string; traceback?: readonly string[] },
): CellError {
  const { index, cell } = at;
  const [first = ""] = cell.source.trim().split("\n");
  const shown = first.length > 60 ? `${first.slice(0, 59)}…` : first;
  const [why] = reason.split("\n");
  const message = `${notebook}: cell ${index + 1} (id ${cell.id}: ${shown}): ${why}`;
  return new CellError(notebook, index + 1, cell.id, reason, traceback, message);
}
