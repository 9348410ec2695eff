/**
 * Computes the global light on flat ground under a clear sky.
 *
 * @equation GHI = 1098·cos z·e^(−0.059/cos z)
 * @validity sun above the horizon, elsewhere 0; near the sea, because the formula has neither dust nor elevation
 * @source B. Haurwitz, Insolation in relation to cloudiness and cloud density, Journal of Meteorology 2, 1945; the numbers as pvlib-python has them,
 * clearsky.py
 * @param zenithCosine cos z of the sun [-]
 * @returns [W/m²]
 */
export function haurwitzWPerM2(zenithCosine: number): number {
  if (!(zenithCosine <= 1))
    throw new RangeError(`Cosine of the zenith must be at most 1 but is ${zenithCosine}: correct the position of the sun`);
  return zenithCosine > 0 ? 1098 * zenithCosine * Math.exp(-0.059 / zenithCosine) : 0;
}
