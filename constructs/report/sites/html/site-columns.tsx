import { type Look, lookWords } from "../look";
import type { PageRow } from "../site-row";
import { Blocks } from "./blocks";
import type { SitesColumn } from "./sites-table";

/** The columns with which every table of many sites begins. */
export const firstColumns: readonly SitesColumn<PageRow>[] = [
  {
    head: "Site",
    name: "site",
    cell: ({ site, page, isStudy }) => (
      <>
        {page === undefined ? site : <a href={addressOf(page)}>{site}</a>}
        {isStudy && <span class="beside">study, not a site</span>}
      </>
    ),
  },
  { head: "Country", name: "country", cell: ({ countryName }) => countryName },
  {
    head: "Verdict",
    name: "status",
    sortedBy: ({ look }) => lookRanks[look],
    cell: ({ look, beside = [] }) => (
      <>
        <strong class={look}>
          <span aria-hidden="true">{lookWords[look].sign}</span> {lookWords[look].word}
        </strong>
        {beside.map((text) => (
          <span class="beside">{text}</span>
        ))}
      </>
    ),
  },
];

/** What stops a site, or why the design is refused there. */
export function blocksColumn(head: string): SitesColumn<PageRow> {
  return {
    head,
    name: "blocks",
    sortedBy: ({ blocks, refused }) => refused?.length ?? blocks.length,
    cell: ({ blocks, refused }) => <Blocks blocks={blocks} refused={refused} />,
  };
}

/** What a table is sorted by: what fails is the first that a reader looks for. */
export const lookRanks: Readonly<Record<Look, number>> = { fail: 0, refused: 1, caveat: 2, pass: 3 };

/** A path as an address that stays below the page, whatever signs are in its names. */
function addressOf(path: string): string {
  return `./${path.split("/").map(encodeURIComponent).join("/")}`;
}
