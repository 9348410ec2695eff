import { fuelLine } from "../../engineering/energy/stores/genset-fuel";
import type { EnergyPlant, YearGensets } from "../../engineering/energy/year/energy-plant";
import type { PointStudy } from "../operating-point/point-study";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { type BatteryBuses, batteryBuses } from "./battery-buses";
import { gensetReach } from "./genset-reach";

/** Battery buses, gensets and grid as the year counts them. */
export interface YearPlant extends EnergyPlant, BatteryBuses {}

/** Makes the buses with their batteries, the gensets, and the greatest power of the grid. */
export function yearPlant(study: PointStudy): YearPlant {
  const { node } = study;
  const counted = batteryBuses(study);
  const gensets = yearGensets(node, counted);
  const { importLimitW } = node.site.grid;
  return { ...counted, ...(gensets && { gensets }), ...(importLimitW !== undefined && { gridLimitW: importLimitW }) };
}

function yearGensets(node: NodeSnapshot, { buses }: BatteryBuses): YearGensets | undefined {
  const { gensets, batteries } = node;
  const [genset] = gensets;
  if (!genset) return undefined;
  const reach = gensetReach(node);
  const { units, ratedW, ratedVA, minimumLoad, stopLevel, fuel, tankL, reorderLevel } = genset;
  const empty = Math.max(0, ...batteries.map(({ minimumStateOfCharge }) => minimumStateOfCharge));
  return {
    sets: units.length,
    ratedW,
    ratedVA,
    minimumLoad,
    startLevel: genset.startLevel ?? Math.min(empty, stopLevel - 0.01),
    stopLevel,
    ...(reach && { reaches: buses.map(({ id }) => reach.reachesConverter(id)) }),
    fuel: fuelLine(fuel, ratedW / 1000),
    tankL,
    ...(reorderLevel > 0 && { reorderL: reorderLevel * tankL }),
  };
}
