import { checkRefractingAir, lowestRefractedDegrees, type RefractingAir, refractionDegrees } from "../refraction";
import { AzimuthMask, type MaskVertex } from "./azimuth-mask";

export interface HorizonLimits {
  readonly minimumElevationDegrees: number; // [°]
  /** Skyline around it, see {@link AzimuthMask}. @default none */
  readonly mask?: readonly MaskVertex[];
  /** Air that makes a satellite look higher than it is. @default no refraction */
  readonly refraction?: RefractingAir;
}

/** Greatest error below 0 of the formula of refraction near the zenith [°]. */
const zenithSlack = 1e-4;

/** The horizon of an antenna, prepared once for many looks. */
export class Horizon {
  private readonly minimum: number;
  private readonly mask: AzimuthMask;
  private readonly air: RefractingAir | undefined;
  /** Lowest and highest elevation of the horizon, without refraction [°]. */
  readonly lowestDegrees: number;
  readonly highestDegrees: number;

  /** @throws RangeError for an elevation or a mask out of range */
  constructor({ minimumElevationDegrees, mask = [], refraction }: HorizonLimits) {
    if (!(minimumElevationDegrees >= -90))
      throw new RangeError(`Elevation must be at least -90 degrees but is ${minimumElevationDegrees}: correct the minimum elevation`);
    if (!(minimumElevationDegrees <= 90))
      throw new RangeError(`Elevation must be at most 90 degrees but is ${minimumElevationDegrees}: correct the minimum elevation`);
    if (refraction) checkRefractingAir(refraction);
    this.minimum = minimumElevationDegrees;
    this.mask = new AzimuthMask(mask);
    this.air = refraction;
    this.lowestDegrees = this.lowestWithin(180, 180);
    this.highestDegrees = this.highestWithin(180, 180);
  }

  /**
   * Returns the elevation from which the antenna sees.
   *
   * @equation h(az) = max(minimum, mask)
   * @validity azimuths from −180 to 540°
   * @source definition
   * @param azimuthDegrees −180 to 540 [°]
   * @returns [°]
   */
  atAzimuth(azimuthDegrees: number): number {
    return Math.max(this.minimum, this.mask.elevationDegrees(azimuthDegrees));
  }

  /** Returns the lowest elevation of the horizon within a distance of azimuth, up to 180 [°]. */
  lowestWithin(azimuthDegrees: number, within: number): number {
    return Math.max(this.minimum, this.mask.lowestDegrees(azimuthDegrees, within));
  }

  /** Returns the highest elevation of the horizon within a distance of azimuth, up to 180 [°]. */
  highestWithin(azimuthDegrees: number, within: number): number {
    return Math.max(this.minimum, this.mask.highestDegrees(azimuthDegrees, within));
  }

  /** Computes the apparent elevation: with refraction if there is air, from −1° of true elevation [°]. */
  seenDegrees(elevationDegrees: number): number {
    if (!this.air || !(elevationDegrees >= lowestRefractedDegrees)) return elevationDegrees;
    return elevationDegrees + refractionDegrees(elevationDegrees, this.air);
  }

  /** Returns the true elevation below which nothing looks as high as a level [°]. */
  surelyBelow(levelDegrees: number): number {
    if (!this.air) return levelDegrees;
    const mostRefraction = refractionDegrees(lowestRefractedDegrees, this.air);
    return levelDegrees - refractionDegrees(Math.max(lowestRefractedDegrees, levelDegrees - mostRefraction), this.air);
  }

  /** Returns the true elevation above which nothing looks lower than a level [°]. */
  surelyAbove(levelDegrees: number): number {
    return this.air ? levelDegrees + zenithSlack : levelDegrees;
  }
}
