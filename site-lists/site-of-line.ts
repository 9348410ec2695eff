import { compact } from "../constructs/plain/compact";
import { defined } from "../constructs/plain/defined";
import { mapOf } from "../constructs/plain/map-of";
import type { PropsProblem } from "../constructs/props";
import { collectProblems, placeUnder } from "../constructs/props/problems/catch-refusal";
import type { Data } from "../constructs/props/problems/path";
import { defaultMinimum, defaultNominal, nominalsOf, toleratedMinimum } from "../constructs/report/matrix/assumed-grid";
import type { MatrixSite } from "../constructs/report/matrix/matrix-site";
import { type BuiltInCountry, countries, defineSite, type SiteProps } from "../constructs/site";
import type { CountryProfile } from "../constructs/site/countries";
import { withCountry } from "../site-files/country-file";
import { fileWeather, withYear } from "../site-files/file-weather";
import type { CountryFiles } from "./country-files";
import { type DefaultsOfDesign, type LineOfColumns, placedInLine } from "./placed-in-line";
import { overDefaults, propsOfCells } from "./site-cells";
import { countryFile } from "./site-columns";

/** Options for making a site from a line of a table. */
export interface SiteOfLineOptions extends DefaultsOfDesign {
  /** Whether the weather file that a line names is read. @default false */
  readonly year?: boolean;
  /** Folder that must contain the files that a line names. @default the folder in which the program runs */
  readonly root?: string | undefined;
}

interface LineOfTable extends LineOfColumns {
  readonly name: string;
  readonly profiles: CountryFiles;
}

/** Returns the result of `read` on the value at a key; if it is refused, adds its problems to those of the table. */
type Collect = <Value>(key: string, read: () => Value) => Value | undefined;

/** Returns the site of a line. Returns undefined, and adds the problems, if it has any. */
export function siteOfLine(of: LineOfTable, options: SiteOfLineOptions, problems: PropsProblem[]): MatrixSite | undefined {
  const own = propsOfCells(of.columns, of.line.cells);
  const collect: Collect = (key, read) => collectProblems(problems, read, (problem) => placedInLine(of, options, placeUnder(key, problem)));
  const country = countryOf(of, own, collect);
  const profile = country?.profile ?? profileOf(own.country);
  const filled = withAssumed(overDefaults(options.defaults, own) as Data, profile, mapOf(own.grid));
  const { weather: named, ...site } = filled.props;
  problems.push(...countryProblem(of), ...humidityProblem(of, site));
  return collect("", () => {
    const readYear = () => fileWeather({ ...site, weather: named }, of.file, options.root);
    const year = named !== undefined && options.year === true ? collect("weather", readYear) : undefined;
    const asked = named !== undefined && options.year !== true ? ["the year of its weather: read it with --year"] : [];
    const whole = withYear({ ...site, ...defined({ weather: year }) }, year);
    const read = withCountry(whole, country, (props) => defineSite(props as SiteProps, of.name));
    return read && { name: of.name, site: read, assumed: filled.assumed, notJudged: [...filled.notJudged, ...asked] };
  });
}

/** Returns the country whose profile file a line names. */
function countryOf({ profiles }: LineOfTable, { country }: Data, collect: Collect) {
  const { file } = mapOf(country);
  return typeof file === "string" ? collect("country", () => profiles.countryIn(file)) : undefined;
}

function profileOf(code: unknown): CountryProfile | undefined {
  return typeof code === "string" && Object.hasOwn(countries, code) ? countries[code as BuiltInCountry].profile : undefined;
}

/** Reports a line with both a code and a file of a country: which one is meant is unknown. */
function countryProblem({ file, line, columns }: LineOfTable): readonly PropsProblem[] {
  const given = columns.filter(({ path }, i) => (path === "country" || path === countryFile) && line.cells[i] !== "");
  if (given.length < 2) return [];
  return [
    {
      path: `${file}:${line.line} ${countryFile}`,
      message: "must not be combined with country but is: leave one of the two cells empty",
    },
  ];
}

/** Returns a site with missing values from its country, the design or the library. */
function withAssumed(props: Data, profile: CountryProfile | undefined, own: Data) {
  const assumed: string[] = [];
  const grid = { ...mapOf(props.grid) };
  if (!profile) Object.assign(grid, { nominal: "400 V line-to-line", minimum: "1", ...grid }); // no valid site: only its country is refused
  const nominal = grid.nominal === undefined ? profile && nominalsOf(profile, "the highest").at(-1) : defaultNominal(String(grid.nominal));
  if (own.nominal === undefined && profile && nominal) {
    grid.nominal = nominal.value;
    assumed.push(nominal.said);
  }
  if (own.minimum === undefined && profile) {
    const ofDesign = grid.minimum === undefined ? undefined : String(grid.minimum);
    const minimum = ofDesign === undefined ? (toleratedMinimum(profile) ?? defaultMinimum(undefined)) : defaultMinimum(ofDesign);
    grid.minimum = minimum.value;
    assumed.push(minimum.said);
  }
  const climate = { ...mapOf(props.climate) };
  for (const point of compact(["hottest", climate.mostHumid !== undefined && "mostHumid"])) {
    if (mapOf(climate[point]).irradiance !== undefined) continue;
    climate[point] = { ...mapOf(climate[point]), irradiance: "clear-sky" };
    assumed.push(`climate.${point}.irradiance of a clear sky`);
  }
  return {
    props: { ...props, grid, climate } as Data,
    assumed,
    notJudged: climate.mostHumid === undefined ? ["the most humid climate point: the table has no climate.mostHumid"] : [],
  };
}

/** Reports a line without humidity: air would count as dry, which is on the unsafe side. */
function humidityProblem({ file, line, columns }: LineOfTable, site: Data): readonly PropsProblem[] {
  const hottest = mapOf(mapOf(site.climate).hottest);
  if (["wetBulb", "dewPoint", "relativeHumidity"].some((prop) => hottest[prop] !== undefined)) return [];
  const { head } = columns.find(({ path }) => path === "climate.hottest.wetBulb") ?? { head: "climate.hottest.dewPoint" };
  return [{ path: `${file}:${line.line} ${head}`, message: 'is required: write it like "21 °C"' }];
}
