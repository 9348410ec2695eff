import { dataText } from "../../props/data-text";
import type { LinkSummary, ReportedLink } from "../links";
import type { SiteReport } from "../site-report";
import { decibelText, linkColumns } from "../words/links-text";
import { sentence } from "../words/sentence";
import { Folded, PagePart, Table, TypedNames } from "./table";

/** Passes that the page lists of all links [-]. The report has more. */
const mostPasses = 100;

/** Links that stand open on the page [-]. */
const mostLinks = 25;

/** What passes deliver over the links: each link, and the first passes. */
export const Links = ({ downlink }: Pick<SiteReport, "downlink">) => {
  const { links = [] } = downlink ?? {};
  if (links.length === 0) return null;
  return (
    <PagePart id="links" title="Links">
      {links.length > mostLinks ? (
        <Folded title={`The ${links.length} links`}>
          <Summaries links={links} />
        </Folded>
      ) : (
        <Summaries links={links} />
      )}
      {links.map(({ link, unknown }) => unknown !== undefined && <p>{sentence(`${link} is unknown: ${unknown}`)}</p>)}
      <p>
        Clear is without rain, cloud and scintillation; at share is for the part of the year in which the atmosphere may take more. Margins
        are against the most robust MODCOD, below 5° no data is counted.
      </p>
      <Folded title="What each pass delivers">
        <Passes links={links} />
      </Folded>
    </PagePart>
  );
};

const Summaries = ({ links }: { readonly links: readonly LinkSummary[] }) => (
  <Table
    caption="Links, over all passes; one that several antennas see counts on each"
    head={["link", "satellite", "received by", "passes", "clear sky", "at share", "share of the year", "least margin", "required"]}
    rows={links.map((one) => [
      <code>{one.link}</code>,
      <code>{one.satellite}</code>,
      one.antennas.length === 0 ? "no antenna" : <TypedNames names={one.antennas} />,
      `${one.passCount}`,
      one.clearBytes === undefined ? "unknown" : dataText(one.clearBytes),
      one.atShareBytes === undefined ? "unknown" : dataText(one.atShareBytes),
      `${one.worseShareOfYear} %`,
      one.worstMarginDb === undefined ? (one.unknown === undefined ? "none at 5° or more" : "unknown") : decibelText(one.worstMarginDb),
      decibelText(one.requiredMarginDb),
    ])}
    numbers={[3, 4, 5, 6, 7, 8]}
  />
);

const Passes = ({ links }: { readonly links: readonly ReportedLink[] }) => {
  const all = links.flatMap(({ link, passes }) => passes.map((pass) => ({ link, pass })));
  const shown = all.slice(0, mostPasses);
  const count = links.reduce((sum, { passCount, unknown }) => sum + (unknown === undefined ? passCount : 0), 0);
  return (
    <>
      <Table
        caption="Passes of each link, by their beginning"
        head={["link", ...linkColumns.map(({ head }) => head)]}
        rows={shown.map(({ link, pass }) => [<code>{link}</code>, ...linkColumns.map(({ text }) => text(pass))])}
        numbers={[3, 4, 5, 6, 7]}
      />
      {count > shown.length && (
        <p>
          And {count - shown.length} more: <code>edge-node link</code> lists those of a satellite.
        </p>
      )}
    </>
  );
};
