import type { MatrixRow } from "../../../constructs/report/matrix/matrix";
import type { Expiry, Fleet, FleetRow } from "../../../constructs/report/sites/fleet";
import type { SiteSide } from "../../../constructs/report/sites/site-change";
import type { TitledMargin } from "../../../constructs/report/tightest-margins";
import { inventedMatrix, warmCoolant } from "./matrices";

/** A fleet of these rows. */
export function fleetOfRows(...rows: readonly FleetRow[]): Fleet {
  return { toolVersion: "0.1.0", rows };
}

export const tightCoolant: TitledMargin = {
  relativeMargin: 0.123,
  margin: 1.23,
  unit: "K",
  value: 43.77,
  limit: 45,
  rule: "cooling/supply-within-it-limit",
  title: "The coolant supply is not warmer than the rack allows",
  subject: "compute/rack-1",
  scenario: "hottest/dry-cooler-1-lost",
};

const tightBreaker: TitledMargin = {
  relativeMargin: 0.0714,
  margin: 1.142,
  unit: "A",
  value: 14.858,
  limit: 16,
  rule: "power/breaker-loading",
  title: "Breakers carry their load",
  subject: "power/board-a/it",
  at: "power/board-a/it/breaker",
  scenario: "hottest/grid-minimum",
};

/** A passing site, with changes. */
export function fleetRowOf(change: Partial<FleetRow> = {}): FleetRow {
  return {
    site: "riyadh-1",
    country: "SA",
    countryName: "Saudi Arabia",
    latitude: 24.71,
    longitude: 46.68,
    look: "pass",
    status: "deployable",
    beside: [],
    blocks: [],
    tightest: tightCoolant,
    completeness: 0.78,
    design: { file: "designs/hub.yaml", revision: "9a956ef66804" },
    expiries: [],
    ...change,
  };
}

const designs = [
  { file: "designs/hub.yaml", revision: "9a956ef66804", version: "2.1" },
  { file: "designs/hub.yaml", revision: "3fc21b7aa090", version: "2.0", overrides: 2 },
  { file: "designs/arctic.yaml", revision: "b0c4d17e2f55", version: "1.4" },
] as const;

/** So many sites over the world: those that pass, with caveats and without, and those that fail, of three designs, compared with an earlier result. */
export function inventedFleet(count = 40): Fleet {
  const rows = inventedMatrix(count).rows.map(inventedRow);
  const gone = [{ site: "old-depot", countryName: "Kuwait", look: "fail" as const }];
  return { ...fleetOfRows(...rows), since: { name: "october.json", gone } };
}

function inventedRow({ blocks, refused, ...row }: MatrixRow, i: number): FleetRow {
  const stopped = refused ? [warmCoolant] : blocks;
  const look = stopped.length > 0 ? "fail" : i % 9 === 4 ? "caveat" : "pass";
  const tightest = i % 3 === 0 ? tightBreaker : tightCoolant;
  const share = look === "fail" ? -0.21 - (i % 7) / 50 : 0.04 + (i % 23) / 60;
  const margin = (tightest === tightCoolant ? 10 : 16) * share;
  return fleetRowOf({
    site: row.site,
    country: row.country,
    countryName: row.countryName,
    latitude: row.latitude,
    longitude: row.longitude,
    look,
    beside: look === "caveat" ? ["1 accepted"] : [],
    blocks: stopped,
    tightest: { ...tightest, relativeMargin: share, margin, value: tightest.limit - margin },
    completeness: 0.62 + (i % 5) / 20,
    design: designs[i % 11 === 3 ? 1 : row.latitude > 50 ? 2 : 0] ?? {},
    expiries: expiriesOf(i, look === "caveat"),
    edition: { date: i % 6 === 5 ? "2026-10-30" : "2026-11-28", revision: i % 6 === 5 ? "A" : "B" },
    ...inventedChange(i, look),
  });
}

function expiriesOf(i: number, isWaived: boolean): readonly Expiry[] {
  const waiver = { date: "2027-03-31", kind: "waiver", what: `${warmCoolant.rule} on compute/rack-1`, who: "A. Engineer" } as const;
  const certificate = { kind: "certificate", what: "SASO IECEE recognition, IECEE-2211", who: "Example Power GmbH" } as const;
  const calibration = { kind: "calibration", what: "supply thermometer, CAL-77", who: "Example Metrology" } as const;
  return [
    ...(i % 10 === 2 ? [{ ...calibration, date: "2026-10-15", isOver: true as const }] : []),
    ...(i % 4 === 1 ? [{ ...certificate, date: `2027-0${1 + (i % 8)}-15` }] : []),
    ...(isWaived ? [waiver] : []),
  ].sort((one, other) => (one.date < other.date ? -1 : 1));
}

function inventedChange(i: number, look: FleetRow["look"]): Pick<FleetRow, "change"> {
  if (i % 13 === 6) return { change: { kinds: ["new"] } };
  if (i % 14 === 0) {
    const before = sideOf({ look: look === "fail" ? "pass" : "fail", tightest: tightCoolant });
    return { change: { kinds: ["verdict", "margin"], before, moved: look === "fail" ? -0.4 : 0.3 } };
  }
  if (i % 11 !== 3) return {};
  const before = sideOf({ tightest: tightBreaker, design: { revision: "77aa01c3d2e4" } });
  return { change: { kinds: ["margin", "design"], before, moved: 0.012 } };
}

/** What an earlier result said of a passing site, with changes. */
export function sideOf(change: Partial<SiteSide> = {}): SiteSide {
  return { site: "riyadh-1", countryName: "Saudi Arabia", look: "pass", status: "deployable", beside: [], design: {}, ...change };
}
