/** Corner of the skyline around an antenna. */
export type MaskVertex = readonly [azimuthDegrees: number, elevationDegrees: number];

/**
 * Skyline around an antenna. Between its corners it is linear over the azimuth, also through north from the last corner to the first.
 *
 * @equation h(az) = e_i + (az − a_i)·(e_{i+1} − e_i)/(a_{i+1} − a_i)
 * @validity azimuths strictly rising from 0 to below 360°, elevations −90 to 90°; one corner applies everywhere, none means −90° everywhere
 * @source definition of linear interpolation
 */
export class AzimuthMask {
  /** Corners of five turns: every azimuth from −180 to 540° lies between two. */
  private readonly azimuths: Float64Array;
  private readonly elevations: Float64Array;

  /** @throws RangeError for corners out of order or range */
  constructor(vertices: readonly MaskVertex[]) {
    checkVertices(vertices);
    const around = vertices.length === 0 ? [[0, -90] as const] : vertices;
    const turns = [-720, -360, 0, 360, 720].flatMap((turn) => around.map(([azimuth, elevation]) => [azimuth + turn, elevation] as const));
    this.azimuths = Float64Array.from(turns, ([azimuth]) => azimuth);
    this.elevations = Float64Array.from(turns, ([, elevation]) => elevation);
  }

  /** @param azimuthDegrees from −180 to 540 [°] */
  elevationDegrees(azimuthDegrees: number): number {
    const { azimuths, elevations } = this;
    const i = this.cornerBefore(azimuthDegrees);
    const from = azimuths[i] ?? Number.NaN;
    const low = elevations[i] ?? Number.NaN;
    const high = elevations[i + 1] ?? Number.NaN;
    return low + ((azimuthDegrees - from) * (high - low)) / ((azimuths[i + 1] ?? Number.NaN) - from);
  }

  /** Returns the lowest elevation within a distance of azimuth, up to 180 [°]. */
  lowestDegrees(azimuthDegrees: number, within: number): number {
    return -this.highest(azimuthDegrees, within, -1);
  }

  /** Returns the highest elevation within a distance of azimuth, up to 180 [°]. */
  highestDegrees(azimuthDegrees: number, within: number): number {
    return this.highest(azimuthDegrees, within, 1);
  }

  /** Returns the highest elevation, or the lowest with the sign −1. On straight lines it is at a corner or an end. */
  private highest(azimuth: number, within: number, sign: 1 | -1): number {
    const { azimuths, elevations } = this;
    const end = azimuth + within;
    let found = Math.max(sign * this.elevationDegrees(azimuth - within), sign * this.elevationDegrees(end));
    for (let i = this.cornerBefore(azimuth - within) + 1; (azimuths[i] ?? Number.POSITIVE_INFINITY) < end; i++) {
      found = Math.max(found, sign * (elevations[i] ?? Number.NaN));
    }
    return found;
  }

  private cornerBefore(azimuth: number): number {
    const { azimuths } = this;
    let low = 0;
    let high = azimuths.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((azimuths[middle] ?? Number.NaN) <= azimuth) low = middle;
      else high = middle;
    }
    return low;
  }
}

function checkVertices(vertices: readonly MaskVertex[]): void {
  let before = Number.NEGATIVE_INFINITY;
  for (const [azimuth, elevation] of vertices) {
    if (!(azimuth >= 0 && azimuth < 360))
      throw new RangeError(`Azimuth of a mask must lie from 0 to below 360° but is ${azimuth}: write degrees from north over east`);
    if (azimuth === before)
      throw new RangeError(
        `Azimuth of a mask must be above the one before it but is ${azimuth}° again: write the other side of a wall 0.01° farther on`,
      );
    if (!(azimuth > before))
      throw new RangeError(`Azimuth of a mask must be above the one before it, ${before}°, but is ${azimuth}: sort its corners`);
    if (!(elevation >= -90 && elevation <= 90))
      throw new RangeError(`Elevation of a mask must lie between −90 and 90° but is ${elevation} at azimuth ${azimuth}°: correct it`);
    before = azimuth;
  }
}
