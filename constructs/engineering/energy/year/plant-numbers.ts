import type { BatteryBus, BusConverter, UpsBus } from "./battery-bus";
import { checkPlant, type EnergyPlant } from "./energy-plant";

/** A {@link BatteryBus} as flat numbers for the loop. If its kind does not have a value, a ratio is 1 and a limit is infinite. */
export type BusNumbers = FlatNumbers & (ByUnits | ByCharger);

interface FlatNumbers {
  readonly capacityWh: number;
  readonly floorWh: number;
  /** Limit including charger and inverter, but without the units of a plant, whose spare power changes every hour. */
  readonly chargeLimitW: number;
  readonly dischargeLimitW: number;
  readonly chargeEfficiency: number;
  readonly dischargeEfficiency: number;
  readonly formsGrid: boolean;
  readonly isReached: boolean;
  readonly unitsW: number;
  /** Efficiency from alternating current into the battery's terminals; for a plant, it is in the converter. */
  readonly chargerEfficiency: number;
  /** Efficiency from the terminals of an inverter's battery to alternating current. */
  readonly invertingEfficiency: number;
}

/** A bus whose units supply the load and charge. */
interface ByUnits {
  readonly kind: "dc";
  readonly converter: BusConverter;
}

/** A bus whose charger is parallel to the way to the load. */
interface ByCharger {
  readonly kind: Exclude<BatteryBus["kind"], "dc">;
  readonly converter: UpsBus["converter"];
}

/** An {@link EnergyPlant} as flat numbers for the loop. Missing values are 0; without deliveries the reorder level is −1. */
export interface PlantNumbers {
  readonly buses: readonly BusNumbers[];
  readonly hasGridFormer: boolean;
  readonly gridLimitW: number;
  readonly sets: number;
  readonly minimumW: number; // of one set
  /** Apparent power of a set per watt of its power. */
  readonly vaPerW: number;
  readonly startLevel: number;
  readonly stopLevel: number;
  readonly idleFuelLPerH: number; // of one set
  readonly fuelLPerWh: number;
  readonly tankL: number;
  readonly reorderL: number;
}

/**
 * Converts a plant to flat numbers.
 *
 * @equation floor = capacity·(1 − depth); at an inverter P_charge ≤ P_rated·η_rectifying and P_discharge ≤ P_rated/η_inverting, at the battery's terminals
 * @validity as for {@link checkPlant}
 * @source our own, by the definitions of depth and efficiency: docs/physics/year.md, A year of hours
 * @throws RangeError for numbers without meaning
 */
export function plantNumbers(plant: EnergyPlant): PlantNumbers {
  checkPlant(plant);
  const { buses, gensets, gridLimitW } = plant;
  return {
    buses: buses.map((bus, k) => busNumbers(bus, gensets?.reaches?.[k] ?? true)),
    hasGridFormer: buses.some(({ formsGrid }) => formsGrid),
    gridLimitW: gridLimitW ?? Number.POSITIVE_INFINITY,
    sets: gensets?.sets ?? 0,
    minimumW: (gensets?.minimumLoad ?? 0) * (gensets?.ratedW ?? 0),
    vaPerW: gensets ? gensets.ratedVA / gensets.ratedW : 1,
    startLevel: gensets?.startLevel ?? 0,
    stopLevel: gensets?.stopLevel ?? 0,
    idleFuelLPerH: ((gensets?.fuel.perRatedKw ?? 0) * (gensets?.ratedW ?? 0)) / 1000,
    fuelLPerWh: (gensets?.fuel.perOutputKw ?? 0) / 1000,
    tankL: gensets?.tankL ?? 0,
    reorderL: gensets?.reorderL ?? -1,
  };
}

/** Converter of an inverter: nothing is converted before it, because it is on the alternating current. */
const noConverter: UpsBus["converter"] = { inputW: () => 0 };

function busNumbers(bus: BatteryBus, isReached: boolean): BusNumbers {
  if (bus.kind === "dc") return { ...flatNumbers(bus, isReached), kind: bus.kind, converter: bus.converter };
  return { ...flatNumbers(bus, isReached), kind: bus.kind, converter: bus.kind === "ups" ? bus.converter : noConverter };
}

function flatNumbers(bus: BatteryBus, isReached: boolean): FlatNumbers {
  const { battery, formsGrid } = bus;
  const inverter = bus.kind === "inverter" ? bus : undefined;
  return {
    capacityWh: battery.capacityWh,
    floorWh: battery.capacityWh * (1 - battery.depth),
    chargeLimitW: Math.min(battery.chargeLimitW, inverter ? inverter.ratedW * inverter.rectifyingEfficiency : Number.POSITIVE_INFINITY),
    dischargeLimitW: Math.min(
      battery.dischargeLimitW,
      inverter ? inverter.ratedW / inverter.invertingEfficiency : Number.POSITIVE_INFINITY,
    ),
    chargeEfficiency: battery.chargeEfficiency,
    dischargeEfficiency: battery.dischargeEfficiency,
    formsGrid,
    isReached,
    unitsW: bus.kind === "dc" ? bus.unitsW : Number.POSITIVE_INFINITY,
    chargerEfficiency: bus.kind === "ups" ? bus.chargerEfficiency : (inverter?.rectifyingEfficiency ?? 1),
    invertingEfficiency: inverter?.invertingEfficiency ?? 1,
  };
}
