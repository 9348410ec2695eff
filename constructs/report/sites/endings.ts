import { counted } from "../../plain/counted";
import { compareText } from "../../props/canonical";
import { nameList } from "../../props/problems/name-list";
import type { Section } from "../writing/section";
import { tableOf } from "../writing/table";
import type { Expiry, FleetRow } from "./fleet";

/** An ending that several sites may share. */
interface Ending extends Expiry {
  readonly sites: string[];
}

/** Endings that are listed: the table of the sites has all [-]. */
const mostListed = 100;

/** Sites that one ending names [-]. */
const mostNamed = 3;

/** Shows everything with a last day, the earliest first. Only given days count, not the clock. */
export function presentEndings(rows: readonly FleetRow[]): Section | undefined {
  const endings = endingsOf(rows);
  if (endings.length === 0) return undefined;
  const table = tableOf(
    `${counted(endings.length, "waiver, certificate or calibration", "waivers, certificates and calibrations")}, the earliest first`,
    ["last day", "kind", "what", "answers for it", "sites"],
    endings.map(({ date, kind, what, who, isOver, sites }) => [
      isOver ? { marked: `${date} (over)`, look: "together negative" } : { marked: date, look: "together" },
      kind,
      what,
      who,
      nameList(sites, mostNamed),
    ]),
  );
  return {
    id: "endings",
    title: "What ends, by its day",
    blocks: [{ ...table, most: mostListed, more: (left) => `and ${left} more that end later: the table of the sites has each` }],
  };
}

/** Joins equal endings of several sites. */
function endingsOf(rows: readonly FleetRow[]): readonly Ending[] {
  const found = new Map<string, Ending>();
  for (const { site, expiries } of rows)
    for (const expiry of expiries) {
      const key = JSON.stringify(expiry);
      const ending = found.get(key) ?? { ...expiry, sites: [] };
      if (ending.sites.at(-1) !== site) ending.sites.push(site);
      found.set(key, ending);
    }
  return [...found.values()].sort((one, other) => compareText(one.date, other.date));
}
