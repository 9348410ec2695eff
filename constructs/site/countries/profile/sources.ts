import { defined } from "../../../plain/defined";
import type { Source } from "../../../provenance/source";
import type { Practice } from "./country-profile";
import { notFound } from "./fact";

/** Day on which the sources of the library's profiles were read. */
export const readOn = "2026-11-24";

/** What states facts of one source. @param asOf year of which it speaks in each of them */
function makeCite(source: Source, asOf?: string) {
  return <const Value>(value: Value, note?: string) => ({ value, source, ...defined({ asOf, note }) });
}

/** What states how often or for how long the grid is gone by one source, in the year that is given. */
function makeCount(metric: string, document: string, url: string) {
  const source = citePartial(document, url);
  return (value: number, asOf: string) => ({ metric, value, source, asOf });
}

/** Cites what was read in the document itself. */
export function citeVerified(document: string, url: string): Source {
  return { mark: "verified", document, url };
}

/** Cites a secondary source. */
export function citePartial(document: string, url?: string): Source {
  return { mark: "partial", document, ...defined({ url }) };
}

/** Recalls whose family of standards a document follows, which nobody read. */
export function recallPractice(value: Practice, document: string) {
  return { practice: { value, source: { mark: "recalled", document } } } as const;
}

/** What somebody remembers, and nobody read: it decides nothing. */
export const fromMemory: Source = { mark: "recalled", document: "recalled, not read in any source" };

/** What nobody read. */
export const recall = makeCite(fromMemory);

/** Nominal voltages between two lines. */
export const citeThreePhasePower = makeCite(
  {
    mark: "partial",
    document: "CalebBell/fluids, fluids/data/3 phase power.csv, after Wikipedia, Mains electricity by country",
    edition: "2017, commit 091070e",
    url: "https://github.com/CalebBell/fluids",
  },
  "2017",
);

/** Nominal frequencies, and voltages of sockets. */
export const citeResidentialPower = makeCite(
  {
    mark: "partial",
    document: "CalebBell/fluids, fluids/data/residential power.csv, after Wikipedia, Mains electricity by country",
    edition: "2017, commit 091070e",
    url: "https://github.com/CalebBell/fluids",
  },
  "2017",
);

/** Cites a grid of one nominal voltage. */
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

/** Voltages and plugs of sockets, as the IEC lists them. */
export const citeWorldPlugs = makeCite(
  {
    mark: "partial",
    document: "IEC, World plugs, as benjiao/world-plugs lists it",
    edition: "October 2017, commit c1e4426",
    url: "https://github.com/benjiao/world-plugs",
  },
  "2017",
);

/** Time zones. */
export const citeIanaZones = makeCite({
  mark: "partial",
  document: "IANA time zone database, as countries-and-timezones lists it",
  edition: "3.10.0",
});

const citeCountriesList = makeCite({ mark: "partial", document: "Annexare, countries-list", edition: "3.4.1" });

/** Cites languages and currencies, by their codes. */
export function citeLanguagesAndCurrencies(languages: readonly string[], currencies: readonly string[]) {
  return { language: { official: citeCountriesList(languages) }, currencies: citeCountriesList(currencies) };
}

/** Of the way to the site. */
export const customsAndTransportNotFound = { customs: [notFound], transport: [notFound] };

/** How often the grid is gone, as firms report it. */
export const citeOutagesAMonth = makeCount(
  "outages a month, as firms report them",
  "World Bank Enterprise Surveys, indicator IC.ELC.OUTG, as indexmundi lists it",
  "https://www.indexmundi.com/facts/indicators/IC.ELC.OUTG/rankings",
);

/** How many firms know outages. */
export const citeFirmsWithOutages = makeCount(
  "firms with outages, %",
  "World Bank Enterprise Surveys, indicator IC.ELC.OUTG.ZS, as indexmundi lists it",
  "http://www.indexmundi.com/facts/indicators/IC.ELC.OUTG.ZS/rankings",
);

/** What outages cost firms. */
export const citeSalesLost = makeCount(
  "sales lost to outages by affected firms, %",
  "World Bank Enterprise Surveys, indicator IC.FRM.OUTG.ZS, as indexmundi lists it",
  "http://www.indexmundi.com/facts/indicators/IC.FRM.OUTG.ZS/rankings",
);

/** Laws on personal data of several countries. */
export const citePersonalDataLaws = makeCite({
  mark: "partial",
  document: "HFW, Personal data protection legislation in the GCC jurisdiction",
  edition: "28 October 2024",
  url: "https://www.hfw.com/insights/personal-data-protection-legislation-in-the-gcc-jurisdiction/",
});

/** Design conditions of a station: single values are cited, the table is its publisher's. */
export const ashrae2013: Source = {
  mark: "partial",
  document: "ASHRAE Handbook Fundamentals, annual design conditions, as FedericoTartarini/paper-heat-balance-fans mirrors the row",
  edition: "2013, commit 52419f0",
  url: "https://github.com/FedericoTartarini/paper-heat-balance-fans",
};

/** Columns of a row of {@link ashrae2013}. @param at latitude [°], longitude [°] and elevation [m] of its station */
export function ashraeRow<Columns extends object>(name: string, wmo: string, at: readonly [number, number, number], columns: Columns) {
  const [latitude, longitude, elevationM] = at;
  return { name, wmo, latitude, longitude, elevationM, ...columns, source: ashrae2013 };
}

/** Of several countries. */
export const blogNorebase = citePartial(
  "blog.norebase.com",
  "http://blog.norebase.com/data-protection-compliance-in-africa-a-country-by-country-breakdown",
);
