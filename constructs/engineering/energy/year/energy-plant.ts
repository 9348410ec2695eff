import { checkNotNegative, checkPositive, checkShare } from "../../numeric/checked-number";
import type { FuelLine } from "../stores/genset-fuel";
import { type BatteryBus, checkBus } from "./battery-bus";

export interface YearGensets {
  readonly sets: number;
  /** Nameplate of one set. */
  readonly ratedW: number; // [W]
  readonly ratedVA: number; // [VA]
  /** Share of the nameplate below which no set runs. */
  readonly minimumLoad: number; // [-]
  /** State of charge at or below which they start, for any battery that they can charge. */
  readonly startLevel: number; // [-]
  /** State of charge at or above which they stop, for all these batteries. */
  readonly stopLevel: number; // [-]
  /** Whether their power reaches each bus. A bus that they do not reach is on its battery while they run. @default every bus */
  readonly reaches?: readonly boolean[];
  readonly fuel: FuelLine;
  readonly tankL: number; // [L]
  /** Volume at or below which the tank is filled; undefined without deliveries. */
  readonly reorderL?: number; // [L]
}

/** The plant of a site besides grid and sun. */
export interface EnergyPlant {
  /** In the order in which they are supplied and charged. */
  readonly buses: readonly BatteryBus[];
  readonly gensets?: YearGensets;
  readonly gridLimitW?: number; // [W]
}

/** @throws RangeError for numbers without meaning */
export function checkPlant({ buses, gensets, gridLimitW }: EnergyPlant): void {
  for (const bus of buses) checkBus(bus);
  if (buses.filter(({ kind }) => kind === "inverter").length > 1)
    throw new RangeError("A plant must have at most one battery inverter but has several: join their batteries");
  if (gensets) checkGensets(gensets);
  const { length } = gensets?.reaches ?? buses;
  if (length !== buses.length)
    throw new RangeError(`Reach of gensets must be stated for ${buses.length} battery buses but is for ${length}: pass it for each`);
  if (gridLimitW !== undefined) checkNotNegative("Limit on the grid", gridLimitW, "W");
}

function checkGensets(gensets: YearGensets): void {
  if (!Number.isInteger(gensets.sets) || gensets.sets < 1)
    throw new RangeError(
      `The number of gensets must be a whole number from 1 but is ${gensets.sets}: correct it, or leave gensets out if there are none`,
    );
  checkPositive("Rated power of a genset", gensets.ratedW, "W");
  checkPositive("Rated apparent power of a genset", gensets.ratedVA, "VA");
  checkShare("Minimum load", gensets.minimumLoad);
  checkShare("Start level", gensets.startLevel);
  checkShare("Stop level", gensets.stopLevel);
  checkPositive("Tank", gensets.tankL, "L");
  checkNotNegative("Fuel for each kilowatt of the nameplate", gensets.fuel.perRatedKw, "L/h");
  checkNotNegative("Fuel for each kilowatt of output", gensets.fuel.perOutputKw, "L/h");
  if (!(gensets.startLevel < gensets.stopLevel))
    throw new RangeError(
      `Start level must be below the stop level but is ${gensets.startLevel} and the stop level ${gensets.stopLevel}: lower the start level`,
    );
  if (gensets.reorderL !== undefined && !(gensets.reorderL >= 0 && gensets.reorderL < gensets.tankL))
    throw new RangeError(
      `Reorder level must be within the tank of ${gensets.tankL} L but is ${gensets.reorderL} L: choose a level from 0 L to the full tank`,
    );
}
