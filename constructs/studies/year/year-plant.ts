import { fuelLine } from "../../engineering/energy/stores/genset-fuel";
import type { EnergyPlant, YearGensets } from "../../engineering/energy/year/energy-plant";
import type { PointStudy } from "../operating-point/point-study";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { type BatteryBuses, batteryBuses } from "./battery-buses";

/** Battery buses, gensets and grid as the year counts them. */
export interface YearPlant extends EnergyPlant, BatteryBuses {}

/** Each battery on its bus, the gensets, and what the grid gives at most. */
export function yearPlant(study: PointStudy): YearPlant {
  const { node } = study;
  const gensets = yearGensets(node);
  const { importLimitW } = node.site.grid;
  return { ...batteryBuses(study), ...(gensets && { gensets }), ...(importLimitW !== undefined && { gridLimitW: importLimitW }) };
}

function yearGensets({ gensets: [genset], batteries }: NodeSnapshot): YearGensets | undefined {
  if (!genset) return undefined;
  const { units, ratedW, ratedVA, minimumLoad, stopLevel, fuel, tankL, reorderLevel } = genset;
  const empty = Math.max(0, ...batteries.map(({ minimumStateOfCharge }) => minimumStateOfCharge));
  return {
    sets: units.length,
    ratedW,
    ratedVA,
    minimumLoad,
    startLevel: genset.startLevel ?? Math.min(empty, stopLevel - 0.01),
    stopLevel,
    fuel: fuelLine(fuel, ratedW / 1000),
    tankL,
    ...(reorderLevel > 0 && { reorderL: reorderLevel * tankL }),
  };
}
