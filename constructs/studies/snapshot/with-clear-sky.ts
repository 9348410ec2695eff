import { clearSkyPeaks } from "../../engineering/energy/solar/clear-sky";
import type { CoolingFacts } from "../../facts/cooling/cooling";
import type { SurfaceFacts } from "../../facts/cooling/room";
import type { Site } from "../../site";
import { missingOrientation, statedSun } from "../cooling-parts/states/surface-sun";

/** The cooling with what a clear sky gives each surface of which a climate point asks it, turned as the site has it. A year of sun takes milliseconds: it is computed once. */
export function withClearSky<Cooling extends CoolingFacts>(cooling: Cooling, site: Site): Cooling {
  const { surfaces } = cooling.room;
  const asked = surfaces.filter((surface) => isAsked(surface, site));
  if (asked.length === 0) return cooling;
  const { position, headingDegrees = 0 } = site;
  const planes = asked.map(({ tiltDegrees = 0, azimuthDegrees = 0 }) => ({ tiltDegrees, azimuthDegrees: azimuthDegrees + headingDegrees }));
  const peaks = clearSkyPeaks(position.latitudeDegrees, planes);
  const known = surfaces.map((surface) => {
    const clearSky = peaks[asked.indexOf(surface)];
    return clearSky ? { ...surface, clearSky } : surface;
  });
  return { ...cooling, room: { ...cooling.room, surfaces: known } };
}

function isAsked(surface: SurfaceFacts, { climate }: Site): boolean {
  if (surface.floor || missingOrientation(surface).length > 0) return false;
  return Object.values(climate).some((point) => statedSun(surface.name, point) === "clear-sky");
}
