/** Style that only the page of a fleet needs. */
export const fleetStyle = `
.filter input { font: inherit; width: 100%; padding: 0.35rem 0.7rem; border: 1px solid var(--soft); border-radius: 0.35rem; background: var(--ground); color: var(--ink); }
.groupings { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); gap: 1.5rem 2.5rem; align-items: start; margin-top: 2rem; }
.groups:last-child .reasons { columns: 15rem; column-gap: 2.5rem; }
.groups .shares { height: 0.25rem; margin: 0.1rem 0; }
.groups li { padding-bottom: 0.35rem; break-inside: avoid; }
.groups li:has(button) + li { border-top: 0; }
.groups .beside { padding: 0 0.7rem; }
.sites table { table-layout: fixed; min-width: 75rem; }
.sites :is(th, td) { padding-right: 0.9rem; overflow-wrap: anywhere; }
.sites td:is(.status, .blocks) { min-width: 0; width: auto; white-space: normal; }
.sites thead .site { width: 8.7rem; }
.sites thead .country { width: 6.6rem; }
.sites thead .status { width: 6rem; }
.sites thead .since { width: 8.5rem; }
.sites thead .design { width: 8.7rem; }
.sites thead .ends { width: 9rem; }
.sites thead .edition { width: 6.3rem; }
.sites thead .figure { width: 4.6rem; }
.revision, .ending { display: block; }
.ending + .ending { margin-top: 0.3rem; }
@media (max-width: 50rem) {
  .groupings { grid-template-columns: minmax(0, 1fr); }
}
@media print {
  .filter input, .filter h3:has(> label) { display: none; }
  .sites table { min-width: 0; }
  .sites :is(th, td) { padding-right: 2mm; }
  .sites thead .site { width: 29mm; }
  .sites thead :is(.country, .status) { width: 20mm; }
  .sites thead :is(.since, .design, .ends) { width: 27mm; }
  .sites thead .edition { width: 22mm; }
  .sites thead .figure { width: 15mm; }
}
`;
