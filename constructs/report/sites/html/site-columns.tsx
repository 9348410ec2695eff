import { type Look, lookWords } from "../look";
import type { PageRow } from "../site-row";
import { Blocks } from "./blocks";
import type { SitesColumn } from "./sites-table";

/** The first columns of every table of many sites. */
export const firstColumns: readonly SitesColumn<PageRow>[] = [
  {
    head: "Site",
    name: "site",
    cell: ({ site, page, isStudy }) => (
      <>
        {page === undefined ? site : <a href={addressOf(page)}>{site}</a>}
        {isStudy && <span class="beside">screening site</span>}
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

/** Returns the column of what blocks a site, or why the design is refused. */
export function blocksColumn(head: string): SitesColumn<PageRow> {
  return {
    head,
    name: "blocks",
    sortedBy: ({ blocks, refused }) => refused?.length ?? blocks.length,
    cell: ({ blocks, refused }) => <Blocks blocks={blocks} refused={refused} />,
  };
}

/** Order of verdicts: fails first. */
export const lookRanks: Readonly<Record<Look, number>> = { fail: 0, refused: 1, caveat: 2, pass: 3 };

/** Encodes a path as an address below the page. */
function addressOf(path: string): string {
  return `./${path.split("/").map(encodeURIComponent).join("/")}`;
}
