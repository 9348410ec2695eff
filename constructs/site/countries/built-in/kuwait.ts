import type { Source } from "../../../provenance/source";
import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashrae2013,
  countriesList,
  fromMemory,
  ianaZones,
  personalDataLaws,
  readOn,
  residentialPower,
  threePhasePower,
  worldPlugs,
} from "../profile/sources";

/** Of several facts of the country. */
const exports2kuwait: Source = {
  mark: "partial",
  document: "exports2kuwait.com, also https://intertek.it:443/esportazioni/kuwait",
  url: "https://www.exports2kuwait.com/faq",
};

/** Kuwait. */
export const kuwait = {
  code: "KW",
  iso3: "KWT",
  name: "Kuwait",
  readOn,
  regimes: ["gcc", "ilac"],
  grid: {
    lineToNeutral: { value: ["240 V line-to-neutral"], source: residentialPower, asOf: "2017" },
    lineToLine: { value: ["415 V line-to-line"], source: threePhasePower, asOf: "2017" },
    frequency: { value: "50 Hz", source: residentialPower, asOf: "2017" },
    tolerance: { value: "6 %", source: fromMemory, note: "±6 % (MEW/R-1)" },
    plugs: { value: ["C", "G"], source: worldPlugs, asOf: "2017" },
    reliability: [{ metric: "SAIDI", value: null, source: notFound, note: "rolling summer load-shedding since 2024 (recalled)" }],
  },
  electrical: { practice: { value: "IEC", source: { mark: "recalled", document: "MEW regulations for electrical installations" } } },
  certification: [
    {
      id: "citra-type-approval",
      name: "CITRA type approval",
      authority: "CITRA",
      subject: "product-model",
      scope: "telecom and radio equipment",
      requirement: "certificate",
      names: ["radio"],
      mayName: ["telecom"],
      validity: "3 years; renew within 3 months before, at most 20 days after expiry",
      source: { mark: "partial", document: "dekra.com.tw", url: "https://www.dekra.com.tw/en/kuwaitcitranewregulationonseptember132021/" },
      asOf: "2021-09",
    },
    {
      id: "kucas-evaluation",
      name: "KUCAS, technical evaluation report (TER)",
      authority: "Public Authority for Industry (PAI)",
      subject: "product-model",
      scope: "regulated products list",
      requirement: "TER: documents and reports of a laboratory by ISO/IEC 17025; self-declaration route for one-time exporters",
      mayName: ["electrical"],
      accepts: ["iso-17025-report"],
      source: exports2kuwait,
      note: "exempt: temporary imports and 'products forming contents of large industrial or government projects'",
    },
    {
      id: "kucas-shipment",
      name: "KUCAS, technical inspection report (TIR)",
      authority: "Public Authority for Industry (PAI)",
      subject: "shipment",
      scope: "regulated products list",
      requirement: "TIR for every shipment",
      validity: "one shipment",
      source: exports2kuwait,
      note: "exempt: temporary imports and 'products forming contents of large industrial or government projects'",
    },
  ],
  radio: {
    authority: { value: "CITRA", source: fromMemory },
    receiveOnly: { value: null, source: notFound },
  },
  data: {
    law: {
      value: "no general law; CITRA Data Privacy Protection Regulation for certain telecom service providers",
      source: personalDataLaws,
      asOf: "2024-10",
    },
    residency: { value: "CITRA data-classification policy tiers", source: fromMemory },
  },
  customs: [{ value: null, source: notFound }],
  transport: [{ value: null, source: notFound }],
  language: { official: { value: ["ar"], source: countriesList } },
  timeZones: { value: ["Asia/Riyadh"], source: ianaZones },
  currencies: { value: ["KWD"], source: countriesList },
  station: {
    name: "Kuwait Intl",
    wmo: "405820",
    latitude: 29.22,
    longitude: 47.98,
    elevationM: 48,
    coolingDryBulbC: 48.0,
    coolingWetBulbC: 20.9,
    evaporationWetBulbC: 28.5,
    humidDewPointC: 26.9,
    heatingDryBulbC: 4.0,
    meanMaximumC: 49.8,
    meanMinimumC: 1.4,
    maximumOf50YearsC: 51.7,
    source: ashrae2013,
  },
} as const satisfies CountryProps;
