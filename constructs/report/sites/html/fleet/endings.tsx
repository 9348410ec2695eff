import { counted } from "../../../../plain/counted";
import { nameList } from "../../../../props/problems/name-list";
import { PagePart, TableElement } from "../../../html/table";
import type { Expiry, FleetRow } from "../../fleet";

/** Something that ends, at all sites that have it. */
interface Ending extends Expiry {
  readonly sites: string[];
}

/** Most endings that are listed [-]: the table of the sites has all. */
const mostListed = 100;

/** Most sites that are named of one [-]. */
const mostNamed = 3;

/** Everything with a last day, the earliest first: by the days that were given, whatever day it is today. */
export const Endings = ({ rows }: { readonly rows: readonly FleetRow[] }) => {
  const endings = endingsOf(rows);
  if (endings.length === 0) return null;
  const unlisted = endings.length - mostListed;
  return (
    <PagePart id="endings" title="What ends, by its day">
      <TableElement
        caption={`${counted(endings.length, "waiver, certificate or calibration", "waivers, certificates and calibrations")}, the earliest first`}
        head={["last day", "kind", "what", "answers for it", "sites"]}
        rows={endings.slice(0, mostListed).map(({ date, kind, what, who, isOver, sites }) => [
          <span class={isOver ? "together negative" : "together"}>
            {date}
            {isOver && " (over)"}
          </span>,
          kind,
          what,
          who,
          nameList(sites, mostNamed),
        ])}
      />
      {unlisted > 0 && <p>and {unlisted} more that end later: the table of the sites has each</p>}
    </PagePart>
  );
};

/** What is the same at several sites once. */
function endingsOf(rows: readonly FleetRow[]): readonly Ending[] {
  const found = new Map<string, Ending>();
  for (const { site, expiries } of rows)
    for (const expiry of expiries) {
      const key = JSON.stringify(expiry);
      const ending = found.get(key) ?? { ...expiry, sites: [] };
      if (ending.sites.at(-1) !== site) ending.sites.push(site);
      found.set(key, ending);
    }
  return [...found.values()].sort((one, other) => (one.date === other.date ? 0 : one.date < other.date ? -1 : 1));
}
