import { converterInputW } from "../electrical/converter-loss";
import { checkPositive } from "../numeric/checked-number";
import type { Curve } from "../numeric/curve";
import { combinedUncertainty } from "./combined-uncertainty";

interface ConverterReadings {
  readonly inputW: number; // [W]
  readonly outputW: number; // [W]
}

/**
 * Computes the efficiency that a converter has lost.
 *
 * @equation r = P/P_in,predicted(P) − P/P_in, {@link converterInputW}
 * @validity output above 0, shared by all units that are rated
 * @source definition of efficiency
 * @param ratedW of all its units [W]
 * @returns [-]
 */
export function efficiencyResidual({ inputW, outputW }: ConverterReadings, ratedW: number, efficiency: Curve): number {
  checkPositive("Power into a converter", inputW, "W");
  checkPositive("Power out of a converter", outputW, "W");
  return outputW / converterInputW(outputW, ratedW, efficiency) - outputW / inputW;
}

/**
 * Computes the standard uncertainty of {@link efficiencyResidual}.
 *
 * @equation u = η·√(u_in² + u_out²)
 * @validity as for the residual
 * @source JCGM 100:2008, eq. 10; what the output's uncertainty moves the prediction by is left out, for the curve is flat
 * @param powerShare of each of the two meters [-]
 * @returns [-]
 */
export function efficiencyUncertainty(efficiency: number, powerShare: number): number {
  return combinedUncertainty([efficiency, powerShare], [efficiency, powerShare]);
}
