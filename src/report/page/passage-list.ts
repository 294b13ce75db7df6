import { element } from "./element.js";
import type { Passage } from "./passages.js";

/** Lines that the list shows at most: enough to read, few enough to lay out at once. */
const limit = 200;

/**
 * Fills the list of passages, a line each; the node of a line leads to the passage in the speech.
 *
 * @param targets the element of each passage in the speech.
 */
export function listPassages(
  title: string,
  passages: readonly Passage[],
  targets: readonly (HTMLElement | undefined)[],
): void {
  const shown = passages.slice(0, limit);
  const left = passages.length - shown.length;
  element("#passages h2").textContent = title;
  element("#passages tbody").replaceChildren(...shown.map((line, i) => row(line, targets[i])));
  element("#more").textContent =
    left === 0 ? "" : `${left} more not shown; all are lit in the speech`;
  element("#passages table").hidden = shown.length === 0;
  element("#passages").classList.toggle(
    "one-voice",
    new Set(passages.map(({ voice }) => voice)).size < 2,
  );
  element("#passages").hidden = false;
  element(".lines").scrollTop = 0;
}

function row(
  { paragraph, left, node, right, voice }: Passage,
  target: HTMLElement | undefined,
): HTMLTableRowElement {
  const line = document.createElement("tr");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = node;
  button.addEventListener("click", () => target && goTo(target));
  for (const [kind, content] of [
    ["place", String(paragraph)],
    ["left", left],
    ["node", button],
    ["right", right],
    ["voice", voice],
  ] as const) {
    const cell = document.createElement("td");
    cell.className = kind;
    cell.append(content);
    line.append(cell);
  }
  return line;
}

/** Brings a passage of the speech to the eye and gives it the focus. */
export function goTo(target: HTMLElement): void {
  for (const here of document.querySelectorAll(".here")) here.classList.remove("here");
  target.classList.add("here");
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "center" });
}
