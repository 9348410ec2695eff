import type { ClearSkyPeak } from "../../../engineering/energy/solar/clear-sky";
import { defined } from "../../../plain/defined";
import { ownValue } from "../../../props/own-value";
import type { CountryProfile, Site } from "../../../site";
import { surfaceSun } from "../../../studies/cooling-parts/states/surface-sun";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";

/** What a report says of the country of a site, besides its papers. */
export interface ReportedProfile extends Pick<CountryProfile, "name"> {
  /** Whose family of standards electrical installations follow. */
  readonly practice: CountryProfile["electrical"]["practice"];
}

/** What a report says of the country of a site, besides its papers. */
export function reportProfile({ name, electrical }: CountryProfile): ReportedProfile {
  return { name, practice: electrical.practice };
}

/** A site as its report has it. */
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

/** What the node has to stand. */
export function reportConditions({
  site: { country: _, profile: _profile, weather: _weather, papers: _papers, ...conditions },
}: NodeSnapshot): SiteConditions {
  return conditions;
}

/** Sun that a surface of the envelope was judged with at a climate point. */
export interface SurfaceSunlight {
  /** Point of the climate. */
  readonly climate: keyof Site["climate"];
  /** Name of the surface. */
  readonly surface: string;
  /** Missing where it is not known. */
  readonly irradianceWPerM2?: number; // [W/m²]
  /** When in the year a clear sky gives it that; missing where the climate point states a number. */
  readonly clearSky?: Pick<ClearSkyPeak, "dayOfYear" | "solarTimeH">;
}

/** The sun on every outer surface at every climate point; none in a node without cooling or without an envelope. */
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
