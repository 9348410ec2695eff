import type { Circulation, FilledLoop } from "./circulate";
import type { LoopState } from "./coolant-chain-state";

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
