import { shownTexts } from "../../../html/shown-texts";
import { PagePart } from "../../../html/table";
import type { Fleet, FleetRow } from "../../fleet";
import { reasonsOf } from "../../reasons";
import { sitesPage } from "../sites-page";
import { SitesTable } from "../sites-table";
import { lookRanks } from "../verdict-word";
import { WorldMap } from "../world-map";
import { Changes } from "./changes";
import { fleetColumns } from "./columns";
import { Endings } from "./endings";
import { FleetFilter, fleetRowShownBy } from "./fleet-filter";
import { fleetStyle } from "./fleet-style";
import { designKey, designTitle } from "./fleet-words";
import { FleetHeadline, fleetHeadlineText } from "./headline";
import { GroupList, SiteGroups } from "./site-groups";

/** The page of a fleet: one HTML file that holds all it shows, for a person to read, search, sort and filter on a screen, or to read on paper. */
export function fleetHtml(fleet: Fleet): string {
  const { rows, ...shown } = shownTexts(fleet);
  const sorted = [...rows].sort((one, other) => lookRanks[one.look] - lookRanks[other.look]);
  return sitesPage({
    title: `Fleet: ${fleetHeadlineText(fleet)}`,
    kind: "Many sites, one screen",
    heading: "Fleet",
    toolVersion: shown.toolVersion,
    ownStyle: fleetStyle,
    main: <Page {...shown} rows={sorted} />,
  });
}

/** Verdicts first; then what changed, where sites are, each site, and what ends. */
const Page = ({ rows, since, part, missing }: Fleet) => {
  const reasons = reasonsOf(rows);
  const groups = groupsOf(rows);
  return (
    <>
      <FleetHeadline rows={rows} {...(part !== undefined && { part })} {...(missing && { missing })} />
      <section class="overview" aria-label="Overview">
        <WorldMap sites={rows} looks={["pass", "caveat", "fail"]} />
        <FleetFilter rows={rows} reasons={reasons} />
      </section>
      <div class="groupings">
        {groups.map((one) => (
          <GroupList groups={one} />
        ))}
      </div>
      <Changes rows={rows} {...(since && { since })} />
      <PagePart id="sites" title="Sites">
        <SitesTable
          rows={rows}
          columns={fleetColumns}
          sorted="status"
          shownBy={(row) => fleetRowShownBy(row, reasons, groups)}
          textsOf={textsOf}
        />
      </PagePart>
      <Endings rows={rows} />
    </>
  );
};

function groupsOf(rows: readonly FleetRow[]): readonly SiteGroups[] {
  const country = { title: "By country", begin: "c", keyOf: codeOf, titleOf: ({ countryName }: FleetRow) => countryName };
  const design = {
    title: "By design",
    begin: "d",
    keyOf: (row: FleetRow) => designKey(row.design),
    titleOf: (row: FleetRow) => designTitle(row.design),
    besideOf: (row: FleetRow) => row.design.revision,
  };
  return [new SiteGroups(design, rows), new SiteGroups(country, rows)];
}

function codeOf({ country }: FleetRow): string {
  return country;
}

/** What people named. */
function textsOf({ site, countryName, beside, tightest, blocks, design, expiries, edition }: FleetRow): readonly string[] {
  const { title = "", subject = "", at = subject, scenario = "" } = tightest ?? {};
  return [
    ...[site, countryName, ...beside, title, at, scenario],
    ...blocks.flatMap((block) => [block.title, block.subject, block.text]),
    ...[design.file ?? "", design.version ?? "", edition?.revision ?? ""],
    ...expiries.map(({ what }) => what),
  ];
}
