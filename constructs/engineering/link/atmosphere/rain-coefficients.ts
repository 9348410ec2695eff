import { checkBetween, checkFrequency } from "./link-range";

/** Sum of bells and a line over the logarithm of the frequency. */
interface Fit {
  readonly bells: readonly (readonly [a: number, b: number, c: number])[];
  readonly slope: number;
  readonly offset: number;
}

// Source: ITU-R P.838-3, tables 1 to 4.
const kHorizontal: Fit = {
  bells: [
    [-5.3398, -0.10008, 1.13098],
    [-0.35351, 1.2697, 0.454],
    [-0.23789, 0.86036, 0.15354],
    [-0.94158, 0.64552, 0.16817],
  ],
  slope: -0.18961,
  offset: 0.71147,
};
const kVertical: Fit = {
  bells: [
    [-3.80595, 0.56934, 0.81061],
    [-3.44965, -0.22911, 0.51059],
    [-0.39902, 0.73042, 0.11899],
    [0.50167, 1.07319, 0.27195],
  ],
  slope: -0.16398,
  offset: 0.63297,
};
const alphaHorizontal: Fit = {
  bells: [
    [-0.14318, 1.82442, -0.55187],
    [0.29591, 0.77564, 0.19822],
    [0.32177, 0.63773, 0.13164],
    [-5.3761, -0.9623, 1.47828],
    [16.1721, -3.2998, 3.4399],
  ],
  slope: 0.67849,
  offset: -1.95537,
};
const alphaVertical: Fit = {
  bells: [
    [-0.07771, 2.3384, -0.76284],
    [0.56727, 0.95545, 0.54039],
    [-0.20238, 1.1452, 0.26809],
    [-48.2991, 0.791669, 0.116226],
    [48.5833, 0.791459, 0.116479],
  ],
  slope: -0.053739,
  offset: 0.83433,
};

/** Coefficients of rain attenuation for one frequency and polarisation. k and k·α are functions of the elevation e: a + b·cos² e. */
export interface RainCoefficients {
  readonly kSum: number; // [dB/km·(h/mm)^α]
  readonly kTurn: number;
  readonly kAlphaSum: number;
  readonly kAlphaTurn: number;
}

/**
 * Computes the coefficients of rain attenuation for one frequency and polarisation.
 *
 * @equation log k = Σ a·e^(−((log f − b)/c)²) + m·log f + n, α = the like; k = [k_H + k_V + (k_H − k_V)·cos² e·cos 2τ]/2, k·α = [k_H·α_H + k_V·α_V + (k_H·α_H − k_V·α_V)·cos² e·cos 2τ]/2
 * @validity 1 to 50 GHz, tilt −90 to 180°
 * @source ITU-R P.838-3, eq. 2 to 5, tables 1 to 4
 * @param tiltDegrees τ of the polarisation against the horizon, 45 for a circular one [°]
 */
export function rainCoefficients(frequencyGhz: number, tiltDegrees: number): RainCoefficients {
  checkFrequency(frequencyGhz);
  checkBetween("Polarisation tilt", tiltDegrees, -90, 180, "degrees", "give 45 for circular polarisation");
  const logFrequency = Math.log10(frequencyGhz);
  const kH = Math.exp(Math.LN10 * fitted(kHorizontal, logFrequency));
  const kV = Math.exp(Math.LN10 * fitted(kVertical, logFrequency));
  const alphaH = fitted(alphaHorizontal, logFrequency);
  const alphaV = fitted(alphaVertical, logFrequency);
  const turn = Math.cos((2 * tiltDegrees * Math.PI) / 180);
  return {
    kSum: (kH + kV) / 2,
    kTurn: ((kH - kV) * turn) / 2,
    kAlphaSum: (kH * alphaH + kV * alphaV) / 2,
    kAlphaTurn: ((kH * alphaH - kV * alphaV) * turn) / 2,
  };
}

function fitted({ bells, slope, offset }: Fit, logFrequency: number): number {
  let sum = slope * logFrequency + offset;
  for (const [a, b, c] of bells) sum += a * Math.exp(-(((logFrequency - b) / c) ** 2));
  return sum;
}
