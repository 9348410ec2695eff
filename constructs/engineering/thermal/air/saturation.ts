const kelvinAt0C = 273.15;

/** Temperature below which the vapour is over ice [°C]. */
const triplePointC = 0.01;

/** ln p = inverse/T + Σ terms_i·T^i + logarithm·ln T, p in Pa and T in K. */
interface Saturation {
  readonly inverse: number;
  readonly terms: readonly [number, number, number, number, number];
  readonly logarithm: number;
}

const overIce: Saturation = {
  inverse: -5.6745359e3,
  terms: [6.3925247, -9.677843e-3, 6.2215701e-7, 2.0747825e-9, -9.484024e-13],
  logarithm: 4.1635019,
};
const overWater: Saturation = {
  inverse: -5.8002206e3,
  terms: [1.3914993, -4.8640239e-2, 4.1764768e-5, -1.4452093e-8, 0],
  logarithm: 6.5459673,
};

/**
 * Computes the vapour pressure of saturated air: over ice below the triple point, over water above.
 *
 * @equation ln p = c_−1/T + c_0 + c_1·T + c_2·T² + c_3·T³ + c_4·T⁴ + c_ln·ln T
 * @validity −100 to 200 °C
 * @source ASHRAE Handbook Fundamentals 2017, ch. 1, eq. 5 and 6, parted at the triple point as psychrolib 2.5.0 does
 * @returns pressure [Pa]
 */
export function saturationPressurePa(temperatureC: number): number {
  const { inverse, terms, logarithm } = saturationAt(temperatureC);
  const [c0, c1, c2, c3, c4] = terms;
  const t = temperatureC + kelvinAt0C;
  return Math.exp(inverse / t + c0 + t * (c1 + t * (c2 + t * (c3 + t * c4))) + logarithm * Math.log(t));
}

/**
 * Computes the slope of the logarithm of {@link saturationPressurePa}.
 *
 * @equation d(ln p)/dT = −c_−1/T² + c_1 + 2·c_2·T + 3·c_3·T² + 4·c_4·T³ + c_ln/T
 * @validity as for {@link saturationPressurePa}
 * @source ASHRAE Handbook Fundamentals 2017, ch. 1, derivatives of eq. 5 and 6
 * @returns slope [1/K]
 */
export function logSaturationSlopePerK(temperatureC: number): number {
  const { inverse, terms, logarithm } = saturationAt(temperatureC);
  const [, c1, c2, c3, c4] = terms;
  const t = temperatureC + kelvinAt0C;
  return -inverse / t ** 2 + c1 + t * (2 * c2 + t * (3 * c3 + t * 4 * c4)) + logarithm / t;
}

function saturationAt(temperatureC: number): Saturation {
  if (!(temperatureC >= -100 && temperatureC <= 200))
    throw new RangeError(`Saturated air must lie between −100 °C and 200 °C but is ${temperatureC} °C: check its unit`);
  return temperatureC <= triplePointC ? overIce : overWater;
}
