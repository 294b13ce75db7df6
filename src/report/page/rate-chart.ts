import { referenceRates } from "../../measures/reference-rates.js";
import type { Speech } from "../../tokens/speech.js";
import { element } from "./element.js";

/**
 * Draws how often something occurs per hundred spoken words in a window that moves through the
 * speech, and a stroke for each occurrence below it.
 *
 * @param shown.words the spoken words before each occurrence.
 */
export function drawRate(
  speech: Speech,
  { label, words }: { label: string; words: readonly number[] },
): void {
  const { count } = speech.tokens;
  const window = windowFor(count);
  const rates = referenceRates(
    speech,
    words.map((token) => ({ token, label })),
    { window, step: Math.max(1, Math.round(window / 10)), together: true },
  );
  const highest = rates.reduce(
    (best, row) => (row.perHundred > best.perHundred ? row : best),
    rates[0] ?? { perHundred: 0, percent: 0 },
  );
  const top = [1, 2, 5, 10, 20, 50].find((value) => value >= highest.perHundred) ?? 100;
  const points = rates.map(
    ({ percent, perHundred }) =>
      `${percent.toFixed(2)} ${(100 - (100 * perHundred) / top).toFixed(2)}`,
  );
  element("#rate-of").textContent = label;
  element("#rate-window").textContent = String(window);
  element("#rate-top").textContent = String(top);
  element("#rate-middle").textContent = String(top / 2);
  const chart = document.querySelector("#rate-line");
  chart
    ?.querySelector(".line")
    ?.setAttribute("d", points.length === 0 ? "" : `M${points.join("L")}`);
  chart
    ?.querySelector(".rug")
    ?.setAttribute(
      "d",
      words.map((word) => `M${((100 * word) / count).toFixed(2)} 100v-5`).join(""),
    );
  chart?.setAttribute(
    "aria-label",
    words.length === 0
      ? `${label}: does not occur`
      : `${label}: highest rate ${highest.perHundred.toFixed(1)} per hundred spoken words, around ${highest.percent.toFixed(0)} percent of the speech`,
  );
}

/** A hundred words; less in a speech that is too short for it, more in one so long that the line would shake. */
function windowFor(count: number): number {
  if (count < 400) return Math.max(1, Math.floor(count / 4));
  return Math.max(100, Math.round(count / 50));
}
