import type { ReactionLexicon } from "../source/reaction-lexicon.js";
import { actorOf, firstActor } from "./marker-actors.js";
import { calledOut, clausesOf, itemsOf, type MarkerItem } from "./marker-items.js";
import type { ReactionEvent } from "./transcript.js";

/** What a bracket's words come to when read as a reaction marker. */
export interface ParsedReaction {
  readonly events: readonly ReactionEvent[];
  /** `every-word` when the lexicon knows all words, `first-clause` when it knows those of the first clause. */
  readonly rule: "every-word" | "first-clause";
  /** True when a speech could say it too: all its telling words are ordinary (`the people rise`), it names somebody (`applause from Moscow`), or goes on with a sentence (`for the applause`). */
  readonly ordinary: boolean;
}

/** Longer brackets are no markers; the cap also keeps the time linear where brackets nest deeply. */
const longestMarker = 1000;

/**
 * Reads the words of a bracket as a reaction marker by a small grammar: clauses end at . ; : ! ? or
 * a dash; in a clause, intensities and durations belong to the next kind, and a culmination
 * (`ending in`) says that the next kind is what the one before ended in; `actorOf` says who did it.
 * Words between quotation marks, or after the colon of a call (`Voices: Right!`, `From the floor:
 * "Shame!"`), are what was called and are left aside; a clause after them is read again when it has
 * a word that is only a reaction (`Voices: Right! Applause.`).
 *
 * @param inner the bracket without its marks.
 * @returns the events, or null when the bracket is no reaction marker.
 */
export function parseReaction(inner: string, lexicon: ReactionLexicon): ParsedReaction | null {
  if (inner.length > longestMarker) return null;
  const events: ReactionEvent[] = [];
  const read: MarkerItem[] = [];
  let unread = 0;
  /** What the clause is to the call before it, if any. */
  let call: "none" | "begins" | "goes on" = "none";
  for (const { clause, rest } of clausesOf(inner)) {
    if (call === "begins") {
      call = clause.trimStart().startsWith(calledOut) ? "none" : "goes on";
      if (call === "goes on") continue;
    }
    const items = itemsOf(clause, lexicon);
    if (call === "goes on" && !endsCall(clause, items)) continue;
    if (items === null) {
      if (read.length === 0) return null;
      unread++;
      continue;
    }
    const found = eventsOf(clause, items);
    if (found.length === 0 && isCall(clause, items, rest)) {
      found.push({ ...plain("exclamation"), actor: firstActor(clause, items) });
    }
    events.push(...found);
    read.push(...items);
    if (found.at(-1)?.kind === "exclamation" && clause.endsWith(":")) call = "begins";
  }
  if (events.length === 0) return null;
  const telling = read.filter(({ role }) => role === "kind" || role === "actor");
  const goesOn = read[0]?.role === "preposition" || lexicon.connectives.has(read[0]?.id ?? "");
  const names = read.some(({ role, named }) => role === "title" || named);
  return {
    events,
    rule: unread === 0 ? "every-word" : "first-clause",
    ordinary: telling.every(({ ordinary }) => ordinary) || names || goesOn,
  };
}

function plain(kind: string): ReactionEvent {
  return { kind, intensity: null, duration: null, actor: null, culmination: false };
}

function eventsOf(clause: string, items: readonly MarkerItem[]): ReactionEvent[] {
  const events: ReactionEvent[] = [];
  let intensity: string[] = [];
  let duration: string[] = [];
  let culmination = false;
  items.forEach((item, i) => {
    if (item.role === "intensity") intensity.push(item.id);
    else if (item.role === "duration") duration.push(item.id);
    else if (item.role === "culmination") culmination = true;
    else if (item.role === "kind") {
      events.push({
        kind: item.id,
        intensity: intensity.join(" ") || null,
        duration: duration.join(" ") || null,
        actor: actorOf(clause, items, i),
        culmination,
      });
      [intensity, duration, culmination] = [[], [], false];
    }
  });
  const last = events.at(-1);
  if (!last) return [];
  events[events.length - 1] = {
    ...last,
    intensity: last.intensity ?? (intensity.join(" ") || null),
    duration: last.duration ?? (duration.join(" ") || null),
  };
  return events;
}

/** A statement among called words that only a stenographer makes: one with a word that is only a reaction. */
function endsCall(clause: string, items: readonly MarkerItem[] | null): boolean {
  const tells = items?.some(({ role, ordinary }) => role === "kind" && !ordinary) ?? false;
  return tells && !/[!?]$/.test(clause);
}

/** `From the floor:` with a call after it. */
function isCall(clause: string, items: readonly MarkerItem[], rest: string): boolean {
  const nothingElse = items.every(({ role }) => ["actor", "filler", "preposition"].includes(role));
  const isCalled = rest.trimStart().startsWith(calledOut) || rest.trimEnd().endsWith("!");
  return clause.endsWith(":") && isCalled && nothingElse && items.some((i) => i.role === "actor");
}
