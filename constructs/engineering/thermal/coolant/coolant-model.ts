import { percentText } from "../../../plain/percent-text";
import type { Coolant } from "./coolant";
import { glycolProperties } from "./glycol";
import { type PublishedFreezing, warmestPublishedFreezing } from "./published-freezing-points";
import { waterConductivityWPerMK, waterDensityKgPerM3, waterSpecificHeatJPerKgK } from "./water";

/** Properties of one coolant over temperature [°C]; each throws a RangeError outside `minimumC` to `maximumC`. */
export interface CoolantModel {
  readonly freezingPointC: number; // [°C]
  /** Warmest freezing point in other publications; undefined for water, and beyond their rows. */
  readonly publishedFreezing?: PublishedFreezing;
  readonly minimumC: number; // [°C]
  readonly maximumC: number; // [°C]
  readonly densityKgPerM3: (temperatureC: number) => number; // [kg/m³]
  readonly specificHeatJPerKgK: (temperatureC: number) => number; // [J/(kg·K)]
  readonly conductivityWPerMK: (temperatureC: number) => number; // [W/(m·K)]
}

const maximumC = 100;

/**
 * Makes the property model of a coolant, once for each loop. A temperature then needs one polynomial.
 *
 * @equation water: IAPWS SR6-08(2011); glycol: Melinder 2010, see water.ts and glycol.ts
 * @validity freezing point to 100 °C, glycol to 0.6 by mass
 * @source as for the equations
 */
export function coolantModel(coolant: Coolant): CoolantModel {
  const properties =
    coolant.kind === "water"
      ? {
          freezingPointC: 0,
          densityKgPerM3: waterDensityKgPerM3,
          specificHeatJPerKgK: waterSpecificHeatJPerKgK,
          conductivityWPerMK: waterConductivityWPerMK,
        }
      : glycolProperties(coolant.kind, coolant.massShare);
  const { freezingPointC } = properties;
  const guarded = (property: (temperatureC: number) => number) => (temperatureC: number) => {
    if (!(temperatureC >= freezingPointC && temperatureC <= maximumC)) refuse(coolant, temperatureC, freezingPointC);
    return property(temperatureC);
  };
  const publishedFreezing = warmestPublishedFreezing(coolant);
  return {
    freezingPointC,
    ...(publishedFreezing && { publishedFreezing }),
    minimumC: freezingPointC,
    maximumC,
    densityKgPerM3: guarded(properties.densityKgPerM3),
    specificHeatJPerKgK: guarded(properties.specificHeatJPerKgK),
    conductivityWPerMK: guarded(properties.conductivityWPerMK),
  };
}

/** Describes the coolant in words: `propylene glycol, 25.7 % by mass`. */
export function coolantText(coolant: Coolant): string {
  return coolant.kind === "water" ? "water" : `${coolant.kind.replace("-", " ")}, ${percentText(coolant.massShare)} by mass`;
}

function refuse(coolant: Coolant, temperatureC: number, freezingPointC: number): never {
  throw new RangeError(
    `Coolant (${coolantText(coolant)}) must stay between its freezing point of ${freezingPointC.toFixed(1)} °C and ${maximumC} °C but is at ${temperatureC.toFixed(1)} °C: its properties are not known there`,
  );
}
