/** Style that pages of many sites add to that of one site: wider, and A4 on its side. */
export const sitesStyle = `
body { max-width: 96rem; }
.overview { display: grid; grid-template-columns: minmax(0, 7fr) minmax(18rem, 4fr); gap: 1.5rem 2.5rem; align-items: start; margin-top: 2rem; }
header { margin-bottom: 1.5rem; }
.verdict p { max-width: 62rem; }
.verdict :last-child { margin-bottom: 0; }
.shares { display: block; width: 100%; height: 0.5rem; margin: 0.6rem 0 1rem; }
.shares .pass { fill: var(--pass); }
.shares .caveat { fill: var(--near); }
.shares .fail { fill: var(--fail); }
.shares .refused { fill: var(--soft); }
.map { margin: 0; }
.map > svg { display: block; width: 100%; height: auto; border-radius: 0.4rem; background: var(--panel); }
.land { fill: var(--track); }
.dot { fill: currentColor; stroke: var(--ground); stroke-width: 0.6; }
.dot.study { fill: var(--ground); stroke: currentColor; stroke-width: 1; }
.dot.out { opacity: 0.12; }
.dot.pass, strong.pass { color: var(--pass); }
.dot.caveat, strong.caveat { color: var(--near); }
.dot.fail, strong.fail { color: var(--fail); }
.dot.refused, strong.refused { color: var(--soft); }
.sample { width: 0.9rem; height: 0.9rem; vertical-align: -0.1rem; }
figcaption { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin-top: 0.6rem; font-size: 0.85rem; color: var(--soft); }
.filter h3 { margin: 0 0 0.5rem; font-size: 0.85rem; color: var(--soft); font-weight: 600; }
.filter h3 ~ h3 { margin-top: 1.25rem; }
.filter ul { list-style: none; margin: 0; padding: 0; }
.verdicts { display: flex; flex-wrap: wrap; gap: 0.4rem; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; text-align: inherit; }
button:enabled { cursor: pointer; }
.filter button { display: flex; gap: 0.75rem; justify-content: space-between; padding: 0.25rem 0.7rem; border: 1px solid transparent; border-radius: 0.35rem; font-size: 0.9rem; line-height: 1.4; }
.filter button:disabled { padding-inline: 0; }
.verdicts button:enabled { border-color: var(--line); border-radius: 1rem; }
.reasons button { width: 100%; }
.reasons li + li { border-top: 1px solid var(--line); }
.filter button:enabled:hover { background: var(--panel); }
.filter button:enabled[aria-pressed="true"] { background: var(--ink); color: var(--ground); border-color: var(--ink); }
.count { color: var(--soft); font-variant-numeric: tabular-nums; }
[aria-pressed="true"]:enabled .count { color: inherit; }
.sites caption { font-weight: 400; color: var(--soft); padding-top: 0; }
.sites th, .sites td { min-width: 0; padding-right: 1.1rem; }
.sites thead button { font-weight: 600; line-height: 1.3; }
.sites thead button:enabled:hover { color: var(--ink); text-decoration: underline; text-underline-offset: 0.2em; }
.sites thead .number button { text-align: right; }
.sites [aria-sort] button { color: var(--ink); }
.sites [aria-sort] .title::after { content: " ▲" / ""; font-size: 0.7em; }
.sites [aria-sort="descending"] .title::after { content: " ▼" / ""; }
.sites tbody th { font-weight: 600; }
.sites .site { min-width: 8.5rem; }
.sites .country { min-width: 7rem; }
.sites td.blocks { min-width: 16rem; width: 38%; }
.sites .figure { min-width: 3.5rem; }
.sites td.papers { min-width: 9.5rem; }
.sites .note { white-space: nowrap; }
.sites .status { min-width: 5.5rem; white-space: nowrap; }
.sites thead .number { white-space: normal; }
.sites .long > * { overflow-wrap: anywhere; }
.unit, .beside, .note { display: block; }
.unit { font-weight: 400; }
.beside { font-size: 0.85em; font-weight: 400; color: var(--soft); white-space: normal; }
.blocks ul { margin: 0; padding: 0; list-style: none; }
.blocks li + li, .blocks details li { margin-top: 0.3rem; }
.blocks b { font-weight: 600; }
.blocks .margin { white-space: nowrap; font-variant-numeric: tabular-nums; }
.blocks li summary { font-size: 0.85em; font-weight: 400; color: var(--soft); }
.sites details { margin: 0; }
.sites summary { padding: 0; }
.blocks ul + details { margin-top: 0.3rem; }
.notes { padding-left: 2.2rem; font-size: 0.9rem; max-width: 60rem; }
.notes li { margin-bottom: 0.3rem; }
.notes .kind { color: var(--soft); }
:target { background: var(--panel); box-shadow: 0 0 0 0.3rem var(--panel); }
@media (min-width: 88rem) {
  .sites { overflow: visible; }
  .sites thead th { position: sticky; top: 0; background: var(--ground); box-shadow: inset 0 -2px var(--line); border-bottom: 0; }
}
@media (max-width: 50rem) {
  .overview { grid-template-columns: minmax(0, 1fr); }
  .map > svg > .dot { transform-box: fill-box; transform-origin: center; transform: scale(1.6); }
}
@media print {
  @page { size: landscape; margin: 11mm 10mm; }
  header { margin-bottom: 3mm; }
  h1, .verdict h2 { font-size: 15pt; }
  .verdict { padding: 2.5mm 4mm; }
  .verdict p { margin-bottom: 1mm; max-width: none; font-size: 9pt; }
  .shares { height: 1.5mm; margin: 1.5mm 0 2mm; }
  .overview { grid-template-columns: minmax(0, 5fr) minmax(0, 4fr); gap: 8mm; margin-top: 4mm; break-inside: avoid; }
  figcaption { margin-top: 1.5mm; font-size: 8pt; }
  .map > svg { background: none; border: 1px solid var(--line); }
  .filter button, .filter button:enabled, .filter button:enabled[aria-pressed="true"] { background: none; border-color: transparent; color: inherit; padding: 0.3mm 0; font-size: 8.5pt; }
  .verdicts { gap: 0 4mm; }
  .part { margin-top: 5mm; padding-top: 3mm; }
  .sites { overflow: visible; }
  .sites thead button { display: contents; }
  .sites thead th { position: static; box-shadow: none; border-bottom: 2px solid var(--line); }
  .sites table { font-size: 7.5pt; }
  .sites :is(.site, .country, .status, .figure, td.blocks) { min-width: 0; }
  .sites td.papers { min-width: 34mm; }
  .sites th, .sites td { padding-right: 2.5mm; }
  .sites tbody th { min-width: 22mm; }
  .sites summary { font-weight: 400; }
  .blocks summary, .blocks li details { display: none; }
  .note a { text-decoration: none; }
  .notes { font-size: 8pt; max-width: none; }
}
`;
