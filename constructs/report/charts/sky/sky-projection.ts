import { rounded } from "../drawing/svg-element";

const degree = Math.PI / 180;

/** A direction in the sky. */
export interface SkyPlace {
  readonly azimuthDegrees: number; // [°] from north over east
  readonly elevationDegrees: number; // [°]
}

/**
 * Projects the sky as on a map: north up, east to the right, the zenith in the middle.
 *
 * @equation radius = R·(90° − elevation)/(90° − outer)
 * @source polar plot, equidistant from the zenith
 */
export class SkyProjection {
  constructor(
    readonly centreX: number, // [px]
    readonly centreY: number, // [px]
    readonly radius: number, // [px] at the outer elevation
    /** Elevation of the outer circle. */
    readonly outerDegrees: number, // [°]
  ) {}

  radiusAt(elevationDegrees: number): number {
    return (this.radius * (90 - elevationDegrees)) / (90 - this.outerDegrees);
  }

  x({ azimuthDegrees, elevationDegrees }: SkyPlace): number {
    return this.centreX + this.radiusAt(elevationDegrees) * Math.sin(azimuthDegrees * degree);
  }

  y({ azimuthDegrees, elevationDegrees }: SkyPlace): number {
    return this.centreY - this.radiusAt(elevationDegrees) * Math.cos(azimuthDegrees * degree);
  }

  path(places: readonly SkyPlace[]): string {
    return places.map((place, i) => `${i === 0 ? "M" : "L"}${rounded(this.x(place))} ${rounded(this.y(place))}`).join("");
  }
}
