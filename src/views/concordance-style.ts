import { palette } from "../charts/theme.js";

/** Style sheet of a concordance view, every rule inside `.stenogram-concordance`; light or dark as the page is. */
export const concordanceStyle = `
.stenogram-concordance {
  color-scheme: light dark;
  --ink: light-dark(${palette.ink}, #e9e6e0);
  --soft: light-dark(#595652, #aaa59d);
  --rule: light-dark(#ddd8cf, #44423f);
  --paper: light-dark(#fffefb, #1b1b1c);
  --node: light-dark(${palette.blue}, #9db2ff);
  max-width: 70rem; overflow-x: auto; padding: 0.6rem 0.8rem; background: var(--paper); color: var(--ink);
}
[data-jp-theme-light="true"] .stenogram-concordance, .vscode-light .stenogram-concordance { color-scheme: light; }
[data-jp-theme-light="false"] .stenogram-concordance, .vscode-dark .stenogram-concordance { color-scheme: dark; }
.stenogram-concordance table {
  width: auto; margin: 0; border-collapse: collapse; background: none;
  font: 0.9rem/1.45 "Iowan Old Style", Charter, "Source Serif 4", "Noto Serif", Cambria, Georgia, "DejaVu Serif", serif;
}
.stenogram-concordance caption, .stenogram-concordance thead, .stenogram-concordance .sg-place, .stenogram-concordance tfoot {
  font-family: "Source Sans 3", "Source Sans Pro", system-ui, sans-serif;
}
.stenogram-concordance caption { padding: 0 0 0.5rem; color: var(--ink); font-weight: 600; text-align: left; caption-side: top; }
.stenogram-concordance table thead tr, .stenogram-concordance table tbody tr:nth-child(n) { background: none; }
.stenogram-concordance table th, .stenogram-concordance table td {
  padding: 0.22rem 0.4rem; border: 0; border-bottom: 1px solid var(--rule);
  vertical-align: baseline; white-space: normal; font-weight: normal; text-align: left;
}
.stenogram-concordance abbr { text-decoration: none; }
.stenogram-concordance thead th { color: var(--soft); font-size: 0.78rem; }
.stenogram-concordance table .sg-left { width: 26rem; text-align: right; }
.stenogram-concordance table .sg-right { width: 26rem; text-align: left; }
.stenogram-concordance table .sg-node { text-align: center; white-space: nowrap; }
.stenogram-concordance tbody .sg-node { color: var(--node); font-weight: 700; }
.stenogram-concordance table .sg-place { color: var(--soft); font-size: 0.78rem; font-variant-numeric: tabular-nums; white-space: nowrap; text-align: right; }
.stenogram-concordance table .sg-voice { text-align: left; white-space: normal; min-width: 5rem; }
.stenogram-concordance tfoot td { border: 0; color: var(--soft); }
@media print { .stenogram-concordance { color-scheme: light; } .stenogram-concordance tr { break-inside: avoid; } }
`.trim();
