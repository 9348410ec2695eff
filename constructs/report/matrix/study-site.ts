import { compact } from "../../plain/compact";
import { defined } from "../../plain/defined";
import { PropsError } from "../../props";
import { isWeak, type Source } from "../../provenance/source";
import { type Country, type CountryProfile, defineSite, type SiteProps } from "../../site";
import { isRead } from "../../site/countries/profile/fact";
import type { ColdStation, HumidStation, Station } from "../../site/countries/profile/station";
import { isOutsideCountry } from "../../site/outside-country";
import { type AssumedNominal, defaultMinimum, defaultNominal, nominalsOf, toleratedMinimum } from "./assumed-grid";
import type { MatrixLeftOut } from "./matrix";
import type { MatrixSite, SiteDefaults } from "./matrix-site";

/** Screening sites, and the countries without one. */
export interface ScreeningSites {
  readonly sites: readonly MatrixSite[];
  readonly leftOut: readonly MatrixLeftOut[];
}

/**
 * Makes a screening site for each country and nominal voltage of its grid, at the hottest station
 * with a source. Hottest point: dry bulb that returns once in 50 years, with the wet bulb of the
 * 0.4 % point. Most humid point, at the most humid station: 0.4 % wet bulb with its coincident dry
 * bulb. Coldest point, at the coldest station: mean of the lowest dry bulbs of each year. The sky
 * is clear at the first two, the coldest has no sun. Nothing is deployed to these sites.
 *
 * @param defaults promises and assumed grid of the sites. With `grid.nominal`, each country has one site at that voltage
 * @throws PropsError when the defaults are not valid
 */
export function makeScreeningSites(countries: readonly Country[], defaults: SiteDefaults): ScreeningSites {
  const sites: MatrixSite[] = [];
  const leftOut: MatrixLeftOut[] = [];
  for (const country of countries) {
    const { code, name } = country.profile;
    const found = studiesOf(country, defaults);
    if (typeof found !== "string") sites.push(...found);
    else leftOut.push({ country: code, countryName: name, reason: `${found}: give it a site of its own, a row in --sites` });
  }
  return { sites, leftOut };
}

/** Returns the screening sites of a country, or why there is none. */
function studiesOf(country: Country, defaults: SiteDefaults): readonly MatrixSite[] | string {
  const { profile } = country;
  const stations = stationsOf(profile);
  if (!stations) return "no weather station of it has a source";
  const outside = Object.values(stations).find((one) => isOutsideCountry(profile, one));
  if (outside) return `its station ${outside.name} lies outside of it`;
  const { nominal } = defaults.grid ?? {};
  const nominals = nominal === undefined ? nominalsOf(profile, "one") : [defaultNominal(String(nominal))];
  if (nominals.length === 0 || !isRead(profile.grid.frequencyHz)) return "voltage or frequency of its grid has no source";
  try {
    return nominals.map((one) => studySite(country, stations, one, defaults));
  } catch (error) {
    const [problem] = error instanceof PropsError && nominal !== undefined ? error.problems : [];
    if (problem?.path !== "grid.nominal" || !problem.message.includes(" to be plausible ")) throw error;
    return `its grid has no voltage near the ${nominal} of the design`;
  }
}

/** Stations of the climate points. */
interface StudyStations {
  readonly hottest: Station;
  readonly mostHumid: HumidStation;
  readonly coldest: ColdStation;
}

/** Returns the stations with a source. Remembered values make no screening site. */
function stationsOf({ station, mostHumidStation, coldestStation }: CountryProfile): StudyStations | undefined {
  const read = <One extends { readonly source: Source }>(one: One | undefined) => (one && !isWeak(one.source) ? one : undefined);
  const hottest = read(station);
  return hottest && { hottest, mostHumid: read(mostHumidStation) ?? hottest, coldest: read(coldestStation) ?? hottest };
}

function studySite(
  country: Country,
  stations: StudyStations,
  nominal: AssumedNominal,
  { grid = {}, promises, environment, papers }: SiteDefaults,
): MatrixSite {
  const { profile } = country;
  const minimum = toleratedMinimum(profile) ?? defaultMinimum(grid.minimum === undefined ? undefined : String(grid.minimum));
  const climate = climateOf(stations);
  const name = compact(["study", profile.code.toLowerCase(), nominal.volts]).join("-");
  const { latitude, longitude, elevationM } = stations.hottest;
  const props: SiteProps = {
    country,
    position: { latitude, longitude, elevation: `${elevationM} m` },
    climate: climate.points,
    grid: { ...grid, nominal: nominal.value as SiteProps["grid"]["nominal"], minimum: minimum.value as SiteProps["grid"]["minimum"] },
    promises,
    ...defined({ environment, papers }),
  };
  const assumed = [...climate.said, nominal.said, minimum.said];
  return { name, site: defineSite(props, name), isStudy: true, assumed };
}

/** Returns the climate points, and their description in words. */
function climateOf({ hottest, mostHumid, coldest }: StudyStations): {
  readonly points: SiteProps["climate"];
  readonly said: readonly string[];
} {
  const { maximumOf50YearsC, coolingDryBulbC, coolingWetBulbC } = hottest;
  const { evaporationDryBulbC, evaporationWetBulbC } = mostHumid;
  const { meanMinimumC, heatingDryBulbC } = coldest;
  const hottestSaid = maximumOf50YearsC === undefined ? "the 0.4 % point" : "the maximum of 50 years with the wet bulb of the 0.4 % point";
  const humidSaid = evaporationDryBulbC === undefined ? `the 0.4 % dry bulb, ${notRead}` : "its coincident dry bulb";
  const coldestSaid = meanMinimumC === undefined ? "the 99.6 % point" : "the mean annual minimum";
  return {
    points: {
      hottest: {
        dryBulb: `${maximumOf50YearsC ?? coolingDryBulbC} °C`,
        wetBulb: `${coolingWetBulbC} °C`,
        irradiance: "clear-sky",
        source: hottest.source,
      },
      mostHumid: {
        dryBulb: `${evaporationDryBulbC ?? mostHumid.coolingDryBulbC} °C`,
        wetBulb: `${evaporationWetBulbC} °C`,
        irradiance: "clear-sky",
        source: evaporationDryBulbC === undefined ? withoutDryBulb(mostHumid.source) : mostHumid.source,
      },
      coldest: { dryBulb: `${meanMinimumC ?? heatingDryBulbC} °C`, source: coldest.source },
    },
    said: [
      `climate.hottest of ${stationText(hottest)}: ${hottestSaid}, in the sun of a clear sky`,
      `climate.mostHumid of ${stationText(mostHumid)}: the 0.4 % wet bulb with ${humidSaid}, in the sun of a clear sky`,
      `climate.coldest of ${stationText(coldest)}: ${coldestSaid}, without sun`,
    ],
  };
}

const notRead = "because the coincident one is unknown";

/** Marks a source as partial, because another dry bulb replaces the coincident one. */
function withoutDryBulb(source: Source): Source {
  return { ...source, mark: "partial", document: `${source.document}; the dry bulb is that of the 0.4 % point, ${notRead}` };
}

function stationText({ name, wmo }: Pick<Station, "name" | "wmo">): string {
  return `the station ${name}, WMO ${wmo}`;
}
