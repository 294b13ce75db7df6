import { readFileSync } from "node:fs";
import { join } from "node:path";
import { numberText } from "../charts/number-text.js";
import { type Lexicon, readPeople, readTerms } from "../matches/lexicon.js";
import { match } from "../matches/match.js";
import { packageRoot } from "../package-root.js";
import { escapeHtml } from "../tables/escape-html.js";
import type { Speech } from "../tokens/speech.js";
import { aboutEdition } from "../views/about-edition.js";
import { readingStyle } from "../views/reading-style.js";
import { readingView } from "../views/reading-view.js";
import { entryRows } from "./entry-rows.js";
import { rateChart } from "./rate-chart.js";
import { reportData } from "./report-data.js";
import { reportEntries } from "./report-entries.js";
import { reportStyle } from "./report-style.js";
import { securityPolicy } from "./security-policy.js";

/** What a report page looks for in the speech. */
export interface ReportOptions {
  /** Default: the project's own lexicon. */
  readonly people?: Lexicon;
  /** Default: the project's own lexicon. */
  readonly terms?: Lexicon;
}

/** Spoken words beyond which a browser would take too long to lay the page out. */
const limit = 200_000;

/**
 * A page about a speech as one HTML document that opens from disk and needs no network: the speech
 * in a reading view beside its charts, linked by a script. A click on a person, a term, a tick, a
 * reaction or a search shows the passages and lights them in the speech. Charts are plain SVG whose
 * marks are buttons: Vega in the page would take ten times the bytes and could not be reached by
 * keyboard. Same speech and lexicons, same bytes.
 *
 * @throws when the speech has more than 200,000 spoken words.
 */
export function reportPage(
  speech: Speech,
  { people = readPeople(), terms = readTerms() }: ReportOptions = {},
): string {
  const { edition, reactions, tokens } = speech;
  if (tokens.count > limit) {
    throw new Error(
      `${edition.file}: too long for a page: ${tokens.count} spoken words (at most ${limit}; choose a part with --start and --end)`,
    );
  }
  const personHits = match(speech, people);
  const termHits = match(speech, terms);
  const persons = reportEntries(speech, "person", { lexicon: people, hits: personHits });
  const keyTerms = reportEntries(speech, "term", { lexicon: terms, hits: termHits });
  const script = readFileSync(join(packageRoot(), "dist", "report-page.js"), "utf8");
  const title = escapeHtml(edition.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${securityPolicy([script], [readingStyle, reportStyle])}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${readingStyle}</style>
<style>${reportStyle}</style>
</head>
<body>
<a class="skip" href="#speech">Skip to the speech</a>
<div class="columns">
<header>
<h1>${title}</h1>
<p class="about">${escapeHtml(aboutEdition(edition))}</p>
<p class="facts">${facts(speech)}</p>
</header>
<aside aria-label="Charts and passages">
<div class="charts" tabindex="0" role="region" aria-label="Charts">
<div role="search" class="live-only"><label for="query">Search the speech</label>
<input id="query" type="search" autocomplete="off" spellcheck="false" aria-describedby="how">
<p id="how">A word or a phrase; <kbd>*</kbd> stands for any letters, <kbd>?</kbd> for one.</p></div>
<section aria-labelledby="along"><h2 id="along">Along the speech</h2>
${rateChart(reactions)}
</section>
<section aria-labelledby="people"><h2 id="people">People <small>number of references, and where: a tick each</small></h2>
${entryRows(persons, { noun: "person", reactions })}
</section>
<section aria-labelledby="terms"><h2 id="terms">Key terms <small>number of occurrences, and where: a tick each</small></h2>
${entryRows(keyTerms, { noun: "key term", reactions })}
</section>
</div>
${passages}
</aside>
<main id="speech" tabindex="-1">
${readingView(speech, { people: personHits, terms: termHits, styled: false })}</main>
</div>
<footer>
${footer(speech)}
</footer>
<script type="application/json" id="data">${reportData(speech, [...persons, ...keyTerms])}</script>
<script>${script}</script>
</body>
</html>
`;
}

const passages = `<p id="status" class="unseen" role="status"></p>
<section id="passages" aria-labelledby="chosen" hidden>
<div class="head"><h2 id="chosen"></h2><button type="button" id="close">Close</button></div>
<div class="lines" tabindex="0" role="region" aria-label="Passages">
<table><thead><tr><th scope="col"><abbr title="paragraph">¶</abbr></th><th scope="col" class="left">left</th><th scope="col" class="node">passage</th><th scope="col">right</th><th scope="col" class="voice">voice</th></tr></thead><tbody></tbody></table>
<p id="more"></p></div>
</section>`;

function facts({ tokens, paragraphs, reactions }: Speech): string {
  return [
    counted(tokens.count, "spoken word"),
    counted(paragraphs.length, "paragraph"),
    reactions.length === 0
      ? "reactions not transcribed"
      : counted(reactions.length, "reaction marker"),
  ].join(" · ");
}

function counted(count: number, noun: string): string {
  return `${numberText(count)} ${count === 1 ? noun : `${noun}s`}`;
}

function footer({ edition: { source, translation, rights } }: Speech): string {
  const lines = [
    "Positions and counts go by the spoken words; brackets, omissions and notes of the edition are not spoken. A reaction marker is evidence of the edition, not of the hall.",
    ...[source, translation, rights].filter((line) => line !== null),
  ];
  return lines.map((line) => `<p>${escapeHtml(line)}</p>`).join("\n");
}
