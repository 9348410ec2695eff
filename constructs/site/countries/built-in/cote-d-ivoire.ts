import type { Source } from "../../../provenance/source";
import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashrae2013,
  countriesList,
  firmsWithOutages,
  fromMemory,
  ianaZones,
  outagesAMonth,
  readOn,
  residentialPower,
  salesLost,
  threePhasePower,
  worldPlugs,
} from "../profile/sources";

/** Of several facts of the country. */
const jbatgroup: Source = {
  mark: "partial",
  document: "jbatgroup.com",
  url: "http://jbatgroup.com/approvals/cote-divoire-what-can-we-learn-from-the-certification-of-electric-and-electronical-equipment/",
};

/** Côte d'Ivoire. */
export const coteDIvoire = {
  code: "CI",
  iso3: "CIV",
  name: "Côte d'Ivoire",
  readOn,
  regimes: ["pvoc"],
  grid: {
    lineToNeutral: { value: ["230 V line-to-neutral"], source: residentialPower, asOf: "2017" },
    lineToLine: { value: ["380 V line-to-line"], source: threePhasePower, asOf: "2017" },
    frequency: { value: "50 Hz", source: residentialPower, asOf: "2017" },
    tolerance: { value: "10 %", source: fromMemory, note: "±10 %" },
    plugs: { value: ["C", "E"], source: worldPlugs, asOf: "2017" },
    reliability: [
      { metric: "outages a month, as firms report them", value: 3.5, source: outagesAMonth, asOf: "2016" },
      { metric: "firms with outages, %", value: 78.8, source: firmsWithOutages, asOf: "2016" },
      { metric: "sales lost to outages by affected firms, %", value: 4.9, source: salesLost, asOf: "2016" },
    ],
  },
  electrical: { practice: { value: null, source: notFound } },
  certification: [
    {
      id: "codinorm",
      name: "CODINORM certification (Decree 2016-1152)",
      authority: "CODINORM; SGS, Intertek, Bureau Veritas ...",
      subject: "product-model",
      scope: "electrical, electronic and renewable-energy equipment",
      requirement: "certificate before sale",
      names: ["electrical"],
      validity: "2 months",
      source: jbatgroup,
      asOf: "2018",
    },
    {
      id: "pvoc",
      name: "CODINORM certification + VoC (Decree 2016-1152)",
      authority: "CODINORM; SGS, Intertek, Bureau Veritas ...",
      scope: "electrical, electronic and renewable-energy equipment",
      requirement: "pre-shipment inspection from 1 Mar 2018; cargo tracking note",
      source: jbatgroup,
      asOf: "2018",
    },
    {
      id: "artci-approval",
      name: "ARTCI agrément",
      authority: "ARTCI",
      subject: "product-model",
      scope: "telecom/radio equipment",
      requirement: "approval",
      names: ["radio"],
      mayName: ["telecom"],
      source: fromMemory,
    },
  ],
  radio: {
    authority: { value: "ARTCI / AIGF", source: fromMemory },
    receiveOnly: { value: null, source: notFound },
  },
  data: { law: { value: "Law 2013-450", source: fromMemory }, residency: { value: null, source: notFound } },
  customs: [{ value: null, source: notFound }],
  transport: [{ value: null, source: notFound }],
  language: { official: { value: ["fr"], source: countriesList } },
  timeZones: { value: ["Africa/Abidjan"], source: ianaZones },
  currencies: { value: ["XOF"], source: countriesList },
  station: {
    name: "Abidjan",
    wmo: "655780",
    latitude: 5.25,
    longitude: -3.93,
    elevationM: 8,
    coolingDryBulbC: 33.0,
    coolingWetBulbC: 27.6,
    evaporationWetBulbC: 28.9,
    humidDewPointC: 28.2,
    heatingDryBulbC: 21.1,
    meanMaximumC: 35.9,
    meanMinimumC: 17.9,
    maximumOf50YearsC: 41.2,
    source: ashrae2013,
  },
} as const satisfies CountryProps;
