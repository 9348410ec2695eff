/** Style of the page: light or dark as the reader sets it, on a screen of any width and on A4. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #fdfdfc; --ink: #1c1e21; --soft: #565d66; --line: #d8dbdf; --panel: #f3f4f5;
  --pass: #1a6b3c; --pass-ground: #e9f4ed; --fail: #a61b1b; --fail-ground: #fbecea; --near: #8a5a00; --link: #0b57a4; --bar: #4b6b8a; --track: #e2e5e9;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16181b; --ink: #e8e9ea; --soft: #a6adb5; --line: #3a3f45; --panel: #1f2226;
    --pass: #7dd3a0; --pass-ground: #16271d; --fail: #ff9c94; --fail-ground: #331a18; --near: #e8b75a; --link: #8dc0f5; --bar: #86a9cb; --track: #33383e;
  }
}
* { box-sizing: border-box; }
html { font: 100%/1.55 system-ui, "Segoe UI", Roboto, Helvetica, Arial, "DejaVu Sans", sans-serif; background: var(--ground); color: var(--ink); scroll-padding-top: 1rem; }
body { max-width: 70rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 2.1rem; line-height: 1.15; margin: 0; letter-spacing: -0.015em; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 0 0 0.75rem; letter-spacing: -0.01em; }
h3 { font-size: 1.05rem; margin: 1.75rem 0 0.5rem; }
h4 { font-size: 1rem; margin: 0 0 0.35rem; }
p { margin: 0 0 0.75rem; max-width: 46rem; }
header p { color: var(--soft); margin: 0.3rem 0 0; }
header .kind { margin: 0 0 0.3rem; font-size: 0.8rem; letter-spacing: 0.08em; text-transform: uppercase; }
a { color: var(--link); text-underline-offset: 0.15em; }
code { font: 0.86em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; unicode-bidi: isolate; }
td, th, dd, dt, li, p, h1, h4 { unicode-bidi: isolate; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
nav { margin: 1.25rem 0 1.75rem; font-size: 0.9rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.3rem 1.1rem; list-style: none; margin: 0; padding: 0; }
.part { margin-top: 3rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
.verdict { border: 1px solid; border-left-width: 0.5rem; border-radius: 0.4rem; padding: 1.5rem 1.75rem; }
.verdict.pass { background: var(--pass-ground); border-color: var(--pass); }
.verdict.warned { background: var(--panel); border-color: var(--near); }
.verdict.fail { background: var(--fail-ground); border-color: var(--fail); }
.verdict h2 { font-size: 1.9rem; margin: 0 0 0.25rem; }
.verdict.pass h2 { color: var(--pass); }
.verdict.warned h2 { color: var(--near); }
.verdict.fail h2 { color: var(--fail); }
.lead { font-size: 1.1rem; }
.first h3 { margin: 1.25rem 0 0.25rem; }
.first .remedy { font-size: 1.1rem; font-weight: 600; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1.25rem 1.5rem; margin: 1.5rem 0 0; padding-top: 1.25rem; border-top: 1px solid var(--line); }
.figures dt, .facts dt { font-size: 0.82rem; color: var(--soft); }
.figures dd { margin: 0; }
.figures strong { display: block; font-size: 1.4rem; line-height: 1.3; font-variant-numeric: tabular-nums; }
.figures span { display: block; font-size: 0.82rem; color: var(--soft); }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 1rem 1.5rem; margin: 0 0 1.5rem; }
.facts dd { margin: 0; }
.what { font-size: 1.05rem; color: var(--ink); max-width: none; }
.sign-off .facts { grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); margin: 1rem 0; }
.sign-off .blank dd { border-bottom: 1px solid var(--soft); height: 1.6rem; }
.on-paper { display: none; }
.way { display: flex; flex-wrap: wrap; gap: 0.75rem 1.5rem; list-style: none; margin: 0 0 1.5rem; padding: 0; counter-reset: way; }
.way li { position: relative; flex: 1 1 7rem; border: 1px solid var(--bar); border-radius: 0.3rem; background: var(--panel); padding: 0.5rem 0.7rem; font-size: 0.88rem; }
.way strong { display: block; }
.way li + li::before { content: "→"; position: absolute; left: -1.3rem; top: 0.45rem; color: var(--bar); }
.scroll { overflow-x: auto; margin: 0 0 1rem; background: linear-gradient(to right, var(--ground) 2rem, transparent) left / 4rem 100% no-repeat local, linear-gradient(to left, var(--ground) 2rem, transparent) right / 4rem 100% no-repeat local, linear-gradient(to right, var(--line), transparent) left / 0.8rem 100% no-repeat scroll, linear-gradient(to left, var(--line), transparent) right / 0.8rem 100% no-repeat scroll; }
@media screen and (max-width: 60rem) {
  .way { flex-direction: column; gap: 1.6rem; }
  .way li { flex-basis: auto; }
  .way li + li::before { content: "↓"; left: 1rem; top: -1.55rem; }
  .many caption::after { content: " Scroll sideways for all columns."; font-weight: 400; color: var(--soft); }
}
table { border-collapse: collapse; width: 100%; font-size: 0.88rem; }
.short { max-width: 46rem; }
caption { text-align: left; font-weight: 600; padding: 0.5rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.9rem 0.4rem 0; border-bottom: 1px solid var(--line); min-width: 4.5rem; overflow-wrap: break-word; }
:is(th, td):has(> code), .long { overflow-wrap: anywhere; }
thead th { overflow-wrap: normal; color: var(--soft); font-weight: 600; font-size: 0.8rem; border-bottom: 2px solid var(--line); vertical-align: bottom; }
tbody th { font-weight: 400; min-width: 10rem; }
tbody :is(th, td):has(> code) { min-width: 9.5rem; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.together { white-space: nowrap; }
.negative { color: var(--fail); font-weight: 700; }
details { margin: 0.75rem 0; }
summary { cursor: pointer; color: var(--link); padding: 0.2rem 0; }
.finding { border: 1px solid var(--line); border-left: 0.35rem solid var(--near); border-radius: 0.3rem; padding: 1rem 1.25rem; margin: 0 0 1rem; background: var(--panel); }
.finding.blocks { border-left-color: var(--fail); }
.finding.accepted { border-left-color: var(--soft); }
.finding p { margin: 0 0 0.5rem; }
.finding .source { font-size: 0.85rem; color: var(--soft); margin: 0; }
.tags { font-size: 0.85rem; }
.tag { border: 1px solid currentColor; border-radius: 0.8rem; padding: 0.05rem 0.55rem; color: var(--soft); }
.finding.blocks .tag:first-child { color: var(--fail); font-weight: 600; }
.contributors { display: grid; grid-template-columns: minmax(8rem, max-content) max-content; gap: 0 1.5rem; margin: 0.5rem 0; font-size: 0.88rem; }
.contributors > div { display: contents; }
.contributors dd { margin: 0; text-align: right; font-variant-numeric: tabular-nums; }
.contributors .sum > * { border-top: 1px solid var(--soft); font-weight: 600; }
.bar { display: block; min-width: 8rem; margin: 0.25rem 0; }
.bar .track { fill: var(--track); }
.bar .used { fill: var(--bar); }
.bar .near { fill: var(--near); }
.bar .broken, .bar .arrow { fill: var(--fail); }
.bar .over { fill: url(#hatch); stroke: var(--fail); }
.bar .limit { stroke: var(--ink); stroke-width: 2; }
.hatch-ground { fill: var(--ground); }
.hatch-line { fill: var(--fail); }
.patterns { position: absolute; }
.drawing { display: block; max-width: 100%; height: auto; background: #fff; border: 1px solid var(--line); border-radius: 0.3rem; }
.wide .drawing { max-width: none; }
@media screen {
  .wide h2::after { content: " (scroll sideways)"; font-size: 0.85rem; font-weight: 400; color: var(--soft); letter-spacing: 0; }
}
@media screen and (prefers-color-scheme: dark) {
  .drawing { filter: invert(0.91) hue-rotate(180deg); border-color: #c5c0ba; }
}
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.85rem; }
@media print {
  @page { margin: 14mm 12mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; } }
  @page wide { size: landscape; }
  :root {
    color-scheme: light;
    --ground: #fff; --ink: #000; --soft: #444; --line: #bbb; --panel: #fff;
    --pass: #14572f; --pass-ground: #fff; --fail: #9a1414; --fail-ground: #fff; --near: #7a5000; --link: #000; --bar: #44617e; --track: #e2e5e9;
  }
  html { font-size: 9.5pt; line-height: 1.3; }
  body { max-width: none; padding: 0; }
  nav { display: none; }
  .scroll { overflow: visible; background: none; }
  .on-paper { display: block; }
  .part { margin-top: 4mm; padding-top: 2mm; }
  .print-summary .in-full { display: none; }
  .way { flex-wrap: nowrap; gap: 1.1rem; break-inside: avoid; }
  .way li { flex: 1 1 0; min-width: 0; padding: 0.3rem 0.4rem; font-size: 7.5pt; }
  .way li + li::before { left: -0.95rem; }
  table { font-size: 8pt; }
  th, td { min-width: 3rem; padding: 0.15rem 0.5rem 0.15rem 0; }
  thead th { min-width: 0; }
  tbody th { min-width: 24mm; }
  tbody :is(th, td):has(> code) { min-width: 27mm; }
  .bar { min-width: 0; width: 30mm; }
  thead { display: table-header-group; }
  tr, p, .finding, :is(.figures, .facts) div, .drawing { break-inside: avoid; }
  h2, h3, h4, h2 + p, caption, thead, summary { break-after: avoid; }
  tbody tr:last-child { break-before: avoid; }
  html:not(.print-summary) details::details-content { break-before: avoid; }
  .drawing { max-height: 105mm; width: auto; }
  .wide > :is(h2, .scroll) { page: wide; }
  .wide .drawing { width: 100%; max-height: 155mm; object-fit: contain; }
  .scroll:not(:has(tbody tr:nth-child(9))) { break-inside: avoid; }
  html:not(.print-summary) details::details-content { content-visibility: visible; block-size: auto; }
  summary { color: inherit; font-weight: 600; list-style: none; }
}
`;
