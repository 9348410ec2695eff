import { addUp } from "../../../plain/add-up";
import { checkPositive } from "../../numeric/checked-number";
import type { Curve } from "../../numeric/curve";

/** Straight line through a genset's fuel consumption. */
export interface FuelLine {
  /** F0: fuel per kilowatt of the nameplate, running without load [L/h]. */
  readonly perRatedKw: number;
  /** F1: fuel per kilowatt of output [L/h]. */
  readonly perOutputKw: number;
}

/**
 * Computes the fuel of the running sets.
 *
 * @equation F = F0·P_rated·n + F1·P_out
 * @validity electric output of the set; an engine's data sheet counts shaft power, without alternator and fan
 * @source HOMER Pro 3.12, documentation, generator fuel curve
 * @param ratedPerSetW nameplate of one set [W]
 * @param sets running [-]
 * @param outputW of all sets [W]
 * @returns [L/h]
 */
export function fuelLPerH({ perRatedKw, perOutputKw }: FuelLine, ratedPerSetW: number, sets: number, outputW: number): number {
  return (perRatedKw * ratedPerSetW * sets + perOutputKw * outputW) / 1000;
}

/**
 * Fits the line through the points of a data sheet.
 *
 * @equation least squares of F = F0·P_rated + F1·P
 * @validity two points or more
 * @source HOMER Pro 3.12, documentation, generator fuel curve
 * @param points consumption [L/h] over output [kW]
 * @param ratedKw nameplate [kW]
 */
export function fuelLine(points: Curve, ratedKw: number): FuelLine {
  checkPositive("Rated power", ratedKw, "kW");
  const meanX = addUp(points, ([x]) => x) / points.length;
  const meanY = addUp(points, ([, y]) => y) / points.length;
  const spread = addUp(points, ([x]) => (x - meanX) ** 2);
  if (!(spread > 0))
    throw new RangeError(
      `Fuel curve must have at least two points with different outputs but has ${points.length} points: add those of the data sheet`,
    );
  const perOutputKw = addUp(points, ([x, y]) => (x - meanX) * (y - meanY)) / spread;
  return { perRatedKw: (meanY - perOutputKw * meanX) / ratedKw, perOutputKw };
}

/**
 * Computes the time for which a tank lasts.
 *
 * @equation t = V/F
 * @validity usable volume; F above 0
 * @source definition
 * @param usableL [L]
 * @param consumptionLPerH [L/h]
 * @returns [h]
 */
export function tankHours(usableL: number, consumptionLPerH: number): number {
  checkPositive("Fuel consumption", consumptionLPerH, "L/h");
  return usableL / consumptionLPerH;
}
