import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashrae2013,
  ashraeRow,
  countriesList,
  fromMemory,
  ianaZones,
  readOn,
  residentialPower,
  threePhasePower,
  worldPlugs,
} from "../profile/sources";

/** Peru. */
export const peru = {
  code: "PE",
  iso3: "PER",
  name: "Peru",
  readOn,
  grid: {
    lineToNeutral: { value: ["220 V line-to-neutral"], source: residentialPower, asOf: "2017" },
    lineToLine: { value: ["220 V line-to-line"], source: threePhasePower, asOf: "2017" },
    frequency: { value: "60 Hz", source: residentialPower, asOf: "2017" },
    tolerance: { value: "5 %", source: fromMemory, note: "±5 % (NTCSE)" },
    plugs: { value: ["A", "B", "C"], source: worldPlugs, asOf: "2017" },
    reliability: [{ metric: "SAIDI", value: null, source: notFound }],
  },
  electrical: { practice: { value: null, source: notFound } },
  certification: [
    {
      id: "mtc-homologation",
      name: "MTC homologation (DS 001-2006-MTC)",
      authority: "MTC",
      subject: "product-model",
      scope: "equipment connected to public networks or emitting radio",
      requirement: "homologation certificate",
      names: ["radio"],
      mayName: ["telecom"],
      source: {
        mark: "partial",
        document: "manualzilla.com",
        url: "https://manualzilla.com/doc/6207672/p%C3%A1gina-1-de-7-23-01-2006-http---www.teleley.com-normas-en",
      },
    },
  ],
  radio: {
    authority: {
      value: "MTC; satellite-capacity provider registry valid 15 years; GEO satellites on the Andean list",
      source: {
        mark: "verified",
        document: "mtc.gob.pe",
        url: "http://www.mtc.gob.pe/version_ingles/communications/concessions/satellite.html",
      },
    },
    receiveOnly: { value: null, source: notFound },
  },
  data: {
    law: {
      value: "Law 29733",
      source: {
        mark: "partial",
        document: "kriptosv2.webflow.io",
        url: "https://kriptosv2.webflow.io/en-post/data-protection-rules-in-latin-america",
      },
    },
    residency: { value: null, source: notFound },
  },
  customs: [{ value: null, source: notFound }],
  transport: [{ value: null, source: notFound }],
  language: { official: { value: ["es"], source: countriesList } },
  timeZones: { value: ["America/Lima"], source: ianaZones },
  currencies: { value: ["PEN"], source: countriesList },
  station: {
    name: "Lima-Callao",
    wmo: "846280",
    latitude: -12.0,
    longitude: -77.12,
    elevationM: 13,
    coolingDryBulbC: 28.9,
    coolingWetBulbC: 22.8,
    evaporationWetBulbC: 23.6,
    humidDewPointC: 22.2,
    heatingDryBulbC: 13.9,
    meanMaximumC: 30.2,
    meanMinimumC: 12.6,
    maximumOf50YearsC: 33.2,
    source: ashrae2013,
  },
  coldestStation: ashraeRow("Cuzco", "846860", [-13.53, -71.93, 3249], { heatingDryBulbC: 0, meanMinimumC: -2.1 }),
} as const satisfies CountryProps;
