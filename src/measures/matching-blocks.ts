/** A stretch that two sequences share: `length` items from `a` in the one and from `b` in the other. */
export interface MatchingBlock {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/**
 * Aligns two sequences: the longest stretch that both share, then the same to its left and right
 * (Ratcliff & Metzener 1988, as in Python's difflib without its junk rules). Of equally long stretches
 * the first in `a`, then in `b`. Long shared passages stay whole, where a longest common subsequence
 * would scatter small words over the gaps.
 *
 * @param shortest stretches below this length are not aligned, default 1
 * @returns blocks in order, none adjacent in both sequences
 */
export function matchingBlocks(
  a: Int32Array,
  b: Int32Array,
  { shortest = 1 }: { shortest?: number } = {},
): MatchingBlock[] {
  const positions = new Map<number, number[]>();
  b.forEach((item, j) => {
    const own = positions.get(item);
    if (own) own.push(j);
    else positions.set(item, [j]);
  });
  // Length of the shared stretch that ends at each place of b, for this and the last place of a.
  let lengths = new Int32Array(b.length + 1);
  let before = new Int32Array(b.length + 1);
  const found: MatchingBlock[] = [];
  const open: [number, number, number, number][] = [[0, a.length, 0, b.length]];
  for (let area = open.pop(); area; area = open.pop()) {
    const [aStart, aEnd, bStart, bEnd] = area;
    const block = longest(aStart, aEnd, bStart, bEnd);
    if (block.length < Math.max(1, shortest)) continue;
    found.push(block);
    const aAfter = block.a + block.length;
    const bAfter = block.b + block.length;
    if (aStart < block.a && bStart < block.b) open.push([aStart, block.a, bStart, block.b]);
    if (aAfter < aEnd && bAfter < bEnd) open.push([aAfter, aEnd, bAfter, bEnd]);
  }
  return joined(found.sort((x, y) => x.a - y.a));

  function longest(aStart: number, aEnd: number, bStart: number, bEnd: number): MatchingBlock {
    let best: MatchingBlock = { a: aStart, b: bStart, length: 0 };
    let written: number[] = [];
    for (let i = aStart; i < aEnd; i++) {
      const own = positions.get(a[i] as number) ?? [];
      const now: number[] = [];
      for (let k = lowerBound(own, bStart); k < own.length; k++) {
        const j = own[k] as number;
        if (j >= bEnd) break;
        const length = (before[j] as number) + 1;
        lengths[j + 1] = length;
        now.push(j + 1);
        if (length > best.length) best = { a: i - length + 1, b: j - length + 1, length };
      }
      for (const j of written) before[j] = 0;
      written = now;
      [lengths, before] = [before, lengths];
    }
    for (const j of written) before[j] = 0;
    return best;
  }
}

function lowerBound(ascending: readonly number[], least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function joined(blocks: readonly MatchingBlock[]): MatchingBlock[] {
  const out: MatchingBlock[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    if (last && last.a + last.length === block.a && last.b + last.length === block.b) {
      out[out.length - 1] = { ...last, length: last.length + block.length };
    } else out.push(block);
  }
  return out;
}
