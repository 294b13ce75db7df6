import { palette } from "../charts/theme.js";

/**
 * Style sheet of a reading view, every rule inside `.stenogram-reading`. Light or dark as the page
 * is: JupyterLab and VS Code say so on the body, elsewhere the reader's system does. On paper it is
 * light. Every kind of mark has a form of its own besides its colour.
 */
export const readingStyle = `
.stenogram-reading {
  color-scheme: light dark;
  --ink: light-dark(${palette.ink}, #e9e6e0);
  --soft: light-dark(#595652, #aaa59d);
  --rule: light-dark(#ddd8cf, #44423f);
  --paper: light-dark(#fffefb, #1b1b1c);
  --person: light-dark(${palette.vermilion}, #ff9466);
  --term: light-dark(#137a6e, #4fc9b9);
  --voice: light-dark(${palette.blue}, #9db2ff);
  --hall: light-dark(${palette.plum}, #e3a6da);
  --hall-paper: light-dark(#f7edf5, #3a2437);
  box-sizing: border-box;
  max-width: 46rem;
  padding: 1.4rem 1.8rem 1.2rem;
  border: 1px solid var(--rule);
  border-radius: 4px;
  background: var(--paper);
  color: var(--ink);
  font: 1.02rem/1.68 "Iowan Old Style", Charter, "Source Serif 4", "Noto Serif", Cambria, Georgia, "DejaVu Serif", serif;
  font-size-adjust: none;
  text-align: left;
}
[data-jp-theme-light="true"] .stenogram-reading, .vscode-light .stenogram-reading { color-scheme: light; }
[data-jp-theme-light="false"] .stenogram-reading, .vscode-dark .stenogram-reading { color-scheme: dark; }
.stenogram-reading .sg-caption { margin: 0; font-size: 1.18rem; font-weight: 600; line-height: 1.3; }
.stenogram-reading .sg-about { margin: 0.2rem 0 0; color: var(--soft); font-size: 0.92rem; line-height: 1.45; }
.stenogram-reading .sg-legend {
  display: flex; flex-wrap: wrap; gap: 0.3rem 1.3rem;
  margin: 0.9rem 0 1.3rem; padding: 0.55rem 0; list-style: none;
  border-block: 1px solid var(--rule); color: var(--soft);
  font: 0.82rem/1.5 "Source Sans 3", "Source Sans Pro", system-ui, sans-serif;
}
.stenogram-reading .sg-legend li { margin: 0; }
.stenogram-reading .sg-legend b, .stenogram-reading .sg-legend u, .stenogram-reading .sg-legend i,
.stenogram-reading .sg-legend small, .stenogram-reading .sg-legend mark, .stenogram-reading .sg-legend span { font-size: inherit; }
.stenogram-reading .sg-paragraph { position: relative; margin: 0 0 0.85em; padding: 0 0 0 2.4rem; overflow-wrap: break-word; }
.stenogram-reading .sg-n {
  position: absolute; left: 0; width: 1.5rem; text-align: right; color: var(--soft);
  font: 0.72rem/2.38 "Source Sans 3", "Source Sans Pro", system-ui, sans-serif;
  font-variant-numeric: tabular-nums; user-select: none;
}
.stenogram-reading .sg-person { font-weight: 600; text-decoration: underline 2px var(--person); text-underline-offset: 0.2em; }
.stenogram-reading .sg-term { text-decoration: underline dotted 2px var(--term); text-underline-offset: 0.2em; }
.stenogram-reading .sg-quotation { font-style: italic; }
.stenogram-reading .sg-gloss, .stenogram-reading .sg-note {
  color: var(--soft); font: normal 0.82em/1 "Source Sans 3", "Source Sans Pro", system-ui, sans-serif;
}
.stenogram-reading .sg-omission {
  padding: 0 0.22em; border: 1px dashed var(--soft); border-radius: 3px; color: var(--soft); font-style: normal; white-space: nowrap;
}
.stenogram-reading .sg-reaction {
  padding: 0.1em 0.45em; border-left: 3px solid var(--hall); border-radius: 0 3px 3px 0;
  background: var(--hall-paper); color: var(--ink);
  font: 600 0.86em/1.5 "Source Sans 3", "Source Sans Pro", system-ui, sans-serif;
  box-decoration-break: clone; -webkit-box-decoration-break: clone;
}
.stenogram-reading sup {
  margin-left: 0.15em; vertical-align: 0.55em; color: var(--soft);
  font: 400 0.64rem/1 "Source Sans 3", "Source Sans Pro", system-ui, sans-serif; user-select: none;
}
.stenogram-reading sup abbr { border: 0; text-decoration: none; cursor: help; }
.stenogram-reading .sg-tag-reaction { vertical-align: baseline; margin-left: 0.5em; color: var(--hall); font-size: 0.72rem; font-weight: 600; }
.stenogram-reading .sg-tag-quotation { color: var(--voice); }
.stenogram-reading .sg-more { margin: 1rem 0 0; padding-left: 2.4rem; color: var(--soft); font-style: italic; }
@media (max-width: 32rem) {
  .stenogram-reading { padding: 0.9rem 0.9rem 0.6rem; }
  .stenogram-reading .sg-paragraph, .stenogram-reading .sg-more { padding-left: 1.9rem; }
}
@media print {
  .stenogram-reading { color-scheme: light; max-width: none; padding: 0; border: 0; font-size: 10.5pt; }
  .stenogram-reading .sg-paragraph { orphans: 2; widows: 2; }
  .stenogram-reading .sg-reaction { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`.trim();
