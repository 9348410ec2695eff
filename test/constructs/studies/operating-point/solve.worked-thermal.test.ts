import type { NodeSnapshot } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { beforeAll, describe, expect, it } from "vitest";
import { judgeScenario } from "../../../../constructs/policy/evaluate/judge-scenario";
import { settingsOf } from "../../../../constructs/policy/settings/settings-of";
import kuwait from "../../../reference/worked-thermal-kuwait.json";
import standby from "../../../reference/worked-thermal-standby.json";
import { workedKuwait } from "../../../support/nodes/worked-kuwait";
import { workedStandby } from "../../../support/nodes/worked-standby";
import { everyRow } from "../../../support/tables/every-row";
import { workedRating } from "../../../support/worked-thermal/rating-values";
import { workedClearSky } from "../../../support/worked-thermal/room-values";
import { workedThermalValues } from "../../../support/worked-thermal/scenario-values";

/** Half a unit in the last of the 6 digits that the cases have is up to 5e-6 of a number. */
const agreeShare = 1e-5;
/** Water of the case has 4178.76 J/(kg·K) at 36.5 °C, that of IAPWS SR6-08 0.011 % more: what the water loop and the CDU's conductances come to differs as much. */
const agreeShareOfWater = 2e-4;
/** Of zero, in W, K and kg/h. */
const agreeAbsolute = 1e-6;
/** How well a wet bulb must be found. */
const agreeWetBulbK = 1e-3;

/** How the case came to its numbers, and how far its own balance closes. */
const notCompared = /^iterations|residual/;

interface WorkedCase {
  readonly name: string;
  readonly node: NodeSnapshot;
  readonly outputs: { readonly rating: object; readonly scenarios: object };
  /** What water in a loop has a part in. */
  readonly water?: RegExp;
}

const cases: readonly WorkedCase[] = [
  { name: "thermal-kuwait", node: workedKuwait, outputs: kuwait.outputs },
  {
    name: "thermal-standby",
    node: workedStandby,
    outputs: standby.outputs,
    water: /^(secondary_loop|cdu|ride_through|freezing\.rack_loop|margins\.it_supply)/,
  },
];

/** Numbers, words and nulls of nested data by their path. */
function leavesOf(value: unknown, path: readonly string[] = []): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [[path.join("."), value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

/** Where ours differ from the case's, and how many of those were compared. */
function compare(ours: object, wanted: object, water?: RegExp) {
  const found = new Map(leavesOf(ours));
  const asked = leavesOf(wanted).filter(([path]) => !notCompared.test(path));
  const agrees = ([path, expected]: [string, unknown]) => {
    const value = found.get(path);
    if (typeof value !== "number" || typeof expected !== "number") return value === expected;
    const share = water?.test(path) ? agreeShareOfWater : agreeShare;
    const least = path.endsWith("wet_bulb_C") ? agreeWetBulbK : agreeAbsolute;
    return Math.abs(value - expected) <= Math.max(share * Math.abs(expected), least);
  };
  const differences = asked.filter((leaf) => !agrees(leaf)).map(([path, expected]) => `${path}: ${found.get(path)} instead of ${expected}`);
  return { differences, compared: asked.length };
}

/** Which rule says a margin of the case, of what. */
const saidBy = {
  it_supply_K: ["cooling/supply-within-it-limit", "compute/rack-1"],
  room_capacity_W: ["cooling/room-air-covers-heat", "cooling/air-conditioners"],
  secondary_flow_L_min_per_kW: ["cooling/flow-per-kilowatt", "compute/rack-1"],
  facility_freezing_K: ["cooling/coolant-does-not-freeze", "cooling/facility-loop"],
  rack_loop_freezing_K: ["cooling/coolant-does-not-freeze", "cooling/secondary-loop"],
  heater_W: ["cooling/room-stays-warm", "cooling/room"],
} as const;

/** Room to every limit of the case, as the rules say it. */
function margins(study: NodeStudy, name: string) {
  const settings = settingsOf(study, {}).filter(({ rule }) => Object.values(saidBy).some(([id]) => id === rule.id));
  const said = [...judgeScenario(study, study.scenario(name), settings).rules];
  const marginOf = ([id, of]: readonly [string, string]) =>
    said.find(({ settings: { rule } }) => rule.id === id)?.judgements.find(({ subject }) => subject === of)?.margin;
  return Object.fromEntries(Object.entries(saidBy).map(([margin, said]) => [margin, marginOf(said)]));
}

describe.each(cases)("solve() agrees with reference/worked-$name.json", ({ node, outputs, water }) => {
  it("in every intermediate value and every margin of every scenario", () => {
    const study = new NodeStudy(node);
    everyRow("%s", Object.entries(outputs.scenarios as Readonly<Record<string, object>>), (scenario, wanted) => {
      const name = scenario.replace("/trim-", "/trim-chiller-");
      const ours = { ...workedThermalValues(node, study.record(name)), margins: margins(study, name) };
      const { differences, compared } = compare(ours, wanted, water);
      expect(differences).toEqual([]);
      expect(compared).toBeGreaterThan(165);
    });
  });

  it("in what the rating points say of dry cooler and CDU", () => {
    const { differences, compared } = compare(workedRating(node), outputs.rating, water);
    expect(differences).toEqual([]);
    expect(compared).toBe(22);
  });
});

describe("solve() agrees with what reference/worked-thermal-standby.json has beside its scenarios", () => {
  let study: NodeStudy;
  beforeAll(() => {
    study = new NodeStudy(workedStandby);
  });

  it("in what a clear sky gives, on which day and at which hour", () => {
    const { differences, compared } = compare(workedClearSky(study.record("hottest/healthy")), standby.outputs.clear_sky);
    expect(differences).toEqual([]);
    expect(compared).toBe(6);
  });

  it("in the margins to freezing at a cold start", () => {
    const { facility, rack_loop } = standby.outputs.scenarios["coldest/healthy"].freezing;
    const { freezing } = study.record("coldest/cold-start");
    const ours = Object.fromEntries(freezing.map(({ loop, marginK }) => [loop, marginK]));
    const wanted = { facilityLoop: facility.cold_start_K, secondaryLoop: rack_loop.cold_start_K };
    expect(compare(ours, wanted).differences).toEqual([]);
  });
});
