import { raise } from "../../numeric/raise";
import { relativeAirMass } from "./sky";

/**
 * Brightness coefficients of the sky in eight bins of clearness, each F11, F12, F13, F21, F22, F23.
 * Source: R. Perez et al., Solar Energy 44 (5), 1990, table 6; the numbers as in pvlib-python, irradiance.py @6382338, `allsitescomposite1990`.
 */
const bins = [
  { from: 1, coefficients: [-0.008, 0.588, -0.062, -0.06, 0.072, -0.022] },
  { from: 1.065, coefficients: [0.13, 0.683, -0.151, -0.019, 0.066, -0.029] },
  { from: 1.23, coefficients: [0.33, 0.487, -0.221, 0.055, -0.064, -0.026] },
  { from: 1.5, coefficients: [0.568, 0.187, -0.295, 0.109, -0.152, -0.014] },
  { from: 1.95, coefficients: [0.873, -0.392, -0.362, 0.226, -0.462, 0.001] },
  { from: 2.8, coefficients: [1.132, -1.237, -0.412, 0.288, -0.823, 0.056] },
  { from: 4.5, coefficients: [1.06, -1.6, -0.359, 0.264, -1.127, 0.131] },
  { from: 6.2, coefficients: [0.678, -0.327, -0.25, 0.156, -1.377, 0.251] },
] as const;

const degree = Math.PI / 180;
const lowestSunCosine = Math.cos(85 * degree);

/** The sky over a tilted plane. */
interface TiltedSky {
  readonly directNormalWPerM2: number; // [W/m²]
  readonly diffuseHorizontalWPerM2: number; // [W/m²]
  readonly extraterrestrialWPerM2: number; // [W/m²]
  readonly zenithDegrees: number; // [°] of the sun
  /** Cosine of the angle between the sun and the plane's normal. */
  readonly incidenceCosine: number; // [-]
  readonly tiltDegrees: number; // [°] 0 lies flat
}

/** The sky of one moment for any plane: the share of its light from each part. */
export interface SkyParts {
  readonly diffuseHorizontalWPerM2: number; // [W/m²]
  /** F1: share from around the sun. */
  readonly aroundSun: number; // [-]
  /** F2: share from the horizon, negative if the horizon is darker. */
  readonly horizon: number; // [-]
  /** Cosine of the zenith, not below that of 85°. */
  readonly sunCosine: number; // [-]
}

/**
 * Computes the shares of the diffuse light from the parts of the sky. Undefined without diffuse light, and while the sun is below the horizon.
 *
 * @equation F1 = max(0, F11 + F12·Δ + F13·z), F2 = F21 + F22·Δ + F23·z, Δ = D·m/I0, ε = ((D + B)/D + 1.041·z³)/(1 + 1.041·z³)
 * @validity irradiance 0 or more
 * @source R. Perez et al., Modeling daylight availability and irradiance components from direct and global irradiance, Solar Energy 44 (5), 1990, eq. 1 and 2
 */
export function skyParts(sky: Omit<TiltedSky, "incidenceCosine" | "tiltDegrees">): SkyParts | undefined {
  const { diffuseHorizontalWPerM2: diffuse, directNormalWPerM2: direct, zenithDegrees } = sky;
  const airMass = relativeAirMass(zenithDegrees);
  if (airMass === undefined || diffuse === 0) return undefined;
  const z = zenithDegrees * degree;
  const brightness = (diffuse * airMass) / sky.extraterrestrialWPerM2;
  const bend = 1.041 * raise(z, 3);
  const clearness = ((diffuse + direct) / diffuse + bend) / (1 + bend);
  const [f11, f12, f13, f21, f22, f23] = coefficientsAt(clearness);
  return {
    diffuseHorizontalWPerM2: diffuse,
    aroundSun: Math.max(0, f11 + f12 * brightness + f13 * z),
    horizon: f21 + f22 * brightness + f23 * z,
    sunCosine: Math.max(lowestSunCosine, Math.cos(z)),
  };
}

function coefficientsAt(clearness: number) {
  let i = bins.length - 1;
  while (i > 0 && !(clearness >= (bins[i]?.from ?? 0))) i--;
  return (bins[i] ?? bins[0]).coefficients;
}

/**
 * Computes the diffuse light of a sky on a plane.
 *
 * @equation D·[(1 − F1)·(1 + cos β)/2 + F1·max(0, cos θ)/max(cos 85°, cos z) + F2·sin β], not below 0
 * @validity tilt 0 to 180°
 * @source Perez 1990, eq. 9
 * @param tiltCosine cos β of the plane's tilt [-]
 * @param tiltSine sin β [-]
 * @param incidenceCosine cos θ between the sun and the plane's normal [-]
 * @returns [W/m²]
 */
export function skyOnPlaneWPerM2(parts: SkyParts, tiltCosine: number, tiltSine: number, incidenceCosine: number): number {
  const { diffuseHorizontalWPerM2: diffuse, aroundSun, horizon, sunCosine } = parts;
  const share = ((1 - aroundSun) * (1 + tiltCosine)) / 2 + (aroundSun * Math.max(0, incidenceCosine)) / sunCosine + horizon * tiltSine;
  return Math.max(0, diffuse * share);
}

/**
 * Computes the diffuse light of the sky on a tilted plane: uniform light, light from around the sun, and light from the horizon.
 *
 * @equation {@link skyOnPlaneWPerM2} of {@link skyParts}
 * @validity irradiance 0 or more; 0 while the sun is below the horizon
 * @source Perez 1990, eq. 1, 2 and 9
 * @returns [W/m²]
 */
export function tiltedDiffuseWPerM2(sky: TiltedSky): number {
  const parts = skyParts(sky);
  const tilt = sky.tiltDegrees * degree;
  return parts ? skyOnPlaneWPerM2(parts, Math.cos(tilt), Math.sin(tilt), sky.incidenceCosine) : 0;
}
