import type { MatrixRow } from "../../../constructs/report/matrix/matrix";
import type { Expiry, Fleet, FleetMargin, FleetRow } from "../../../constructs/report/sites/fleet";
import { marginText } from "../../../constructs/report/words/quantity-text";
import { inventedMatrix, warmCoolant } from "./matrices";

/** A fleet of these rows. */
export function fleetOfRows(...rows: readonly FleetRow[]): Fleet {
  return { toolVersion: "0.1.0", rows };
}

export const tightCoolant: FleetMargin = {
  share: 0.123,
  text: "+1.2 K",
  rule: "cooling/supply-within-it-limit",
  title: "Coolant supply within the IT limit",
  at: "compute/rack-1",
  scenario: "hottest/dry-cooler-1-lost",
};

const tightBreaker: FleetMargin = {
  share: 0.0714,
  text: "+1.14 A",
  rule: "power/breaker-loading",
  title: "Breakers carry their load",
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
    verdict: "pass",
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
  const gone = [{ site: "old-depot", countryName: "Kuwait", verdict: "fail" as const }];
  return { ...fleetOfRows(...rows), since: { name: "october.json", gone } };
}

function inventedRow({ blocks, refused, ...row }: MatrixRow, i: number): FleetRow {
  const stopped = refused ? [warmCoolant] : blocks;
  const verdict = stopped.length > 0 ? "fail" : i % 9 === 4 ? "caveat" : "pass";
  const tightest = i % 3 === 0 ? tightBreaker : tightCoolant;
  const share = verdict === "fail" ? -0.21 - (i % 7) / 50 : 0.04 + (i % 23) / 60;
  return fleetRowOf({
    site: row.site,
    country: row.country,
    countryName: row.countryName,
    latitude: row.latitude,
    longitude: row.longitude,
    verdict,
    beside: verdict === "caveat" ? ["1 accepted"] : [],
    blocks: stopped,
    tightest: { ...tightest, share, text: tightest === tightCoolant ? marginText(10 * share, "K") : marginText(16 * share, "A") },
    completeness: 0.62 + (i % 5) / 20,
    design: designs[i % 11 === 3 ? 1 : row.latitude > 50 ? 2 : 0] ?? {},
    expiries: expiriesOf(i, verdict === "caveat"),
    edition: { date: i % 6 === 5 ? "2026-10-30" : "2026-11-28", revision: i % 6 === 5 ? "A" : "B" },
    ...changeOf(i, verdict),
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

function changeOf(i: number, verdict: FleetRow["verdict"]): Pick<FleetRow, "change"> {
  if (i % 13 === 6) return { change: { isNew: true } };
  if (i % 14 === 0)
    return {
      change: { verdictBefore: verdict === "fail" ? "pass" : "fail", tightestBefore: tightCoolant, moved: verdict === "fail" ? -0.4 : 0.3 },
    };
  if (i % 11 === 3) return { change: { tightestBefore: tightBreaker, moved: 0.012, revisionBefore: "77aa01c3d2e4" } };
  return {};
}
