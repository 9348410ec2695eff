import { raise } from "../../numeric/raise";
import { checkBetween, checkElevation, checkFrequency, checkPercentOfYear } from "./link-range";

/** Scintillation over a site for one frequency and antenna: all values that do not depend on the elevation. */
export interface PreparedScintillation {
  /** Standard deviation for a point antenna at the zenith. */
  readonly deviationDb: number; // [dB]
  /** 1.22·η·D²·f. Divided by the length of the path, it sets how much the antenna averages scintillation out. */
  readonly averagingM: number; // [m]
}

interface ScintillationInput {
  readonly frequencyGhz: number; // [GHz]
  readonly diameterM: number; // [m] of the antenna
  readonly efficiency: number; // [-] of the antenna
  /** Wet term of the refractivity of the air at the ground. */
  readonly wetRefractivity: number; // [N-units]
}

const turbulenceHeightM = 1000;

/**
 * Prepares the scintillation over a site: all values that do not depend on the elevation.
 *
 * @equation (3.6·10⁻³ + 10⁻⁴·N_wet)·f^(7/12); 1.22·η·D²·f
 * @validity 1 to 50 GHz, wet refractivity 0 to 300; the recommendation was tested from 4 to 55 GHz
 * @source ITU-R P.618-14, section 2.4.1, steps 3, 5 and 7
 */
export function prepareScintillation(input: ScintillationInput): PreparedScintillation {
  const { frequencyGhz, diameterM, efficiency, wetRefractivity } = input;
  checkFrequency(frequencyGhz);
  checkBetween("Antenna diameter", diameterM, 0.01, 100, "m", "give it in metres");
  checkBetween("Antenna efficiency", efficiency, 0.01, 1, "", "give it as a share");
  checkBetween("Wet refractivity", wetRefractivity, 0, 300, "N-units", "give the mean of the site");
  return {
    deviationDb: (3.6e-3 + 1e-4 * wetRefractivity) * raise(frequencyGhz, 7 / 12),
    averagingM: 1.22 * efficiency * diameterM ** 2 * frequencyGhz,
  };
}

/**
 * Computes the scintillation fade that is exceeded for a share of the year.
 *
 * @equation A_S = σ·(−0.061·q³ + 0.072·q² − 1.71·q + 3), q = log p; σ = σ_zenith·g/sin^1.2 e; L = 2·1000 m/(√(sin² e + 2.35·10⁻⁴) + sin e), x = 1.22·η·D²·f/L,
 *   g = √(3.86·(x² + 1)^(11/12)·sin(11/6·atan(1/x)) − 7.08·x^(5/6)), 0 from x = 7
 * @validity elevation 5 to 90°, share 0.001 to 5 %; the recommendation covers 0.01 to 50 %, the model extends it to 0.001 %
 * @source ITU-R P.618-14, section 2.4.1, steps 4 to 9
 * @param percentOfYear p [%]
 * @returns [dB]
 */
export function scintillationDb(prepared: PreparedScintillation, elevationDegrees: number, percentOfYear: number): number {
  checkElevation(elevationDegrees);
  checkPercentOfYear(percentOfYear);
  const sine = Math.sin((elevationDegrees * Math.PI) / 180);
  const lengthM = (2 * turbulenceHeightM) / (Math.sqrt(sine ** 2 + 2.35e-4) + sine);
  const sigma = (prepared.deviationDb * averaging(prepared.averagingM / lengthM)) / raise(sine, 1.2);
  const q = Math.log10(percentOfYear);
  return sigma * (3 + q * (-1.71 + q * (0.072 + q * -0.061)));
}

/** Computes g: the share of the deviation that remains for an antenna of this size [-]. */
function averaging(x: number): number {
  if (x >= 7) return 0;
  return Math.sqrt(3.86 * raise(x ** 2 + 1, 11 / 12) * Math.sin((11 / 6) * Math.atan(1 / x)) - 7.08 * raise(x, 5 / 6));
}
