import type { MarkerItem } from "./marker-items.js";

/** Who a clause of a marker names: a run of items, from actor to actor (`all parts of the hall`). */
interface ActorRun {
  readonly first: number;
  readonly last: number;
  /** True after a preposition: where it was done, and so by whom (`on the right`). */
  readonly located: boolean;
}

/**
 * Who did the thing that stands at `items[kind]`, as printed, lower case; null when the clause does
 * not say. In this order: who stands before it in its comma piece (`all rise and cheer`), the place
 * after it (`laughter and applause on the right`), the place before it (`noise in the hall,
 * laughter`), who stands before it at all (`the delegates rise, cheering`).
 */
export function actorOf(clause: string, items: readonly MarkerItem[], kind: number): string | null {
  const runs = runsOf(items);
  const before = runs.filter(({ last }) => last < kind).reverse();
  const after = runs.filter(({ first }) => first > kind);
  const inPiece = ({ last }: ActorRun) =>
    !items.slice(last + 1, kind + 1).some((item) => item.newPiece);
  const actor =
    before.find((run) => !run.located && inPiece(run)) ??
    (after[0]?.located ? after[0] : undefined) ??
    before.find((run) => run.located) ??
    before[0];
  return actor ? printed(clause, items, actor) : null;
}

/** The first actor that a clause names, as printed, lower case; null when it names none. */
export function firstActor(clause: string, items: readonly MarkerItem[]): string | null {
  const [first] = runsOf(items);
  return first ? printed(clause, items, first) : null;
}

function runsOf(items: readonly MarkerItem[]): ActorRun[] {
  const runs: ActorRun[] = [];
  let located = false;
  for (let i = 0; i < items.length; i++) {
    const role = items[i]?.role;
    if (role === "preposition") located = true;
    else if (role !== "filler" && role !== "actor") located = false;
    if (role !== "actor") continue;
    let last = i;
    for (let next = i + 1; next < items.length; next++) {
      const item = items[next] as MarkerItem;
      if (located && item.newPiece) break;
      if (item.role === "actor") last = next;
      else if (item.role !== "filler" && item.role !== "preposition") break;
    }
    runs.push({ first: i, last, located });
    i = last;
    located = false;
  }
  return runs;
}

function printed(clause: string, items: readonly MarkerItem[], { first, last }: ActorRun): string {
  return clause.slice(items[first]?.start, items[last]?.end).replace(/\s+/g, " ").toLowerCase();
}
