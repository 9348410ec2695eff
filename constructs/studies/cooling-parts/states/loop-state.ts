import type { PublishedFreezing } from "../../../engineering/thermal/coolant/published-freezing-points";
import type { Circulation, FilledLoop } from "./circulate";

/** A loop. Its properties are at the mean of the temperatures that enter and leave the exchanger that rejects its heat. */
export interface LoopState extends Circulation {
  /** Flow of the pumps. */
  readonly flowM3PerS: number; // [m³/s]
  /** Heat that it rejects, including pump heat. */
  readonly heatW: number; // [W]
  /** Part of that heat from the pump, which enters on the return side. */
  readonly pumpW: number; // [W]
  /** Temperature at which the coolant begins to freeze. */
  readonly freezingPointC: number; // [°C]
  /** Upper end of the property data of its coolant. */
  readonly maximumC: number; // [°C]
  /** Warmest freezing point in other publications; undefined for water, and beyond their rows. */
  readonly publishedFreezing?: PublishedFreezing;
}

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
