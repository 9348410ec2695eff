import { rounded } from "../drawing/svg-element";

const degree = Math.PI / 180;

/** A place of the sky on paper. */
export interface SkyPlace {
  readonly azimuthDegrees: number; // [°] from north over east
  readonly elevationDegrees: number; // [°]
}

/**
 * The sky as who stands below a map sees it: north up, east to the right, the zenith in the middle.
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

  /** A line through places. */
  path(places: readonly SkyPlace[]): string {
    return places.map((place, i) => `${i === 0 ? "M" : "L"}${rounded(this.x(place))} ${rounded(this.y(place))}`).join("");
  }
}
