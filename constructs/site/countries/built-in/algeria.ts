import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashrae2013,
  ashraeRow,
  countriesList,
  fromMemory,
  ianaZones,
  outagesAMonth,
  personalDataLaws,
  readOn,
  residentialPower,
  threePhasePower,
  worldPlugs,
} from "../profile/sources";

/** Algeria. */
export const algeria = {
  code: "DZ",
  iso3: "DZA",
  name: "Algeria",
  readOn,
  grid: {
    lineToNeutral: { value: ["230 V line-to-neutral"], source: residentialPower, asOf: "2017" },
    lineToLine: { value: ["400 V line-to-line"], source: threePhasePower, asOf: "2017" },
    frequency: { value: "50 Hz", source: residentialPower, asOf: "2017" },
    tolerance: { value: "10 %", source: fromMemory, note: "±10 %" },
    plugs: { value: ["C", "F"], source: worldPlugs, asOf: "2017" },
    reliability: [{ metric: "outages a month, as firms report them", value: 3.2, source: outagesAMonth, asOf: "2007" }],
  },
  electrical: { practice: { value: null, source: notFound } },
  certification: [
    {
      id: "arpce-homologation",
      name: "ARPCE homologation (Decision 28/2019)",
      authority: "ARPCE",
      subject: "product-model",
      scope: "terminal equipment and radio installations for public networks",
      requirement: "homologation by a legal entity under Algerian law",
      names: ["radio"],
      mayName: ["telecom"],
      localRepresentative: true,
      source: {
        mark: "partial",
        document: "fr.scribd.com, also https://mobilealgerie.com/?p=7421",
        url: "https://fr.scribd.com/document/479561420/DEC-N28-16-10-2019",
      },
      asOf: "2019",
    },
  ],
  radio: {
    authority: { value: "ANF / ARPCE", source: fromMemory },
    receiveOnly: { value: null, source: notFound },
  },
  data: {
    law: { value: "Law 18-07 (2018)", source: personalDataLaws, note: "number recalled" },
    residency: { value: null, source: notFound },
  },
  customs: [{ value: null, source: notFound }],
  transport: [{ value: null, source: notFound }],
  language: { official: { value: ["ar"], source: countriesList } },
  timeZones: { value: ["Africa/Algiers"], source: ianaZones },
  currencies: { value: ["DZD"], source: countriesList },
  station: {
    name: "Hassi Messaoud",
    wmo: "605810",
    latitude: 31.67,
    longitude: 6.15,
    elevationM: 141,
    coolingDryBulbC: 46.1,
    coolingWetBulbC: 22.1,
    evaporationWetBulbC: 24.1,
    humidDewPointC: 19.9,
    heatingDryBulbC: 2.6,
    meanMaximumC: 48.3,
    meanMinimumC: -0.2,
    maximumOf50YearsC: 52.9,
    source: ashrae2013,
  },
  mostHumidStation: {
    ...ashraeRow("Algiers (Dar El Beida)", "603900", [36.68, 3.22, 25], { coolingDryBulbC: 35.2, evaporationWetBulbC: 25.5 }),
    evaporationDryBulbC: 30.6,
    source: {
      ...ashrae2013,
      document: `${ashrae2013.document}; dry bulb with that wet bulb: the row of 2009 in the header of ALGIERS 603900 (IWEC), as chiensiTB/EPWRawWeather has it`,
    },
  },
} as const satisfies CountryProps;
