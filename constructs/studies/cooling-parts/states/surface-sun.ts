import type { SurfaceFacts } from "../../../facts/cooling/room";
import { ownValue } from "../../../props/own-value";
import type { ClimatePoint, Site } from "../../../site";
import type { WhyUnknown } from "./room-state";

/** Sunlight on the outer surfaces of a room at a climate point. */
export interface SurfaceSun {
  /** Irradiance by name of the surface; 0 for surfaces that are not named. */
  readonly irradianceWPerM2: Readonly<Record<string, number>>; // [W/m²]
  /** Surfaces whose irradiance is that of a clear sky. */
  readonly fromClearSky: ReadonlySet<string>;
  /** Reason why it is unknown, and with it the room. */
  readonly sunUnknown?: WhyUnknown;
}

type ClimateName = keyof Site["climate"];
type Sun = Pick<ClimatePoint, "irradianceWPerM2" | "otherIrradianceWPerM2">;

/**
 * Returns the irradiance from the climate point, or from its clear sky. It is unknown if the climate point states none, or if the orientation of a surface is
 * not stated. A floor has no sun.
 */
export function surfaceSun(surfaces: readonly SurfaceFacts[], sun: Sun, climate: ClimateName): SurfaceSun {
  const irradianceWPerM2: Record<string, number> = {};
  const fromClearSky = new Set<string>();
  const unstated: string[] = [];
  const unplaced: SurfaceFacts[] = [];
  for (const surface of surfaces) {
    if (surface.floor) continue;
    const { name, clearSky } = surface;
    const stated = statedSun(name, sun);
    if (stated === undefined) unstated.push(name);
    else if (stated !== "clear-sky") irradianceWPerM2[name] = stated;
    else if (clearSky === undefined) unplaced.push(surface);
    else {
      irradianceWPerM2[name] = clearSky.irradianceWPerM2;
      fromClearSky.add(name);
    }
  }
  const reasons = [...unstatedReason(unstated, climate), ...unplacedReason(unplaced, climate)];
  if (reasons.length === 0) return { irradianceWPerM2, fromClearSky };
  const brief = `the room is unknown, because its sunlight at ${climate} is not stated: add ${irradianceProp(climate)}`;
  return { irradianceWPerM2, fromClearSky, sunUnknown: { reason: reasons.join("; "), brief } };
}

/** Returns the irradiance that a climate point states for a surface; undefined if none. */
export function statedSun(surface: string, { irradianceWPerM2, otherIrradianceWPerM2 }: Sun): number | "clear-sky" | undefined {
  return ownValue(irradianceWPerM2, surface) ?? otherIrradianceWPerM2;
}

/** Returns the missing props for a clear sky on a surface. A horizontal surface needs no azimuth. */
export function missingOrientation({ tiltDegrees, azimuthDegrees }: SurfaceFacts): readonly ("tilt" | "azimuth")[] {
  return [
    ...(tiltDegrees === undefined ? (["tilt"] as const) : []),
    ...(azimuthDegrees === undefined && tiltDegrees !== 0 ? (["azimuth"] as const) : []),
  ];
}

function unstatedReason(names: readonly string[], climate: ClimateName): string[] {
  if (names.length === 0) return [];
  const prop = irradianceProp(climate);
  const oneProp = names.length === 1 ? `${prop}.${names[0]}` : `${prop} of each`;
  return [
    `Irradiance of ${names.join(", ")} must be stated at ${climate} but is not: set ${prop} to "clear-sky", or state ${oneProp} in W/m² (0 W/m² in the shade)`,
  ];
}

function unplacedReason(surfaces: readonly SurfaceFacts[], climate: ClimateName): string[] {
  if (surfaces.length === 0) return [];
  const missing = surfaces.map((surface) => `${surface.name} has no ${missingOrientation(surface).join(" and no ")}`);
  return [
    `Clear sky at ${climate} must have the orientation of each surface but ${missing.join(", ")}: add it to cooling.room.envelope, or state a number in ${irradianceProp(climate)}`,
  ];
}

/** Returns the path of the sun of a climate point in a site. */
function irradianceProp(climate: ClimateName): string {
  return `site.climate.${climate}.irradiance`;
}
