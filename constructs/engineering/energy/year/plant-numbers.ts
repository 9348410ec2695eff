import type { BatteryBus, BusConverter, UpsBus } from "./battery-bus";
import { checkPlant, type EnergyPlant } from "./energy-plant";

/** A {@link BatteryBus} as flat numbers for the loop. What its kind does not have is 1 of a ratio and endless of a limit. */
export type BusNumbers = FlatNumbers & (ByUnits | ByCharger);

interface FlatNumbers {
  readonly capacityWh: number;
  readonly floorWh: number;
  /** Charger and inverter included, units of a plant left out: what they spare changes by the hour. */
  readonly chargeLimitW: number;
  readonly dischargeLimitW: number;
  readonly chargeEfficiency: number;
  readonly dischargeEfficiency: number;
  readonly formsGrid: boolean;
  /** By gensets. */
  readonly isReached: boolean;
  readonly unitsW: number;
  /** From alternating current into the battery's terminals; a plant's is its converter's. */
  readonly chargerEfficiency: number;
  /** From the terminals of an inverter's battery to alternating current. */
  readonly invertingEfficiency: number;
}

/** The units of a plant carry and charge. */
interface ByUnits {
  readonly kind: "dc";
  readonly converter: BusConverter;
}

/** What charges stands beside the way to the load. */
interface ByCharger {
  readonly kind: Exclude<BatteryBus["kind"], "dc">;
  readonly converter: UpsBus["converter"];
}

/** An {@link EnergyPlant} as flat numbers for the loop: what is missing is 0, no delivery is a reorder level of −1. */
export interface PlantNumbers {
  readonly buses: readonly BusNumbers[];
  readonly hasGridFormer: boolean;
  readonly gridLimitW: number;
  readonly sets: number;
  readonly minimumW: number; // of one set
  /** Apparent power of a set for each watt of its power. */
  readonly vaPerW: number;
  readonly startLevel: number;
  readonly stopLevel: number;
  readonly idleFuelLPerH: number; // of one set
  readonly fuelLPerWh: number;
  readonly tankL: number;
  readonly reorderL: number;
}

/**
 * A plant as it is carried from hour to hour.
 *
 * @equation floor = capacity·(1 − depth); at an inverter P_charge ≤ P_rated·η_rectifying and P_discharge ≤ P_rated/η_inverting, at the battery's terminals
 * @validity numbers as the plant has them: {@link checkPlant}
 * @source our own, by the definitions of depth and efficiency: docs/physics/year.md, A year of hours
 * @throws RangeError for numbers that have no meaning
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

/** An inverter stands on the alternating current: nothing is converted before it. */
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
