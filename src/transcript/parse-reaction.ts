import type { ReactionLexicon, ReactionPhrase } from "../source/reaction-lexicon.js";
import { scanWords } from "../words.js";
import type { ReactionEvent } from "./transcript.js";

/** What a bracket's words come to when read as a reaction marker. */
export interface ParsedReaction {
  readonly events: readonly ReactionEvent[];
  /** `every-word` when the lexicon knows all words, `first-clause` when it knows those of the first clause. */
  readonly rule: "every-word" | "first-clause";
}

interface Item extends ReactionPhrase {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the words of a bracket as a reaction marker by a small grammar: clauses end at . ; : ! ? or
 * a dash; in a clause, intensities and durations belong to the next kind, actors to all kinds of the
 * clause, and a culmination (`ending in`) says that the next kind is what the one before ended in.
 * Words between quotation marks, or after the colon of a call (`Voices: Right!`), are what was
 * called and are left aside.
 *
 * @param inner the bracket without its marks.
 * @returns the events, or null when the bracket is no reaction marker.
 */
export function parseReaction(inner: string, lexicon: ReactionLexicon): ParsedReaction | null {
  const events: ReactionEvent[] = [];
  let unread = 0;
  let clauses = 0;
  for (const clause of clausesOf(inner)) {
    const items = itemsOf(clause, lexicon);
    if (items?.length === 0) continue;
    clauses++;
    if (items === null) {
      unread++;
      if (clauses === 1) return null;
      continue;
    }
    events.push(...eventsOf(clause, items));
    const call = events.at(-1)?.kind === "exclamation" && clause.endsWith(":");
    if (call) break;
  }
  if (events.length === 0) return null;
  return { events, rule: unread === 0 ? "every-word" : "first-clause" };
}

function clausesOf(inner: string): string[] {
  const withoutCalls = inner.replace(/"[^"]*"|“[^”]*”|«[^»]*»|‘[^’]*’/g, " ");
  return withoutCalls.match(/[^.;:!?—–]+[.;:!?—–]*/g) ?? [];
}

/** The lexicon phrases of a clause, longest first at each word; null when a word is unknown. */
function itemsOf(clause: string, lexicon: ReactionLexicon): Item[] | null {
  const words: { start: number; end: number; form: string }[] = [];
  scanWords(clause, { start: 0, end: clause.length }, (start, end) => {
    words.push({ start, end, form: clause.slice(start, end).toLowerCase() });
  });
  const items: Item[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(lexicon.longest, words.length - at);
    let phrase: ReactionPhrase | undefined;
    for (; length > 0; length--) {
      phrase = lexicon.phrases.get(
        words
          .slice(at, at + length)
          .map((word) => word.form)
          .join(" "),
      );
      if (phrase) break;
    }
    const first = words[at];
    const last = words[at + length - 1];
    if (!phrase || phrase.role === "note" || !first || !last) return null;
    items.push({ ...phrase, start: first.start, end: last.end });
    at += length;
  }
  return items;
}

function eventsOf(clause: string, items: readonly Item[]): ReactionEvent[] {
  const actor = actorOf(clause, items);
  const events: ReactionEvent[] = [];
  let intensity: string[] = [];
  let duration: string[] = [];
  let culmination = false;
  for (const item of items) {
    if (item.role === "intensity") intensity.push(item.id);
    else if (item.role === "duration") duration.push(item.id);
    else if (item.role === "culmination") culmination = true;
    else if (item.role === "kind") {
      events.push({
        kind: item.id,
        intensity: intensity.join(" ") || null,
        duration: duration.join(" ") || null,
        actor,
        culmination,
      });
      [intensity, duration, culmination] = [[], [], false];
    }
  }
  const last = events.at(-1);
  if (!last) return [];
  events[events.length - 1] = {
    ...last,
    intensity: last.intensity ?? (intensity.join(" ") || null),
    duration: last.duration ?? (duration.join(" ") || null),
  };
  return events;
}

/** The first run of actor words, as printed, with the small words between them (`all the delegates`). */
function actorOf(clause: string, items: readonly Item[]): string | null {
  const first = items.findIndex((item) => item.role === "actor");
  if (first < 0) return null;
  let last = first;
  for (let i = first + 1; items[i]?.role === "actor" || items[i]?.role === "filler"; i++) {
    if (items[i]?.role === "actor") last = i;
  }
  const printed = clause.slice(items[first]?.start, items[last]?.end);
  return printed.replace(/\s+/g, " ").toLowerCase();
}
