import { isDeepStrictEqual } from "node:util";
import { listValues } from "../../../../plain/list-values";
import { BlockList, Sections } from "../../../html/blocks";
import { shownTexts } from "../../../html/shown-texts";
import type { Edition } from "../../../subjects/edition";
import { subjectText } from "../../../writing/scenario-text";
import { presentChanges } from "../../changes";
import { presentEndings } from "../../endings";
import { presentFigures } from "../../figures";
import type { Fleet, FleetRow } from "../../fleet";
import { designKey, designTitle } from "../../fleet-words";
import { lookRanks } from "../site-columns";
import { sitesPage } from "../sites-page";
import { ChangeChoices } from "./change-choices";
import { fleetColumns } from "./columns";
import { fleetStyle } from "./fleet-style";
import { GroupList, SiteGroups } from "./site-groups";

/** Writes the page of a fleet: verdicts, changes, map, table of the sites, endings. */
export function fleetHtml(fleet: Fleet): string {
  const { rows: judged, since, ...shown } = shownTexts(fleet);
  const rows = [...judged].sort((one, other) => lookRanks[one.look] - lookRanks[other.look]);
  const groups = groupsOf(rows);
  return sitesPage({
    heading: "Fleet",
    kind: "Many sites, one screen",
    ownStyle: fleetStyle,
    edition: sharedEdition(rows),
    result: { ...shown, rows },
    looks: ["pass", "caveat", "fail"],
    columns: fleetColumns,
    sorted: "status",
    textsOf,
    isSearched: true,
    wordsOf: (row) => [...groups.map((one) => one.wordOf(row)), ...(row.change?.kinds ?? [])],
    figures: <BlockList blocks={[presentFigures(rows)]} />,
    choices: <ChangeChoices rows={rows} />,
    before: (
      <>
        <div class="groupings">
          {groups.map((one) => (
            <GroupList groups={one} />
          ))}
        </div>
        <Sections sections={[presentChanges(rows, since)]} />
      </>
    ),
    after: <Sections sections={[presentEndings(rows)]} />,
  });
}

function sharedEdition(rows: readonly FleetRow[]): Edition | undefined {
  const [first] = rows;
  return rows.every(({ edition }) => isDeepStrictEqual(edition, first?.edition)) ? first?.edition : undefined;
}

function groupsOf(rows: readonly FleetRow[]): readonly SiteGroups[] {
  const country = {
    title: "By country",
    begin: "c",
    keyOf: (row: FleetRow) => row.country,
    titleOf: ({ countryName }: FleetRow) => countryName,
  };
  const design = {
    title: "By design",
    begin: "d",
    keyOf: (row: FleetRow) => designKey(row.design),
    titleOf: (row: FleetRow) => designTitle(row.design),
    besideOf: (row: FleetRow) => row.design.revision,
  };
  return [new SiteGroups(design, rows), new SiteGroups(country, rows)];
}

/** Texts of people, which may need wide columns. */
function textsOf({ tightest, design: { file = "", version = "" }, expiries, edition }: FleetRow): readonly string[] {
  const { title = "", scenario = "" } = tightest ?? {};
  return [title, tightest ? subjectText(tightest) : "", scenario, file, version, edition?.revision ?? "", ...listValues(expiries, "what")];
}
