import { type Country, defineSite, type SiteProps } from "../../site";
import { isRead } from "../../site/countries/profile/fact";
import type { Station } from "../../site/countries/profile/station";
import { defaultMinimum, nominalOf, toleratedMinimum } from "./assumed-grid";
import type { MatrixLeftOut } from "./matrix";
import type { MatrixSite, SiteDefaults } from "./matrix-site";

/** Study sites, and the countries of which there is none. */
export interface StudySites {
  readonly sites: readonly MatrixSite[];
  readonly leftOut: readonly MatrixLeftOut[];
}

/**
 * A study site a country, at its published station: the hottest point has the dry bulb that returns once in 50 years with the wet bulb of the 0.4 % point, and the sun of a
 * clear sky; the coldest the mean of the lowest dry bulbs of each year, in the dark. It is no site: nothing of it is deployed.
 *
 * @param defaults what such sites promise, and what is assumed of their grid
 * @throws PropsError when the defaults are not valid
 */
export function studySites(countries: readonly Country[], defaults: SiteDefaults): StudySites {
  const sites: MatrixSite[] = [];
  const leftOut: MatrixLeftOut[] = [];
  for (const country of countries) {
    const { profile } = country;
    const { station } = profile;
    const nominal = nominalOf(profile);
    const isWhole = nominal && isRead(profile.grid.frequencyHz);
    const gap = station ? "nobody read both voltage and frequency of its grid" : "no station of it was read";
    if (station && isWhole) sites.push(studySite(country, station, nominal, defaults));
    else leftOut.push({ country: profile.code, countryName: profile.name, reason: `${gap}: give it a site of its own, a row in --sites` });
  }
  return { sites, leftOut };
}

function studySite(
  country: Country,
  station: Station,
  nominal: NonNullable<ReturnType<typeof nominalOf>>,
  { grid = {}, promises, environment, papers }: SiteDefaults,
): MatrixSite {
  const { profile } = country;
  const minimum = toleratedMinimum(profile) ?? defaultMinimum(grid.minimum === undefined ? undefined : String(grid.minimum));
  const climate = climateOf(station);
  const name = `study-${profile.code.toLowerCase()}`;
  const props: SiteProps = {
    country,
    position: {
      latitude: station.latitude,
      longitude: station.longitude,
      elevation: `${station.elevationM} m`,
      unusual: { latitude: { reason: "published station of the country", owner: "cdktf-edge-node" } },
    },
    climate: climate.points,
    grid: { ...grid, nominal: nominal.value as SiteProps["grid"]["nominal"], minimum: minimum.value as SiteProps["grid"]["minimum"] },
    promises,
    ...(environment && { environment }),
    ...(papers && { papers }),
  };
  return {
    name,
    site: defineSite(props, name),
    isStudy: true,
    assumed: [climate.said, ...(nominal.isOneOfSeveral ? [nominal.said] : []), minimum.said],
    notJudged: ["the most humid air: a study has no such point"],
  };
}

/** The points of a study, and what is said of them. */
function climateOf(station: Station): { readonly points: SiteProps["climate"]; readonly said: string } {
  const { coolingDryBulbC, coolingWetBulbC, heatingDryBulbC, maximumOf50YearsC, meanMinimumC, source } = station;
  const hottestSaid = maximumOf50YearsC === undefined ? "the 0.4 % point" : "the maximum of 50 years with the wet bulb of the 0.4 % point";
  const coldestSaid = meanMinimumC === undefined ? "the 99.6 % point" : "the mean annual minimum";
  return {
    points: {
      hottest: {
        dryBulb: `${maximumOf50YearsC ?? coolingDryBulbC} °C`,
        wetBulb: `${coolingWetBulbC} °C`,
        irradiance: "clear-sky",
        source,
      },
      coldest: { dryBulb: `${meanMinimumC ?? heatingDryBulbC} °C`, source },
    },
    said: `weather of the station ${station.name}, WMO ${station.wmo}: ${hottestSaid} in the sun of a clear sky, and ${coldestSaid}`,
  };
}
