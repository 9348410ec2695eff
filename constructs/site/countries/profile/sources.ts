import { defined } from "../../../plain/defined";
import type { Source } from "../../../provenance/source";
import type { Practice } from "./country-profile";
import { notFound } from "./fact";

/** Day on which the sources of the library's profiles were read. */
export const readOn = "2026-11-24";

/** Returns a function that states facts of one source. @param asOf year of its facts */
function makeCite(source: Source, asOf?: string) {
  return <const Value>(value: Value, note?: string) => ({ value, source, ...defined({ asOf, note }) });
}

/** Returns a function that states the frequency or length of outages from one source, for a given year. */
function makeCount(metric: string, document: string, url: string) {
  const source = citePartial(document, url);
  return (value: number, asOf: string) => ({ metric, value, source, asOf });
}

/** Cites a document that was read itself. */
export function citeVerified(document: string, url: string): Source {
  return { mark: "verified", document, url };
}

export function citePartial(document: string, url?: string): Source {
  return { mark: "partial", document, ...defined({ url }) };
}

/** Recalls the family of standards of a document that was not read. */
export function recallPractice(value: Practice, document: string) {
  return { practice: { value, source: { mark: "recalled", document } } } as const;
}

/** The source of remembered values that were not read: it decides nothing. */
export const fromMemory: Source = { mark: "recalled", document: "recalled, not read in any source" };

/** States a remembered fact. */
export const recall = makeCite(fromMemory);

/** States nominal voltages between two lines. */
export const citeThreePhasePower = makeCite(
  {
    mark: "partial",
    document: "CalebBell/fluids, fluids/data/3 phase power.csv, after Wikipedia, Mains electricity by country",
    edition: "2017, commit 091070e",
    url: "https://github.com/CalebBell/fluids",
  },
  "2017",
);

/** States nominal frequencies, and voltages of sockets. */
export const citeResidentialPower = makeCite(
  {
    mark: "partial",
    document: "CalebBell/fluids, fluids/data/residential power.csv, after Wikipedia, Mains electricity by country",
    edition: "2017, commit 091070e",
    url: "https://github.com/CalebBell/fluids",
  },
  "2017",
);

/** States a grid with one nominal voltage. */
export function citeMains(
  lineToNeutral: `${number} V line-to-neutral`,
  lineToLine: `${number} V line-to-line`,
  frequency: "50 Hz" | "60 Hz",
) {
  return {
    lineToNeutral: citeResidentialPower([lineToNeutral]),
    lineToLine: citeThreePhasePower([lineToLine]),
    frequency: citeResidentialPower(frequency),
  };
}

/** States voltages and plugs of sockets from the IEC's list. */
export const citeWorldPlugs = makeCite(
  {
    mark: "partial",
    document: "IEC, World plugs, as benjiao/world-plugs lists it",
    edition: "October 2017, commit c1e4426",
    url: "https://github.com/benjiao/world-plugs",
  },
  "2017",
);

/** States time zones. */
export const citeIanaZones = makeCite({
  mark: "partial",
  document: "IANA time zone database, as countries-and-timezones lists it",
  edition: "3.10.0",
});

const citeCountriesList = makeCite({ mark: "partial", document: "Annexare, countries-list", edition: "3.4.1" });

/** States languages and currencies, by their codes. */
export function citeLanguagesAndCurrencies(languages: readonly string[], currencies: readonly string[]) {
  return { language: { official: citeCountriesList(languages) }, currencies: citeCountriesList(currencies) };
}

/** Facts on the way to the site that were not found. */
export const customsAndTransportNotFound = { customs: [notFound], transport: [notFound] };

/** States the number of outages that firms report. */
export const citeOutagesAMonth = makeCount(
  "outages a month, as firms report them",
  "World Bank Enterprise Surveys, indicator IC.ELC.OUTG, as indexmundi lists it",
  "https://www.indexmundi.com/facts/indicators/IC.ELC.OUTG/rankings",
);

/** States the share of firms that report outages. */
export const citeFirmsWithOutages = makeCount(
  "firms with outages, %",
  "World Bank Enterprise Surveys, indicator IC.ELC.OUTG.ZS, as indexmundi lists it",
  "http://www.indexmundi.com/facts/indicators/IC.ELC.OUTG.ZS/rankings",
);

/** States the sales that firms lose by outages. */
export const citeSalesLost = makeCount(
  "sales lost to outages by affected firms, %",
  "World Bank Enterprise Surveys, indicator IC.FRM.OUTG.ZS, as indexmundi lists it",
  "http://www.indexmundi.com/facts/indicators/IC.FRM.OUTG.ZS/rankings",
);

/** States laws on personal data of several countries. */
export const citePersonalDataLaws = makeCite({
  mark: "partial",
  document: "HFW, Personal data protection legislation in the GCC jurisdiction",
  edition: "28 October 2024",
  url: "https://www.hfw.com/insights/personal-data-protection-legislation-in-the-gcc-jurisdiction/",
});

/** Source of a station's design conditions: single values are cited, the table is its publisher's. */
export const ashrae2013: Source = {
  mark: "partial",
  document: "ASHRAE Handbook Fundamentals, annual design conditions, as FedericoTartarini/paper-heat-balance-fans mirrors the row",
  edition: "2013, commit 52419f0",
  url: "https://github.com/FedericoTartarini/paper-heat-balance-fans",
};

/** Returns a row of {@link ashrae2013} with its columns. @param at latitude [°], longitude [°] and elevation [m] of its station */
export function ashraeRow<Columns extends object>(name: string, wmo: string, at: readonly [number, number, number], columns: Columns) {
  const [latitude, longitude, elevationM] = at;
  return { name, wmo, latitude, longitude, elevationM, ...columns, source: ashrae2013 };
}

/** A source for several countries. */
export const blogNorebase = citePartial(
  "blog.norebase.com",
  "http://blog.norebase.com/data-protection-compliance-in-africa-a-country-by-country-breakdown",
);
