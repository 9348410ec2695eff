import type { ClearSkyPeak } from "../../../engineering/energy/solar/clear-sky";
import { defined } from "../../../plain/defined";
import { ownValue } from "../../../props/own-value";
import type { CountryProfile, Site } from "../../../site";
import { surfaceSun } from "../../../studies/cooling-parts/states/surface-sun";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";

/** The country of a site in a report, without its papers. */
export interface ReportedProfile extends Pick<CountryProfile, "name"> {
  /** Family of standards for electrical installations. */
  readonly practice: CountryProfile["electrical"]["practice"];
}

/** The country of a site in a report, without its papers. */
export function reportProfile({ name, electrical }: CountryProfile): ReportedProfile {
  return { name, practice: electrical.practice };
}

/** The conditions of a site in its report. */
export type SiteConditions = Pick<
  Site,
  | "position"
  | "pressurePa"
  | "headingDegrees"
  | "horizon"
  | "radioClimate"
  | "radioLicence"
  | "climate"
  | "grid"
  | "promises"
  | "backhaul"
  | "environment"
  | "unusual"
>;

/** Returns the conditions of the site, without country, weather and papers. */
export function reportConditions({
  site: { country: _, profile: _profile, weather: _weather, papers: _papers, ...conditions },
}: NodeSnapshot): SiteConditions {
  return conditions;
}

/** Sunlight on a surface of the envelope at a climate point, as it was judged. */
export interface SurfaceSunlight {
  /** Climate point. */
  readonly climate: keyof Site["climate"];
  /** Name of the surface. */
  readonly surface: string;
  /** Irradiance. Missing where it is unknown. */
  readonly irradianceWPerM2?: number; // [W/m²]
  /** Time of the year of the highest sunlight under a clear sky. Missing where the climate point states a number. */
  readonly clearSky?: Pick<ClearSkyPeak, "dayOfYear" | "solarTimeH">;
}

/** Returns the sunlight on every outer surface at every climate point. Empty without cooling or envelope. */
export function reportSunlight({ site, cooling }: NodeSnapshot): readonly SurfaceSunlight[] {
  const surfaces = cooling?.room.surfaces ?? [];
  return (Object.keys(site.climate) as SurfaceSunlight["climate"][]).flatMap((climate) => {
    const point = site.climate[climate];
    if (!point) return [];
    const { irradianceWPerM2, fromClearSky } = surfaceSun(surfaces, point, climate);
    return surfaces.flatMap(({ name: surface, floor, clearSky }) => {
      if (floor) return [];
      const known = ownValue(irradianceWPerM2, surface);
      const when = fromClearSky.has(surface) && clearSky;
      return [
        defined({
          climate,
          surface,
          irradianceWPerM2: known,
          clearSky: when ? { dayOfYear: when.dayOfYear, solarTimeH: when.solarTimeH } : undefined,
        }),
      ];
    });
  });
}
