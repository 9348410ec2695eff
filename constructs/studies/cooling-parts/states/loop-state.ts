import type { PublishedFreezing } from "../../../engineering/thermal/coolant/published-freezing-points";
import type { Circulation, FilledLoop } from "./circulate";

/** One loop; properties at the mean of the temperatures entering and leaving the exchanger that rejects its heat. */
export interface LoopState extends Circulation {
  /** What the pumps move. */
  readonly flowM3PerS: number; // [m³/s]
  /** Heat that it rejects, pump heat included. */
  readonly heatW: number; // [W]
  /** Of it the pump's, which enters on the return side. */
  readonly pumpW: number; // [W]
  /** Temperature at which the coolant begins to freeze. */
  readonly freezingPointC: number; // [°C]
  /** Where the property data of its coolant end. */
  readonly maximumC: number; // [°C]
  /** The warmest that other publications say; undefined for water, and beyond their rows. */
  readonly publishedFreezing?: PublishedFreezing;
}

/** The record of one loop. */
export function loopState(loop: Circulation, { flowM3PerS, model }: FilledLoop, heatW: number, pumpW: number): LoopState {
  return {
    flowM3PerS,
    supplyC: loop.supplyC,
    returnC: loop.returnC,
    propertyTemperatureC: loop.propertyTemperatureC,
    densityKgPerM3: loop.densityKgPerM3,
    specificHeatJPerKgK: loop.specificHeatJPerKgK,
    massFlowKgPerS: loop.massFlowKgPerS,
    capacityRateWPerK: loop.capacityRateWPerK,
    iterations: loop.iterations,
    heatW,
    pumpW,
    freezingPointC: model.freezingPointC,
    maximumC: model.maximumC,
    ...(model.publishedFreezing && { publishedFreezing: model.publishedFreezing }),
  };
}
