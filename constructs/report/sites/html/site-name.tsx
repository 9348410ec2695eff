import type { Child } from "hono/jsx";

interface SiteNameProps {
  readonly site: string;
  /** Page of the site, relative to this one. @default none was written */
  readonly page?: string | undefined;
  /** Said below it. */
  readonly children?: Child;
}

/** The name of a site, a link to its page where one was written. */
export const SiteName = ({ site, page, children }: SiteNameProps) => (
  <>
    {page === undefined ? site : <a href={addressOf(page)}>{site}</a>}
    {children}
  </>
);

/** A path as an address that stays below the page, whatever signs are in its names. */
function addressOf(path: string): string {
  return `./${path.split("/").map(encodeURIComponent).join("/")}`;
}
