import { palette } from "../charts/theme.js";

/** Style sheet of a report page, beside that of the reading view in it; light or dark as the reader's system is, light on paper. */
export const reportStyle = `
:root {
  color-scheme: light dark;
  --ink: light-dark(${palette.ink}, #e9e6e0);
  --soft: light-dark(#595652, #aaa59d);
  --faint: light-dark(#8b867e, #837e77);
  --rule: light-dark(#ddd8cf, #44423f);
  --page: light-dark(#f6f3ec, #131314);
  --paper: light-dark(#fffefb, #1b1b1c);
  --person: light-dark(${palette.vermilion}, #ff9466);
  --term: light-dark(#137a6e, #4fc9b9);
  --blue: light-dark(${palette.blue}, #9db2ff);
  --lit: light-dark(#ffe27a, #6b5600);
  --serif: "Iowan Old Style", Charter, "Source Serif 4", "Noto Serif", Cambria, Georgia, "DejaVu Serif", serif;
  --sans: "Source Sans 3", "Source Sans Pro", system-ui, sans-serif;
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 0.92rem/1.45 var(--sans); }
html:not(.live) .live-only { display: none; }
html:not(.live) .plot { height: 5rem; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 0.5rem; padding: 0.3rem 0.6rem; background: var(--paper); color: var(--blue); z-index: 2; }
.unseen { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; }
header { grid-column: 1; padding-top: 1.6rem; }
h1 { margin: 0; font: 600 1.75rem/1.25 var(--serif); overflow-wrap: anywhere; }
.about { margin: 0.25rem 0 0; font: 1rem/1.5 var(--serif); color: var(--soft); }
.about:empty { display: none; }
.facts { margin: 0.35rem 0 0; color: var(--soft); }
.columns { display: grid; grid-template: auto 1fr / minmax(0, 44rem) minmax(36rem, 1fr); gap: 1.1rem 2rem; max-width: 96rem; margin: 0 auto; padding: 0 2rem; align-items: start; }
main { grid-column: 1; }
main:focus { outline: none; }
.stenogram-reading .sg-caption, .stenogram-reading .sg-about { display: none; }
.stenogram-reading .sg-legend { margin-top: 0; border-top: 0; padding-top: 0; }
.live [data-person], .live [data-term], .live [data-reaction] { cursor: pointer; }

aside { grid-area: 1 / 2 / span 2; position: sticky; top: 0; display: flex; flex-direction: column; height: 100vh; padding: 0.8rem 0; }
.charts { flex: 1 1 0; min-height: 0; overflow-y: auto; overscroll-behavior: contain; padding: 0.8rem 1.2rem 1rem 0.3rem; }
.charts section { margin-top: 1.5rem; }
h2 { margin: 0 0 0.5rem; font: 600 1rem/1.3 var(--sans); }
h2 small { margin-left: 0.5em; color: var(--soft); font-size: 0.82rem; font-weight: 400; }
label { display: block; font-weight: 600; margin-bottom: 0.25rem; }
input { width: 100%; padding: 0.45rem 0.7rem; border: 1px solid var(--soft); border-radius: 4px; background: var(--paper); color: var(--ink); font: 1.05rem/1.3 var(--serif); }
#how { margin: 0.25rem 0 0; color: var(--soft); font-size: 0.82rem; }
kbd { padding: 0 0.3em; border: 1px solid var(--rule); border-radius: 3px; font: 0.9em ui-monospace, monospace; }

.rows { margin: 0; padding: 0; list-style: none; }
.row { display: grid; grid-template-columns: minmax(0, 17rem) minmax(0, 1fr); gap: 1.6rem; align-items: center; }
.bar { display: grid; grid-template-columns: minmax(0, 1fr) 1.9rem 4rem; gap: 0.5rem; align-items: center; width: 100%; min-height: 1.75rem; padding: 0.1rem 0.35rem; border: 0; border-radius: 3px; background: none; color: inherit; font: inherit; text-align: left; cursor: pointer; }
.bar:hover { background: var(--paper); }
.bar[aria-pressed="true"] { background: var(--paper); box-shadow: inset 3px 0 0 var(--blue); font-weight: 600; }
.name { overflow-wrap: anywhere; line-height: 1.25; }
.count { text-align: right; font-variant-numeric: tabular-nums; }
.length { display: block; }
.length rect { fill: var(--person); }
.key-term .length rect { fill: var(--term); }
.strip { display: block; overflow: visible; }
.strip .rule, .strip .base { stroke: var(--rule); }
.strip .rule { stroke-dasharray: 2 2; }
.tick { fill: var(--person); stroke: transparent; stroke-width: 6px; pointer-events: all; cursor: pointer; }
.key-term .tick { fill: var(--term); }
.tick:hover { fill: var(--ink); }
.tick.chosen { fill: var(--ink); stroke: var(--ink); stroke-width: 2px; }
.dot { stroke: var(--page); stroke-width: 1; cursor: pointer; }
.dot.chosen { stroke: var(--ink); stroke-width: 2.5; }
.tick:focus-visible, .dot:focus-visible { outline: 2px solid var(--blue); outline-offset: 3px; }
.dim .length, .dim .strip { opacity: 0.4; }
.none { margin: 0; color: var(--soft); }

#rate { align-items: end; }
.key-column { align-self: stretch; display: flex; flex-direction: column; justify-content: space-between; gap: 0.6rem; padding-left: 0.35rem; }
.axis { margin: 0; color: var(--soft); font-size: 0.85rem; }
.axis b { color: var(--ink); font-size: 0.92rem; overflow-wrap: anywhere; }
.kinds { display: flex; flex-wrap: wrap; gap: 0.1rem 1rem; margin: 0; padding: 0; list-style: none; font-size: 0.85rem; }
.key { vertical-align: -2px; overflow: visible; }
.plot { position: relative; height: 11rem; border-bottom: 1px solid var(--faint); }
.plot .strip { position: relative; height: 100%; }
#rate-line { position: absolute; left: 0; bottom: 0; width: 100%; height: 6.5rem; overflow: visible; }
#rate-line path { fill: none; vector-effect: non-scaling-stroke; }
#rate-line .grid { stroke: var(--rule); }
#rate-line .line { stroke: var(--blue); stroke-width: 2; stroke-linejoin: round; }
#rate-line .rug { stroke: var(--blue); stroke-width: 1.25; }
.scale { position: absolute; right: calc(100% + 0.4rem); bottom: -0.55em; height: calc(6.5rem + 1.1em); display: flex; flex-direction: column; justify-content: space-between; align-items: end; color: var(--soft); font-size: 0.8rem; line-height: 1.1; font-variant-numeric: tabular-nums; }
.clock { color: var(--soft); font-size: 0.8rem; }
.clock .unit { text-align: right; }
.clock .marks { display: flex; justify-content: space-between; font-variant-numeric: tabular-nums; }
.clock .marks span { width: 0; display: flex; justify-content: center; }

#passages { flex: 0 1 auto; max-height: 46vh; display: flex; flex-direction: column; border: 1px solid var(--rule); border-radius: 4px; background: var(--paper); }
#passages[hidden] { display: none; }
.head { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; padding: 0.5rem 0.8rem; border-bottom: 1px solid var(--rule); }
.head h2 { margin: 0; overflow-wrap: anywhere; }
.head button { padding: 0.15rem 0.7rem; border: 1px solid var(--soft); border-radius: 3px; background: none; color: inherit; font: inherit; font-size: 0.85rem; cursor: pointer; }
.lines { overflow: auto; padding: 0 0.5rem 0.4rem; }
table { width: 100%; border-collapse: collapse; font: 0.92rem/1.4 var(--serif); }
th, td { padding: 0.22rem 0.35rem; border-bottom: 1px solid var(--rule); vertical-align: top; text-align: left; }
th { color: var(--soft); font: 0.8rem/1.3 var(--sans); }
abbr { text-decoration: none; }
.left { width: 43%; text-align: right; }
.right { width: 43%; }
.node { text-align: center; }
.node button { padding: 0 0.15em; border: 0; background: none; color: var(--blue); font: 600 1em/1.4 var(--serif); text-decoration: underline; text-underline-offset: 0.2em; cursor: pointer; }
.place, .voice { color: var(--soft); font: 0.8rem/1.61 var(--sans); font-variant-numeric: tabular-nums; }
.one-voice .voice { display: none; }
#more { margin: 0.4rem; color: var(--soft); }
#more:empty { display: none; }
.lit { background: var(--lit); color: inherit; border-radius: 2px; box-shadow: 0 0 0 2px var(--lit); }
.lit.here { outline: 2px solid var(--blue); outline-offset: 3px; }
footer { max-width: 96rem; margin: 0 auto; padding: 1.6rem 2rem 2rem; color: var(--soft); font-size: 0.85rem; }
footer p { max-width: 60rem; margin: 0.3rem 0; overflow-wrap: anywhere; }

@media (prefers-color-scheme: dark) {
  .dot { filter: brightness(1.7); }
}
@media (max-width: 70rem) {
  .columns { display: block; padding: 0 1rem; }
  footer { padding-inline: 1rem; }
  .skip { position: static; display: inline-block; margin: 0.8rem 1rem 0; color: var(--blue); }
  .stenogram-reading { max-width: none; }
  aside { position: static; display: block; height: auto; margin-bottom: 1rem; }
  .charts { overflow: visible; padding-right: 0.6rem; }
  #passages { position: fixed; inset: auto 0 0 0; border-radius: 8px 8px 0 0; box-shadow: 0 -4px 18px rgb(0 0 0 / 0.25); z-index: 1; }
}
@media (max-width: 40rem) {
  .row { grid-template-columns: minmax(0, 1fr); gap: 0.2rem; padding: 0 0.6rem 0.4rem 0; }
  #rate, #rate + .clock { padding-left: 1.6rem; }
  .clock .unit { order: 2; }
  h2 small { display: block; margin: 0; }
  thead { display: none; }
  tr { display: block; padding: 0.3rem 0; border-bottom: 1px solid var(--rule); }
  td { display: inline; padding: 0; border: 0; }
  .place { margin-right: 0.4em; }
  .place::before { content: "¶ "; }
  .voice { margin-left: 0.4em; }
  .node button { display: inline; margin: 0 0.25em; }
}
@media print {
  :root { color-scheme: light; }
  body { background: none; font-size: 9.5pt; }
  .skip, [role="search"], .head button { display: none; }
  .columns, footer { display: block; padding: 0; max-width: none; }
  header { padding: 0; }
  aside { position: static; display: block; height: auto; padding: 0; }
  .charts { overflow: visible; padding: 0 0.6rem 0 0; }
  .charts section { margin-top: 0.9rem; }
  .plot { height: 8rem; }
  #rate-line { height: 5rem; }
  .scale { height: calc(5rem + 1.1em); }
  .bar { min-height: 1.2rem; padding-block: 0; }
  #passages { position: static; max-height: none; box-shadow: none; border-radius: 0; margin-top: 1rem; }
  .lines { overflow: visible; }
  .row, tr { break-inside: avoid; }
  h2 { break-after: avoid; }
  .node button { color: inherit; text-decoration: none; }
  .length rect, .tick, .lit, .dot { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .dot { filter: none; }
}
`.trim();
