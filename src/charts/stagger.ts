/** A label that stands beside a vertical line at `x`; sizes in units of 1/96 inch. */
export interface StaggerItem {
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** Where a label stands: on which side of its line, and how far its middle is above the base. */
export interface StaggerPlace {
  readonly side: "left" | "right";
  readonly y: number;
  /** Whether a line runs through this label. */
  readonly crossed: boolean;
}

/**
 * Places for labels on lines that rise from a base to the middle of their label, one for each item in
 * their order, which must be that of `x`. No two labels overlap, nor does a label and another's symbol,
 * which reaches `symbol` to both sides of the top of its line. A label stands to the left of its line
 * where it fits between 0 and `x`, because no later line can run through it there; labels that must stand
 * to the right are kept clear of lines where that can be done. `gap` is the space between line and label.
 */
export function stagger(
  items: readonly StaggerItem[],
  { gap, symbol = 0 }: { readonly gap: number; readonly symbol?: number },
): readonly StaggerPlace[] {
  const boxes: Box[] = [];
  for (const item of items) {
    const side = item.width + gap <= item.x ? "left" : "right";
    const left = side === "left" ? item.x - gap - item.width : item.x + gap;
    const right = left + item.width;
    const from = Math.min(left, item.x - symbol);
    const to = Math.max(right, item.x + symbol);
    const free = [0, ...boxes.map((box) => box.top).sort((a, b) => a - b)]
      .map((bottom) => ({ bottom, top: bottom + item.height }))
      .map((band): Box => ({ side, x: item.x, left, right, from, to, ...band }))
      .filter((box) => !boxes.some((other) => overlap(box, other)));
    const box = free.reduce((best, next) =>
      crossings(next, boxes) < crossings(best, boxes) ? next : best,
    );
    boxes.push(box);
  }
  return boxes.map((box) => ({
    side: box.side,
    y: (box.bottom + box.top) / 2,
    crossed: boxes.some((other) => crosses(other, box)),
  }));
}

interface Box {
  readonly side: "left" | "right";
  readonly x: number;
  /** Edges of the label, and of label and symbol together. */
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
  readonly bottom: number;
  readonly top: number;
}

function overlap(a: Box, b: Box): boolean {
  return a.from < b.to && b.from < a.to && a.bottom < b.top && b.bottom < a.top;
}

function crossings(box: Box, others: readonly Box[]): number {
  return others.filter((other) => crosses(box, other) || crosses(other, box)).length;
}

/** Whether the line of `a` runs through the label of `b`. */
function crosses(a: Box, b: Box): boolean {
  return a.x > b.left && a.x < b.right && b.bottom < (a.bottom + a.top) / 2;
}
