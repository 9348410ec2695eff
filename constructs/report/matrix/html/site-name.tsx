import type { MatrixRow } from "../matrix";

/** The name of a site, a link to its page where one was written; of a study, that it is one. */
export const SiteName = ({ row: { site, page, isStudy } }: { readonly row: MatrixRow }) => (
  <>
    {page === undefined ? site : <a href={addressOf(page)}>{site}</a>}
    {isStudy && <span class="beside">study, not a site</span>}
  </>
);

/** A path as an address that stays below the page, whatever signs are in its names. */
function addressOf(path: string): string {
  return `./${path.split("/").map(encodeURIComponent).join("/")}`;
}
