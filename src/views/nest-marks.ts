import type { Span } from "../span.js";
import type { Mark } from "./mark.js";

/** A mark in a tree: what it covers, with the marks that lie inside it. */
export interface MarkNode extends Span {
  readonly mark: Mark;
  readonly inside: readonly MarkNode[];
  /** False for a piece that goes on in a later one, because the mark crosses the end of another. */
  readonly last: boolean;
}

/**
 * Marks that may overlap as a tree that may not: a mark that crosses the end of the one around it is
 * cut there, and goes on behind it. What reaches beyond `within` is cut off; empty marks are left out.
 *
 * @param marks sorted as `marksOf` sorts them.
 */
export function nestMarks(marks: readonly Mark[], within: Span): MarkNode[] {
  const waiting: Piece[] = marks
    .map((mark) => ({
      mark,
      start: Math.max(mark.start, within.start),
      end: Math.min(mark.end, within.end),
    }))
    .filter(({ start, end }) => start < end);
  const queue = new Queue(waiting);
  return level(queue, within.end);
}

interface Piece extends Span {
  readonly mark: Mark;
}

/** The nodes of one level: all pieces that start before `end`. */
function level(queue: Queue, end: number): MarkNode[] {
  const nodes: MarkNode[] = [];
  for (let piece = queue.next(end); piece; piece = queue.next(end)) {
    const stop = Math.min(piece.end, end);
    if (piece.end > end) queue.put({ ...piece, start: end });
    const inside = level(queue, stop);
    nodes.push({ mark: piece.mark, start: piece.start, end: stop, inside, last: piece.end <= end });
  }
  return nodes;
}

/** Pieces by start: the given ones in their order, and rests of cut ones put back in front of later ones. */
class Queue {
  private at = 0;
  private readonly rests: Piece[] = [];

  constructor(private readonly pieces: readonly Piece[]) {}

  /** Takes the first piece that starts before `end`; of two at one place the rest, then the longer. */
  next(end: number): Piece | null {
    const given = this.pieces[this.at];
    const rest = this.rests[0];
    const takeRest = rest !== undefined && (given === undefined || rest.start <= given.start);
    const piece = takeRest ? rest : given;
    if (!piece || piece.start >= end) return null;
    if (takeRest) this.rests.shift();
    else this.at++;
    return piece;
  }

  put(piece: Piece): void {
    const behind = this.rests.findIndex(
      ({ start, end }) => start > piece.start || (start === piece.start && end < piece.end),
    );
    this.rests.splice(behind < 0 ? this.rests.length : behind, 0, piece);
  }
}
