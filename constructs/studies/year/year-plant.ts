import { fuelLine } from "../../engineering/energy/stores/genset-fuel";
import type { EnergyPlant, YearBattery, YearGensets } from "../../engineering/energy/year/energy-plant";
import type { BatteryFacts } from "../../facts/power/battery";
import type { OperatingPoint } from "../operating-point/operating-point";
import type { PointStudy } from "../operating-point/point-study";
import type { Scenario } from "../scenarios/scenarios";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** Stores and gensets as the year counts them. */
export interface YearPlant extends EnergyPlant {
  /** Why batteries of the design are not counted. */
  readonly withoutBattery?: string;
}

/**
 * All batteries as one behind the whole load, with the least that they hold, give and take at the site's climate points. The year does not know what hangs on
 * which bus: batteries that leave a load dark are not counted.
 */
export function yearPlant(study: PointStudy): YearPlant {
  const { node, scenarios } = study;
  const gensets = yearGensets(node);
  const stores = node.batteries.filter(({ energy }) => energy !== undefined);
  if (stores.length === 0) return gensets ? { gensets } : {};
  const pointsOf = (isMeant: (scenario: Scenario) => boolean) => scenarios.filter(isMeant).map((scenario) => study.point(scenario));
  const onBattery = pointsOf(({ state }) => state.kind === "on-battery" && !state.shed);
  const charging = pointsOf(({ state }) => state.kind === "grid-back" && !state.minimumVoltage);
  const dark = onBattery.flatMap(({ electrical }) => electrical.unserved.filter(({ sheddable }) => !sheddable)).map(({ id }) => id);
  if (dark.length > 0) {
    const names = [...new Set(dark)].slice(0, 3).join(", ");
    return { ...(gensets && { gensets }), withoutBattery: `batteries are not counted: ${names} hang on no bus with one` };
  }
  const parts = stores.map((store) => storeOf(store, onBattery, charging));
  const unknown = parts.find((part) => typeof part === "string");
  if (typeof unknown === "string") return { ...(gensets && { gensets }), withoutBattery: `batteries are not counted: ${unknown}` };
  return { battery: joined(parts.filter((part) => typeof part !== "string")), ...(gensets && { gensets }) };
}

function storeOf(battery: BatteryFacts, onBattery: readonly OperatingPoint[], charging: readonly OperatingPoint[]): YearBattery | string {
  const { id, energy, minimumStateOfCharge, chargerEfficiency } = battery;
  const statesOf = (points: readonly OperatingPoint[]) =>
    points.flatMap(({ electrical }) => electrical.batteries.filter((state) => state.id === id));
  const giving = statesOf(onBattery);
  const drawnWh = Math.min(...giving.map((state) => state.drawnWh ?? Number.NaN));
  const unknown = [...onBattery, ...charging].find((point) => point.electrical.outcome === "unknown");
  if (unknown) return unknown.electrical.reason ?? "the network has no solution";
  if (!energy || !Number.isFinite(drawnWh)) return giving[0]?.reason ?? `energy of ${id} is not known`;
  const depth = 1 - minimumStateOfCharge;
  return {
    capacityWh: depth > 0 ? drawnWh / depth : 0,
    depth,
    dischargeLimitW: Math.min(...giving.map(({ dischargeLimitW }) => dischargeLimitW)),
    chargeLimitW: Math.min(...statesOf(charging).map(({ chargeW }) => chargeW)) / chargerEfficiency,
    chargeEfficiency: energy.chargeEfficiency * chargerEfficiency,
    dischargeEfficiency: energy.dischargeEfficiency,
  };
}

/** Several batteries as one: what they hold, give and take adds up, shares are weighted by what they hold. */
function joined(batteries: readonly YearBattery[]): YearBattery {
  const sum = (of: (battery: YearBattery) => number) => batteries.reduce((total, battery) => total + of(battery), 0);
  const capacityWh = sum((battery) => battery.capacityWh);
  const mean = (of: (battery: YearBattery) => number) => sum((battery) => of(battery) * battery.capacityWh) / capacityWh;
  return {
    capacityWh,
    depth: mean(({ depth }) => depth),
    dischargeLimitW: sum(({ dischargeLimitW }) => dischargeLimitW),
    chargeLimitW: sum(({ chargeLimitW }) => chargeLimitW),
    chargeEfficiency: mean(({ chargeEfficiency }) => chargeEfficiency),
    dischargeEfficiency: mean(({ dischargeEfficiency }) => dischargeEfficiency),
  };
}

function yearGensets({ gensets: [genset], batteries }: NodeSnapshot): YearGensets | undefined {
  if (!genset) return undefined;
  const { units, ratedW, minimumLoad, stopLevel, fuel, tankL, reorderLevel } = genset;
  const empty = Math.max(0, ...batteries.map(({ minimumStateOfCharge }) => minimumStateOfCharge));
  return {
    sets: units.length,
    ratedW,
    minimumLoad,
    startLevel: genset.startLevel ?? Math.min(empty, stopLevel - 0.01),
    stopLevel,
    fuel: fuelLine(fuel, ratedW / 1000),
    tankL,
    ...(reorderLevel > 0 && { reorderL: reorderLevel * tankL }),
  };
}
