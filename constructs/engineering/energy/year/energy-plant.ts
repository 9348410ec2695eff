import { checkNotNegative, checkPositive, checkShare } from "../../numeric/checked-number";
import type { FuelLine } from "../stores/genset-fuel";

/** A battery as the year sees it. */
export interface YearBattery {
  /** What the full cells hold: nominal × state of health × f(T) × f(rate). */
  readonly capacityWh: number; // [Wh]
  /** Share of the capacity that may be drawn. */
  readonly depth: number; // [-]
  readonly chargeLimitW: number; // [W] at the terminals
  readonly dischargeLimitW: number; // [W] at the terminals
  readonly chargeEfficiency: number; // [-]
  readonly dischargeEfficiency: number; // [-]
}

/** Gensets of one kind and their tank, as the year sees them. */
export interface YearGensets {
  readonly sets: number;
  /** Nameplate of one set. */
  readonly ratedW: number; // [W]
  /** Share of the nameplate below which no set runs. */
  readonly minimumLoad: number; // [-]
  /** State of charge at or below which they start. */
  readonly startLevel: number; // [-]
  /** State of charge at or above which they stop. */
  readonly stopLevel: number; // [-]
  readonly fuel: FuelLine;
  readonly tankL: number; // [L]
  /** The tank is filled when it holds this or less. undefined: no delivery comes. */
  readonly reorderL?: number; // [L]
}

/** What a site has beside grid and sun. */
export interface EnergyPlant {
  readonly battery?: YearBattery;
  readonly gensets?: YearGensets;
}

/** An {@link EnergyPlant} as flat numbers for the loop: what is missing is 0, and no delivery is a reorder level of −1. */
export interface PlantNumbers {
  readonly capacityWh: number;
  readonly floorWh: number;
  readonly chargeLimitW: number;
  readonly dischargeLimitW: number;
  readonly chargeEfficiency: number;
  readonly dischargeEfficiency: number;
  readonly sets: number;
  readonly minimumW: number; // of one set
  readonly startWh: number;
  readonly stopWh: number;
  readonly idleFuelLPerH: number; // of one set
  readonly fuelLPerWh: number;
  readonly tankL: number;
  readonly reorderL: number;
}

const noBattery: YearBattery = {
  capacityWh: 0,
  depth: 0,
  chargeLimitW: 0,
  dischargeLimitW: 0,
  chargeEfficiency: 1,
  dischargeEfficiency: 1,
};

/** @throws RangeError for numbers that have no meaning */
export function plantNumbers({ battery = noBattery, gensets }: EnergyPlant): PlantNumbers {
  checkBattery(battery);
  if (gensets) checkGensets(gensets);
  const { capacityWh, depth, ...terminals } = battery;
  return {
    ...terminals,
    capacityWh,
    floorWh: capacityWh * (1 - depth),
    sets: gensets?.sets ?? 0,
    minimumW: (gensets?.minimumLoad ?? 0) * (gensets?.ratedW ?? 0),
    // Without a battery nothing is low and nothing full: the sets follow the load alone.
    startWh: capacityWh > 0 && gensets ? gensets.startLevel * capacityWh : -1,
    stopWh: (gensets?.stopLevel ?? 0) * capacityWh,
    idleFuelLPerH: ((gensets?.fuel.perRatedKw ?? 0) * (gensets?.ratedW ?? 0)) / 1000,
    fuelLPerWh: (gensets?.fuel.perOutputKw ?? 0) / 1000,
    tankL: gensets?.tankL ?? 0,
    reorderL: gensets?.reorderL ?? -1,
  };
}

function checkBattery(battery: YearBattery): void {
  checkNotNegative("Capacity of the battery", battery.capacityWh, "Wh");
  checkShare("Depth of discharge", battery.depth);
  checkNotNegative("Charge limit of the battery", battery.chargeLimitW, "W");
  checkNotNegative("Discharge limit of the battery", battery.dischargeLimitW, "W");
  for (const efficiency of [battery.chargeEfficiency, battery.dischargeEfficiency]) {
    checkPositive("Efficiency of the battery", efficiency, "");
    checkShare("Efficiency of the battery", efficiency);
  }
}

function checkGensets(gensets: YearGensets): void {
  if (!Number.isInteger(gensets.sets) || gensets.sets < 1) {
    throw new RangeError(`Gensets must be a whole number from 1 but are ${gensets.sets}: leave them out where there are none`);
  }
  checkPositive("Rated power of a genset", gensets.ratedW, "W");
  checkShare("Minimum load", gensets.minimumLoad);
  checkShare("Start level", gensets.startLevel);
  checkShare("Stop level", gensets.stopLevel);
  checkPositive("Tank", gensets.tankL, "L");
  checkNotNegative("Fuel for each kilowatt of the nameplate", gensets.fuel.perRatedKw, "L/h");
  checkNotNegative("Fuel for each kilowatt of output", gensets.fuel.perOutputKw, "L/h");
  if (!(gensets.startLevel < gensets.stopLevel)) {
    throw new RangeError(
      `Start level must lie below the stop level but is ${gensets.startLevel} against ${gensets.stopLevel}: leave room between them`,
    );
  }
  if (gensets.reorderL !== undefined && !(gensets.reorderL >= 0 && gensets.reorderL < gensets.tankL)) {
    throw new RangeError(
      `Reorder level must lie within the tank of ${gensets.tankL} L but is ${gensets.reorderL} L: order earlier or later`,
    );
  }
}
