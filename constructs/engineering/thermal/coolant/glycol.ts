import { type GlycolCoefficients, glycolCoefficients } from "./glycol-coefficients";

type Fold = readonly [c0: number, c1: number, c2: number, c3: number];

/** Properties of one aqueous glycol of one share, over temperature alone. */
interface GlycolProperties {
  readonly freezingPointC: number; // [°C]
  readonly densityKgPerM3: (temperatureC: number) => number;
  readonly specificHeatJPerKgK: (temperatureC: number) => number;
  readonly conductivityWPerMK: (temperatureC: number) => number;
}

/**
 * Makes the properties of an aqueous glycol. The share is included in the coefficients once, so that a temperature needs one polynomial of third degree.
 *
 * @equation property = Σ_ij c_ij·(T − T_b)^i·(x − x_b)^j; freezing point = Σ_j c_j·(x − x_b)^j
 * @validity 0 ≤ x ≤ 0.6; temperatures are not checked here: freezing point to 100 °C, see coolantModel
 * @source Å. Melinder, Properties of Secondary Working Fluids for Indirect Systems, IIR 2010; coefficients as in CoolProp (MIT)
 * @param massShare share of glycol by mass x [-]
 */
export function glycolProperties(kind: keyof typeof glycolCoefficients, massShare: number): GlycolProperties {
  if (!(massShare >= 0 && massShare <= 0.6))
    throw new RangeError(`Share of glycol must lie between 0 and 0.6 by mass but is ${massShare}: the property data end there`);
  const coefficients: GlycolCoefficients = glycolCoefficients[kind];
  const x = massShare - coefficients.baseMassShare;
  const zeroC = 273.15 - coefficients.baseTemperatureK;
  const polynomial = (rows: readonly (readonly number[])[]): ((temperatureC: number) => number) => {
    const [c0, c1, c2, c3] = fold(rows, x);
    return (temperatureC) => {
      const t = temperatureC + zeroC;
      return c0 + t * (c1 + t * (c2 + t * c3));
    };
  };
  return {
    freezingPointC: horner(coefficients.freezing, x) - 273.15,
    densityKgPerM3: polynomial(coefficients.density),
    specificHeatJPerKgK: polynomial(coefficients.specificHeat),
    conductivityWPerMK: polynomial(coefficients.conductivity),
  };
}

function fold(rows: readonly (readonly number[])[], x: number): Fold {
  const [c0 = [], c1 = [], c2 = [], c3 = []] = rows;
  return [horner(c0, x), horner(c1, x), horner(c2, x), horner(c3, x)];
}

function horner(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((value, coefficient) => value * x + coefficient, 0);
}
