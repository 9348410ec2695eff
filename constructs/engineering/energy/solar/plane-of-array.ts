import { coverModifier } from "./cover-modifier";
import { tiltedDiffuseWPerM2 } from "./perez";
import { extraterrestrialWPerM2 } from "./sky";
import type { SunPosition } from "./sun-position";

export interface Plane {
  /** Tilt from horizontal. */
  readonly tiltDegrees: number; // [°] 0 to 90
  /** Azimuth from north over east: 180 faces south. */
  readonly azimuthDegrees: number; // [°]
}

/** Sunlight in the form of weather files. */
export interface Sunlight {
  readonly globalHorizontalWPerM2: number; // [W/m²]
  readonly directNormalWPerM2: number; // [W/m²]
  readonly diffuseHorizontalWPerM2: number; // [W/m²]
}

const degree = Math.PI / 180;

/** Share of the light that the ground returns [-]. Source: the value that weather services and pvlib take for common ground. */
const albedo = 0.2;

/**
 * Computes the light that the ground reflects onto a plane.
 *
 * @equation GHI·0.2·(1 − cos β)/2
 * @validity common ground, the same on all sides
 * @source isotropic ground, Liu and Jordan 1963
 * @returns [W/m²]
 */
export function groundOnPlaneWPerM2(globalHorizontalWPerM2: number, tiltCosine: number): number {
  return (globalHorizontalWPerM2 * albedo * (1 - tiltCosine)) / 2;
}

/**
 * Computes the cosine of the angle between the sun and the normal of a plane.
 *
 * @equation cos θ = cos z·cos β + sin z·sin β·cos(A_sun − A_plane)
 * @validity negative while the sun is behind the plane
 * @source spherical trigonometry; Duffie and Beckman, Solar Engineering of Thermal Processes, 4th ed., eq. 1.6.3
 */
export function incidenceCosine({ tiltDegrees, azimuthDegrees }: Plane, sun: SunPosition): number {
  const tilt = tiltDegrees * degree;
  const zenith = sun.zenithDegrees * degree;
  return Math.cos(zenith) * Math.cos(tilt) + Math.sin(zenith) * Math.sin(tilt) * Math.cos((sun.azimuthDegrees - azimuthDegrees) * degree);
}

/**
 * Computes the light on the cells of a module behind its cover.
 *
 * @equation G = B·max(0, cos θ)·K(θ) + sky + GHI·0.2·(1 − cos β)/2; the beam is 0 while the sun is below the horizon
 * @validity irradiance 0 or more, tilt 0 to 90°. The cover reduces only the beam; shading is a loss of the system
 * @source Perez 1990 for the sky, {@link tiltedDiffuseWPerM2}; De Soto 2006 for the cover, {@link coverModifier}; {@link groundOnPlaneWPerM2}
 * @param dayOfYear from 1 [-]
 * @returns [W/m²]
 */
export function planeOfArrayWPerM2(plane: Plane, sun: SunPosition, light: Sunlight, dayOfYear: number): number {
  const { globalHorizontalWPerM2, directNormalWPerM2, diffuseHorizontalWPerM2 } = light;
  if (!(globalHorizontalWPerM2 >= 0 && directNormalWPerM2 >= 0 && diffuseHorizontalWPerM2 >= 0))
    throw new RangeError(
      `Irradiance must not be negative but is ${globalHorizontalWPerM2}, ${directNormalWPerM2} and ${diffuseHorizontalWPerM2} W/m²: correct the weather`,
    );
  if (!(plane.tiltDegrees >= 0 && plane.tiltDegrees <= 90))
    throw new RangeError(`Tilt must lie between 0 and 90° but is ${plane.tiltDegrees}: turn the plane by its azimuth instead`);
  const cosine = incidenceCosine(plane, sun);
  const isUp = sun.zenithDegrees < 90;
  const beam = isUp && cosine > 0 ? directNormalWPerM2 * cosine * coverModifier(cosine) : 0;
  const sky = tiltedDiffuseWPerM2({
    directNormalWPerM2,
    diffuseHorizontalWPerM2,
    extraterrestrialWPerM2: extraterrestrialWPerM2(dayOfYear),
    zenithDegrees: sun.zenithDegrees,
    incidenceCosine: cosine,
    tiltDegrees: plane.tiltDegrees,
  });
  return beam + sky + groundOnPlaneWPerM2(globalHorizontalWPerM2, Math.cos(plane.tiltDegrees * degree));
}
