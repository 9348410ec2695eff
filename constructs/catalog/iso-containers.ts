import { panelTransmittanceWPerM2K } from "../engineering/thermal/air/panel-transmittance";
import { azimuthRange } from "../props/orientation";
import type { Source } from "../provenance/source";
import {
  Angle,
  type AngleLike,
  Area,
  Length,
  type LengthLike,
  type RatioLike,
  ThermalTransmittance,
  type ThermalTransmittanceLike,
} from "../units";

/** Sizes of freight containers. */
export type IsoContainerSize = "20 ft" | "20 ft high-cube" | "40 ft" | "40 ft high-cube";

/** The standards could not be read: copies of the dimensions, and a packer's table of insides and tares. The plate governs. */
const source: Source = {
  mark: "partial",
  document:
    "ISO 668:2020 and its amendment of 2005 as copies have them; usual insides and tares, Powertex, Container Inspection & Prep; line loads, eta-logistics, container-specs",
  url: "https://powertex.com/container-inspection-prep",
};

/**
 * Outer and usual inner size [m], tare, and load on a metre of the floor. The tare of the short high-cube is that of the short box; no
 * table states its own.
 */
const boxes = {
  "20 ft": { outer: [6.058, 2.438, 2.591], inner: [5.898, 2.35, 2.392], tare: "2300 kg", floorLoadPerMetre: "4 t" },
  "20 ft high-cube": { outer: [6.058, 2.438, 2.896], inner: [5.898, 2.35, 2.693], tare: "2300 kg", floorLoadPerMetre: "4 t" },
  "40 ft": { outer: [12.192, 2.438, 2.591], inner: [12.032, 2.35, 2.392], tare: "3940 kg", floorLoadPerMetre: "3 t" },
  "40 ft high-cube": { outer: [12.192, 2.438, 2.896], inner: [12.032, 2.35, 2.693], tare: "4120 kg", floorLoadPerMetre: "3 t" },
} as const;

/** Returns the outer and usual inner dimensions and ratings of a freight container, for `cooling.room.enclosure`. */
export function isoContainer(size: IsoContainerSize) {
  const { outer, inner, tare, floorLoadPerMetre } = boxes[size];
  return { outer: box(outer), inner: box(inner), tare, maximumGross: "30480 kg", floorLoadPerMetre, source } as const;
}

function box([length, width, height]: readonly [number, number, number]) {
  return { length: Length.metres(length), width: Length.metres(width), height: Length.metres(height) };
}

/** The insulation, paint and orientation of a container. */
export interface ContainerSkin {
  /** Transmittance of roof and walls, and of the floor unless it has its own: a value, or computed from insulation without thermal bridges. */
  readonly transmittance: ThermalTransmittanceLike | { readonly thickness: LengthLike; readonly conductivityWPerMK: number };
  /** Solar absorptance of its paint after years: clean white absorbs 0.2 of the sunlight, dust and age raise it. */
  readonly absorptance: RatioLike;
  /**
   * Direction in which its front end looks, clockwise from north: `"0 °"` is north. Then long-wall-1 looks to the right of it, door-end back, and long-wall-2 to the
   * left. The `heading` of a site is added.
   */
  readonly heading?: AngleLike;
}

/**
 * Returns the six surfaces of a container by its outer dimensions, for `cooling.room.envelope`: roof, long-wall-1, long-wall-2, door-end, front-end, floor. The roof
 * is horizontal, walls are vertical and, with a heading, face in four directions.
 *
 * @throws RangeError when the heading is no direction
 */
export function containerEnvelope(size: IsoContainerSize, { transmittance, absorptance, heading }: ContainerSkin) {
  const [length, width, height] = boxes[size].outer;
  const surface = <Name extends string>(name: Name, areaM2: number) => ({
    name,
    area: Area.squareMetres(areaM2),
    transmittance: transmittanceOf(transmittance),
    absorptance,
  });
  const wall = <Name extends string>(name: Name, areaM2: number, rightOfFrontDegrees: number) => ({
    ...surface(name, areaM2),
    tilt: Angle.degrees(90),
    ...(heading !== undefined && { azimuth: turned(heading, rightOfFrontDegrees) }),
  });
  return [
    { ...surface("roof", length * width), tilt: Angle.degrees(0), roof: true },
    wall("long-wall-1", length * height, 90),
    wall("long-wall-2", length * height, 270),
    wall("door-end", width * height, 180),
    wall("front-end", width * height, 0),
    { ...surface("floor", length * width), absorptance: "0", floor: true },
  ] as const;
}

/** Returns an azimuth from 0 to 360°. */
function turned(heading: AngleLike, byDegrees: number): Angle {
  const { degrees } = typeof heading === "string" ? Angle.parse(heading) : heading;
  const { min, max } = azimuthRange;
  if (!(degrees >= min.degrees && degrees <= max.degrees))
    throw new RangeError(`Heading must lie between ${min} and ${max} but is ${heading}: count from north over east, 90 ° is east`);
  return Angle.degrees((((degrees + byDegrees) % 360) + 360) % 360);
}

function transmittanceOf(transmittance: ContainerSkin["transmittance"]): ThermalTransmittanceLike {
  if (typeof transmittance === "string" || transmittance instanceof ThermalTransmittance) return transmittance;
  const { thickness, conductivityWPerMK } = transmittance;
  const { metres } = typeof thickness === "string" ? Length.parse(thickness) : thickness;
  return ThermalTransmittance.wattsPerSquareMetreKelvin(panelTransmittanceWPerM2K(metres, conductivityWPerMK));
}
