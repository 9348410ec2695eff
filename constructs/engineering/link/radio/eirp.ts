import { type Curve, interpolate } from "../../numeric/curve";
import { shownNumber } from "../../numeric/shown-number";

/** EIRP of a satellite: one number for all directions [dBW], or points over the off-nadir angle [°, dBW], linear in decibels between them. */
export type Eirp = number | Curve;

/** Refuses an EIRP that is no level, and a table with fewer than two points, with angles out of order or beyond 0 to 180°. */
export function checkEirp(eirp: Eirp): void {
  if (typeof eirp === "number") {
    checkLevel(eirp);
    return;
  }
  if (eirp.length < 2)
    throw new RangeError(`EIRP table must have at least 2 points but has ${eirp.length}: add a point, or write one number instead`);
  let before = Number.NEGATIVE_INFINITY;
  for (const [angle, level] of eirp) {
    checkLevel(level);
    if (!(angle >= 0 && angle <= 180))
      throw new RangeError(`Off-nadir angles of the EIRP table must lie between 0 and 180 degrees but one is ${angle} degrees: correct it`);
    if (!(angle > before))
      throw new RangeError(
        `Off-nadir angles of the EIRP table must rise but ${angle} degrees follow ${before} degrees: put its points in order`,
      );
    before = angle;
  }
}

/**
 * Finds the EIRP of a satellite towards a station.
 *
 * @equation EIRP = E0 + (E1 − E0)·(δ − δ0)/(δ1 − δ0) between the points of its table, in dB
 * @validity from the first to the last angle of the table; any angle without one
 * @source definition of linear interpolation
 * @param offNadirDegrees δ: angle at the satellite between the centre of the earth and the station [°]
 * @returns [dBW]
 * @throws RangeError outside the table
 */
export function eirpDbw(eirp: Eirp, offNadirDegrees: number): number {
  if (typeof eirp === "number") return eirp;
  const level = interpolate(eirp, offNadirDegrees);
  if (level === undefined)
    throw new RangeError(
      `Off-nadir angle must lie within the EIRP table of ${eirp[0]?.[0]} to ${eirp.at(-1)?.[0]} degrees but is ${shownNumber(offNadirDegrees)} degrees: ask the operator for the angles that are missing`,
    );
  return level;
}

function checkLevel(levelDbw: number): void {
  if (!(Math.abs(levelDbw) <= 200))
    throw new RangeError(`EIRP must lie between −200 and 200 dBW but is ${levelDbw} dBW: convert it to dBW`);
}
