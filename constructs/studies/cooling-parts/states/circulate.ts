import type { CoolantModel } from "../../../engineering/thermal/coolant/coolant-model";

/** Steps after which a loop that does not settle fails. */
const maximumIterations = 100;

/** A loop settles when neither end moves by more than this [K]. */
const settledK = 1e-11;

export interface FilledLoop {
  readonly name: LoopName;
  readonly model: CoolantModel;
  readonly flowM3PerS: number; // [m³/s]
}

/** One loop of fixed volume flow in steady state. */
export interface Circulation {
  /** Coolant that leaves the exchanger which rejects the heat. */
  readonly supplyC: number; // [°C] leaving the exchanger that rejects the heat
  /** Coolant that enters the exchanger which rejects the heat. */
  readonly returnC: number; // [°C] entering it
  /** Mean of supply and return, at which the properties of the coolant are calculated. */
  readonly propertyTemperatureC: number; // [°C] mean of the two
  /** Density of the coolant. */
  readonly densityKgPerM3: number; // [kg/m³]
  /** Heat that warms one kilogram by one kelvin. */
  readonly specificHeatJPerKgK: number; // [J/(kg·K)]
  /** Mass of the coolant that flows each second. */
  readonly massFlowKgPerS: number; // [kg/s]
  /** Heat that the flow carries per kelvin. */
  readonly capacityRateWPerK: number; // [W/K]
  /** Steps until the solution settled. */
  readonly iterations: number;
}

/**
 * Computes the temperatures of a loop. Density and specific heat depend on them.
 *
 * @equation ṁ = V·ρ(T_m), C = ṁ·cp(T_m), T_return = T_supply + Q/C, T_m = (T_supply + T_return)/2
 * @validity T_m within the coolant's property data
 * @source energy balance of the loop
 * @param supplyOf supply temperature [°C] for a mass flow [kg/s] and a specific heat [J/(kg·K)]
 * @param startC first guess of the supply [°C]
 * @throws RangeError when the properties are unknown there or the loop does not settle
 */
export function circulate(
  { name, model, flowM3PerS }: FilledLoop,
  heatW: number,
  startC: number,
  supplyOf: (massFlowKgPerS: number, specificHeatJPerKgK: number) => number,
): Circulation {
  let supplyC = startC;
  let riseK = 0;
  for (let iterations = 1; iterations <= maximumIterations; iterations++) {
    const propertyTemperatureC = supplyC + riseK / 2;
    if (propertyTemperatureC > model.maximumC)
      throw new RangeError(tooHotLoop(name, "Mean of the coolant", propertyTemperatureC, model.maximumC));
    const densityKgPerM3 = model.densityKgPerM3(propertyTemperatureC);
    const specificHeatJPerKgK = model.specificHeatJPerKgK(propertyTemperatureC);
    const massFlowKgPerS = flowM3PerS * densityKgPerM3;
    const capacityRateWPerK = massFlowKgPerS * specificHeatJPerKgK;
    const nextRiseK = heatW / capacityRateWPerK;
    const nextSupplyC = supplyOf(massFlowKgPerS, specificHeatJPerKgK);
    const settled = Math.abs(nextSupplyC - supplyC) <= settledK && Math.abs(nextRiseK - riseK) <= settledK;
    supplyC = nextSupplyC;
    riseK = nextRiseK;
    if (settled) {
      return {
        supplyC,
        returnC: supplyC + riseK,
        propertyTemperatureC,
        densityKgPerM3,
        specificHeatJPerKgK,
        massFlowKgPerS,
        capacityRateWPerK,
        iterations,
      };
    }
  }
  throw new RangeError(
    `Coolant loop must converge within ${maximumIterations} iterations but does not, at ${supplyC.toFixed(3)} °C: check its flow and heat`,
  );
} /** The loops by the names of their props. */
export type LoopName = "facilityLoop" | "secondaryLoop";

const words = { facilityLoop: "facility loop", secondaryLoop: "secondary loop" } as const;

/** Describes a place that is above the property data of its coolant. */
export function tooHot(place: string, temperatureC: number, maximumC: number, remedy: string): string {
  return `${place} must stay at or below ${maximumC} °C, where the property data end, but is at ${temperatureC.toFixed(1)} °C: ${remedy}`;
}

/** Describes a loop that is above the property data of its coolant. More flow cools it. */
export function tooHotLoop(loop: LoopName, what: string, temperatureC: number, maximumC: number): string {
  return tooHot(`${what} in the ${words[loop]}`, temperatureC, maximumC, `pump more (cooling.${loop}.flow)`);
}
