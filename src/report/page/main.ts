import { findPhrase, phraseWords } from "../../matches/find-phrase.js";
import type { TokenRange } from "../../matches/query.js";
import type { PageData } from "../report-data.js";
import { element } from "./element.js";
import { highlight } from "./highlight.js";
import { pageSpeech } from "./page-speech.js";
import { listPassages } from "./passage-list.js";
import { type Passage, passagesOf, reactionPassage } from "./passages.js";
import { drawRate } from "./rate-chart.js";
import { listenToStrips } from "./strips.js";

/** What a reader chose, for the charts, the list and the speech alike. */
interface Choice {
  readonly title: string;
  readonly passages: readonly Passage[];
  /** Key of the row to light: `person:stalin`. */
  readonly row?: string;
  /** The mark to light. */
  readonly mark?: Element | null;
  /** What the line is to show; as it is when left out. */
  readonly rate?: { readonly label: string; readonly words: readonly number[] };
  /** The control that made the choice: where the focus goes back to. */
  readonly from: Element | null;
}

const data: PageData = JSON.parse(element("#data").textContent ?? "");
const speech = pageSpeech(data);
const entries = new Map(
  Object.entries(data.entries).map(([key, { label, hits }]) => {
    const ranges = hits.map(([token, tokens]): TokenRange => ({ token, tokens }));
    return [key, { label, ranges, rate: { label, words: ranges.map(({ token }) => token) } }];
  }),
);
const view = element("#speech");
const search = element("#query") as HTMLInputElement;
let returnTo: Element | null = null;

for (const button of document.querySelectorAll("[data-entry]")) {
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-pressed") === "true") clear();
    else chooseEntry(button.getAttribute("data-entry"), button);
  });
}
listenToStrips((mark) => {
  const n = mark.getAttribute("data-n");
  const [first] = n === null ? chooseHit(mark) : chooseReaction(Number(n), mark);
  first?.scrollIntoView({ block: "center" });
});
view.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element) || !getSelection()?.isCollapsed) return;
  const mark = target.closest<HTMLElement>("[data-person], [data-term], [data-reaction]");
  const { person, term, reaction } = mark?.dataset ?? {};
  if (reaction !== undefined) chooseReaction(Number(reaction), null);
  else if (person !== undefined) chooseEntry(`person:${person}`, null);
  else if (term !== undefined) chooseEntry(`term:${term}`, null);
});
let waiting = 0;
search.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = window.setTimeout(chooseSearch, 150);
});
element("#close").addEventListener("click", clear);
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape" && !element("#passages").hidden) clear();
});

drawFirst();
document.documentElement.classList.add("live");

function chooseEntry(key: string | null, from: Element | null): void {
  const entry = entries.get(key ?? "");
  if (!entry) return;
  const { label, ranges, rate } = entry;
  const title = counted(label, ranges.length);
  choose({ title, passages: passagesOf(speech, ranges), row: key ?? "", rate, from });
}

function chooseHit(mark: Element) {
  const [key = "", index = ""] = (mark.getAttribute("data-hit") ?? "").split("#");
  const entry = entries.get(key);
  const range = entry?.ranges[Number(index)];
  if (!entry || !range) return [];
  const title = `${entry.label}: passage ${Number(index) + 1} of ${entry.ranges.length}`;
  const passages = passagesOf(speech, [range]);
  return choose({ title, passages, row: key, mark, rate: entry.rate, from: mark });
}

function chooseReaction(n: number, from: Element | null) {
  const reaction = speech.reactions.find((one) => one.n === n);
  if (!reaction) return [];
  const title = `Reaction ${n} of ${speech.reactions.length}`;
  const passages = [reactionPassage(speech, reaction)];
  return choose({ title, passages, mark: document.querySelector(`[data-n="${n}"]`), from });
}

function chooseSearch(): void {
  const query = search.value.trim();
  if (query === "") {
    clear();
    return;
  }
  const words = phraseWords(query);
  const ranges = words.length === 0 ? [] : findPhrase(speech, words);
  const label = `“${query}”`;
  const rate = { label, words: ranges.map(({ token }) => token) };
  const title = counted(label, ranges.length);
  choose({ title, passages: passagesOf(speech, ranges), rate, from: search });
}

/** Shows a choice in the charts, in the list and in the speech; the elements lit in the speech. */
function choose({ title, passages, row, mark, rate, from }: Choice) {
  returnTo = from;
  if (from !== search) search.value = "";
  lightCharts(row, mark);
  const lit = highlight(view, passages);
  if (rate) drawRate(speech, rate);
  listPassages(title, passages, lit);
  element("#status").textContent = title;
  return lit;
}

function counted(label: string, count: number): string {
  return `${label}: ${count || "no"} ${count === 1 ? "passage" : "passages"}`;
}

function clear(): void {
  clearTimeout(waiting);
  search.value = "";
  element("#passages").hidden = true;
  element("#status").textContent = "";
  lightCharts();
  highlight(view, []);
  drawFirst();
  if (returnTo instanceof HTMLElement || returnTo instanceof SVGElement) {
    returnTo.focus({ preventScroll: true });
  }
  returnTo = null;
}

function drawFirst(): void {
  const [first] = entries.values();
  drawRate(speech, first?.rate ?? { label: "References", words: [] });
}

function lightCharts(row?: string, mark?: Element | null): void {
  for (const one of document.querySelectorAll("[data-row]")) {
    const mine = one.getAttribute("data-row") === row;
    one.classList.toggle("dim", row !== undefined && !mine);
    one.querySelector("[data-entry]")?.setAttribute("aria-pressed", String(mine));
  }
  for (const chosen of document.querySelectorAll(".chosen")) chosen.classList.remove("chosen");
  mark?.classList.add("chosen");
}
