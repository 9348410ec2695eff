import { type RackFacts, takesCoolant } from "../../facts/compute/rack";
import type { DryCoolerFacts } from "../../facts/cooling/dry-coolers";
import { compact } from "../../plain/compact";
import type { SolvedCoolantChain } from "../cooling-parts/states/coolant-chain-state";

/** Step of the temperature staircase from outdoor air to the coolant of the racks. */
export interface TemperatureStep {
  /** Name in errors and reports. */
  readonly name: string;
  /** Temperature at which the step begins, where the step before ends. */
  readonly fromC: number; // [°C]
  /** Temperature at which the step ends. */
  readonly toC: number; // [°C]
  /** End less beginning; negative where the step cools, such as pads and trim chillers. */
  readonly riseK: number; // [K]
}

/** Warmest supply of the rack with the lowest limit, and the margin to it. */
export interface StaircaseLimit {
  /** Name of the rack. */
  readonly rack: string;
  /** Warmest supply that the rack allows. */
  readonly maximumSupplyC: number; // [°C]
  /** Maximum less supply; negative when the supply is too warm. */
  readonly marginK: number; // [K]
}

/** Temperature staircase: the steps from outdoor air to the coolant supply of the racks. */
export interface TemperatureStaircase {
  /** Dry bulb of the outdoor air, before any recirculation. */
  readonly outdoorC: number; // [°C]
  /** Steps. Each begins where the one before ends; the last ends at the supply. */
  readonly steps: readonly TemperatureStep[];
  /** Supply temperature of the coolant to the racks. */
  readonly supplyC: number; // [°C]
  /** Limit of the rack with the lowest maximum; missing when no rack states one. */
  readonly limit?: StaircaseLimit;
}

/** Parts of a node that the staircase needs. */
export interface StaircaseNode {
  readonly racks: readonly Pick<RackFacts, "id" | "captureRatio" | "maximumSupplyC" | "rearDoor">[];
  readonly cooling?: { readonly dryCoolers?: Pick<DryCoolerFacts, "intakeRecirculationK"> };
}

/**
 * Splits the supply temperature into steps. Rules, reports and charts use the same steps. Pump heat enters on the return side, so it has no separate step: the
 * approach of the exchanger includes it.
 */
export function temperatureStaircase({ racks, cooling }: StaircaseNode, coolant: SolvedCoolantChain): TemperatureStaircase {
  const { itSupplyC } = coolant;
  const limit = staircaseLimit(racks, itSupplyC);
  return {
    outdoorC: coolant.dryCooler.outdoorC,
    steps: temperatureSteps(cooling, coolant),
    supplyC: itSupplyC,
    ...(limit && { limit }),
  };
}

/** Returns only the steps: a rule needs them for each rack, while the limit compares all racks. */
export function temperatureSteps(
  cooling: StaircaseNode["cooling"],
  { dryCooler, trimChiller, facilityLoop, itSupplyC }: SolvedCoolantChain,
): readonly TemperatureStep[] {
  const { outdoorC, airInC } = dryCooler;
  const levels = compact([
    { name: "intake recirculation", toC: outdoorC + (cooling?.dryCoolers?.intakeRecirculationK ?? 0) },
    { name: "adiabatic pads", toC: airInC },
    { name: "dry cooler approach", toC: trimChiller ? trimChiller.coolantInC : facilityLoop.supplyC },
    trimChiller && { name: "trim chiller", toC: facilityLoop.supplyC },
    { name: "CDU approach", toC: itSupplyC },
  ]);
  return levels.map(({ name, toC }, i) => {
    const fromC = levels[i - 1]?.toC ?? outdoorC;
    return { name, fromC, toC, riseK: toC - fromC };
  });
}

function staircaseLimit(racks: StaircaseNode["racks"], supplyC: number): StaircaseLimit | undefined {
  let least: StaircaseLimit | undefined;
  for (const rack of racks) {
    const { id, maximumSupplyC } = rack;
    if (!takesCoolant(rack) || maximumSupplyC === undefined || (least && least.maximumSupplyC <= maximumSupplyC)) continue;
    least = { rack: id, maximumSupplyC, marginK: maximumSupplyC - supplyC };
  }
  return least;
}
