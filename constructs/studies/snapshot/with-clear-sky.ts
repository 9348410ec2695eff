import { isDeepStrictEqual } from "node:util";
import { type ClearSkyPeak, clearSkyPeaks } from "../../engineering/energy/solar/clear-sky";
import type { Plane } from "../../engineering/energy/solar/plane-of-array";
import type { CoolingFacts } from "../../facts/cooling/cooling";
import type { SurfaceFacts } from "../../facts/cooling/room";
import type { Site } from "../../site";
import { missingOrientation, statedSun } from "../cooling-parts/states/surface-sun";

/** The same cooling in another design at the same site, before and after. */
interface KnownSky {
  readonly facts: { readonly cooling?: { readonly cooling: CoolingFacts } };
  readonly snapshot: { readonly cooling?: CoolingFacts };
}

/**
 * Returns the cooling with the clear-sky irradiance of each surface that a climate point needs, with the rotation of the site. A year of sun takes
 * milliseconds, so the peaks of the last planes are kept.
 *
 * @param like the sky on equal surfaces is shared
 */
export function withClearSky<Cooling extends CoolingFacts>(cooling: Cooling, site: Site, like?: KnownSky): Cooling {
  const { surfaces } = cooling.room;
  const known = like?.snapshot.cooling?.room.surfaces;
  if (known && isDeepStrictEqual(like.facts.cooling?.cooling.room.surfaces, surfaces))
    return { ...cooling, room: { ...cooling.room, surfaces: known } };
  const asked = surfaces.filter((surface) => isAsked(surface, site));
  if (asked.length === 0) return cooling;
  const { position, headingDegrees = 0 } = site;
  const planes = asked.map(({ tiltDegrees = 0, azimuthDegrees = 0 }) => ({ tiltDegrees, azimuthDegrees: azimuthDegrees + headingDegrees }));
  const peaks = knownOrComputed(position.latitudeDegrees, planes);
  const lit = surfaces.map((surface) => {
    const clearSky = peaks[asked.indexOf(surface)];
    return clearSky ? { ...surface, clearSky } : surface;
  });
  return { ...cooling, room: { ...cooling.room, surfaces: lit } };
}

/** Number of planes that are kept: the walls and roofs of about fifty sites [-]. Our own bound. */
const mostPlanes = 256;

const known = new Map<string, ClearSkyPeak>();

/**
 * Returns the peaks of planes, from the kept ones if possible. One run describes a site many times: for its verdict, its charts and each change of a search.
 */
function knownOrComputed(latitudeDegrees: number, planes: readonly Plane[]): readonly ClearSkyPeak[] {
  const keyOf = ({ tiltDegrees, azimuthDegrees }: Plane) => `${latitudeDegrees} ${tiltDegrees} ${azimuthDegrees}`;
  const missing = planes.filter((plane) => !known.has(keyOf(plane)));
  const computed = missing.length > 0 ? clearSkyPeaks(latitudeDegrees, missing) : []; // the path of the sun is computed once for all of them
  for (const [i, plane] of missing.entries()) known.set(keyOf(plane), Object.freeze(computed[i] as ClearSkyPeak));
  const peaks = planes.map((plane) => known.get(keyOf(plane)) as ClearSkyPeak);
  for (const first of known.keys()) {
    if (known.size <= mostPlanes) break;
    known.delete(first);
  }
  return peaks;
}

function isAsked(surface: SurfaceFacts, { climate }: Site): boolean {
  if (surface.floor || missingOrientation(surface).length > 0) return false;
  return Object.values(climate).some((point) => statedSun(surface.name, point) === "clear-sky");
}
