import { type RackFacts, takesCoolant } from "../../facts/compute/rack";
import type { DryCoolerFacts } from "../../facts/cooling/dry-coolers";
import { compact } from "../../plain/compact";
import type { SolvedCoolantChain } from "../cooling-parts/states/coolant-chain-state";

/** One step from outdoor air to the coolant of the racks. */
export interface TemperatureStep {
  /** Its name, as errors, reports and other places say it. */
  readonly name: string;
  /** Where the step begins: where the one before ends. */
  readonly fromC: number; // [°C]
  /** Temperature above this step. */
  readonly toC: number; // [°C]
  /** To less from: negative where the step cools, as pads and trim chillers do. */
  readonly riseK: number; // [K]
}

/** The warmest supply that the most delicate rack accepts, and the room that is left to it. */
export interface StaircaseLimit {
  /** Name of the rack. */
  readonly rack: string;
  /** Warmest coolant that the rack takes. */
  readonly maximumSupplyC: number; // [°C]
  /** Maximum less supply: negative when it is broken. */
  readonly marginK: number; // [K]
}

/** Where the kelvins go between outdoor air and the coolant that the racks get. */
export interface TemperatureStaircase {
  /** Dry bulb, before any recirculation. */
  readonly outdoorC: number; // [°C]
  /** Each begins where the one before ends; the last ends at the supply. */
  readonly steps: readonly TemperatureStep[];
  /** Coolant that the racks get. */
  readonly supplyC: number; // [°C]
  /** Of the rack that accepts least; missing when no rack says what it accepts. */
  readonly limit?: StaircaseLimit;
}

/** What of a node the staircase is made of. */
export interface StaircaseNode {
  readonly racks: readonly Pick<RackFacts, "id" | "captureRatio" | "maximumSupplyC" | "rearDoor">[];
  readonly cooling?: { readonly dryCoolers?: Pick<DryCoolerFacts, "intakeRecirculationK"> };
}

/**
 * The one account of the supply temperature: what rules name as its contributors, what the report holds, what charts draw. Pump heat enters on the return
 * side, so it has no step of its own: the exchanger's approach has it in it.
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

/** The steps alone: a rule asks for them once for each rack, and the limit looks at every rack. */
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
