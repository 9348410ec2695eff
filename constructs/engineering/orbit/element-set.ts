import { decayRadiusKm, farthestKm, gravityKm3PerS2 } from "./motion";

/** Text format of mean elements. */
export type ElementForm = "omm-json" | "omm-csv" | "omm-kvn" | "tle";

/** Mean elements of SGP4 at an epoch, in the units of an Orbit Mean-Elements Message (CCSDS 502.0): frame TEME, time UTC, centre the earth. */
export interface ElementSet {
  /** NORAD catalogue number, one to nine digits. */
  readonly catalogueNumber: number;
  /** Name of the satellite in the file. */
  readonly name?: string;
  /** Epoch, since 1970 UTC without leap seconds. Its fraction holds microseconds. */
  readonly epochMs: number; // [ms]
  readonly meanMotionRevPerDay: number; // [1/d] after Kozai
  readonly eccentricity: number; // [-]
  readonly inclinationDegrees: number; // [°]
  readonly rightAscensionDegrees: number; // [°] of the ascending node
  readonly argumentOfPerigeeDegrees: number; // [°]
  readonly meanAnomalyDegrees: number; // [°]
  readonly bstarPerEarthRadius: number; // [1/earth radius]
  /** Format from which it was read. */
  readonly form: ElementForm;
}

/** The limits of an element; `above` and `below` are exclusive. */
export interface ElementLimits {
  readonly name: string;
  readonly unit: string;
  readonly above?: number;
  readonly min?: number;
  readonly max?: number;
  readonly below?: number;
}

/** A full turn in either direction is a valid way to write an angle; more is a typing error. Our own bound. */
const angle = { unit: "°", min: -360, max: 360 };

/** Limits of the elements. Mean motion and eccentricity are those of an ellipse. */
export const elementLimits = {
  meanMotionRevPerDay: { name: "Mean motion", unit: "rev/day", above: 0 },
  eccentricity: { name: "Eccentricity", unit: "", min: 0, below: 1 },
  inclinationDegrees: { name: "Inclination", unit: "°", min: 0, max: 180 },
  rightAscensionDegrees: { ...angle, name: "Right ascension of the node" },
  argumentOfPerigeeDegrees: { ...angle, name: "Argument of perigee" },
  meanAnomalyDegrees: { ...angle, name: "Mean anomaly" },
  /** A falling satellite has up to about 1; with more, SGP4 moves it away from the earth. Our own bound. */
  bstarPerEarthRadius: { name: "B*", unit: "1/earth radius", min: -10, max: 10 },
} as const satisfies Readonly<Partial<Record<keyof ElementSet, ElementLimits>>>;

/** Years of an epoch: from the first satellite on, and as long as every fourth year is a leap year, which SGP4's dates assume. */
export const epochYears = { first: 1957, last: 2099 } as const;

/** Returns whether an instant lies in {@link epochYears}. */
export function isEpoch(instantMs: number): boolean {
  return instantMs >= Date.UTC(epochYears.first) && instantMs < Date.UTC(epochYears.last + 1);
}

/**
 * Describes the limit that a value breaks, in words that follow a subject, such as `must be above 0 rev/day but is -1 rev/day`; undefined for a value within
 * the limits. NaN breaks every limit.
 */
export function elementProblem(value: number, { unit, above, min, max, below }: ElementLimits): string | undefined {
  const shown = (number: number) => (unit === "" ? `${number}` : unit === "°" ? `${number}°` : `${number} ${unit}`);
  const but = `but is ${shown(value)}`;
  if (!Number.isFinite(value)) return `must be a finite number ${but}`;
  if (above !== undefined && !(value > above)) return `must be above ${shown(above)} ${but}`;
  if (min !== undefined && !(value >= min)) return `must be at least ${shown(min)} ${but}`;
  if (max !== undefined && !(value <= max)) return `must be at most ${shown(max)} ${but}`;
  if (below !== undefined && !(value < below)) return `must be below ${shown(below)} ${but}`;
  return undefined;
}

/**
 * Describes an orbit that does not lead around the earth, in words that follow the mean motion; undefined for one that does.
 *
 * @equation a = (µ/n²)^(1/3); perigee a·(1 − e), apogee a·(1 + e)
 * @validity above 0 rev/day, eccentricity from 0 to below 1
 * @source Kepler's third law, with the gravity and the radius of SGP4
 */
export function orbitProblem({
  meanMotionRevPerDay,
  eccentricity,
}: Pick<ElementSet, "meanMotionRevPerDay" | "eccentricity">): string | undefined {
  const radPerS = (meanMotionRevPerDay * 2 * Math.PI) / 86_400;
  const meanKm = Math.cbrt(gravityKm3PerS2 / radPerS ** 2);
  const [perigeeKm, apogeeKm] = [meanKm * (1 - eccentricity), meanKm * (1 + eccentricity)];
  const but = `but is ${meanMotionRevPerDay} rev/day with an eccentricity of ${eccentricity}`;
  if (!(apogeeKm > decayRadiusKm && perigeeKm > decayRadiusKm - deepestKm))
    return `must keep the satellite above the ground ${but}, an orbit that passes through the earth`;
  if (!(apogeeKm < farthestKm)) return `must keep the satellite near the earth ${but}, an orbit so wide that the sun's gravity dominates`;
  return undefined;
}

/**
 * Depth below the ground that a perigee may have: mean elements of a falling satellite have one, some 50 km for a rocket stage in its last hour. Our own bound.
 */
const deepestKm = 300; // [km]

/** @throws RangeError for elements of no orbit around the earth */
export function checkElements(elements: ElementSet): void {
  for (const [key, limits] of Object.entries(elementLimits) as [keyof typeof elementLimits, ElementLimits][]) {
    const problem = elementProblem(elements[key], limits);
    if (problem !== undefined) throw new RangeError(`${limits.name} ${problem}: correct the element set`);
  }
  const led = orbitProblem(elements);
  if (led !== undefined) throw new RangeError(`Mean motion ${led}: correct the element set`);
  if (!isEpoch(elements.epochMs)) {
    const { first, last } = epochYears;
    throw new RangeError(
      `Epoch must lie in the years ${first} to ${last} but is ${elements.epochMs} ms after 1970: correct the element set`,
    );
  }
}
