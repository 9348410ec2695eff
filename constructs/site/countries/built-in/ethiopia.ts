import type { Source } from "../../../provenance/source";
import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
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
const asaptic: Source = {
  mark: "partial",
  document: "asaptic.com",
  url: "https://asaptic.com/standard/wireless-device-china-to-ethiopia.html",
};

/** Ethiopia. */
export const ethiopia = {
  code: "ET",
  iso3: "ETH",
  name: "Ethiopia",
  readOn,
  grid: {
    lineToNeutral: { value: ["220 V line-to-neutral"], source: residentialPower, asOf: "2017" },
    lineToLine: { value: ["380 V line-to-line"], source: threePhasePower, asOf: "2017" },
    frequency: { value: "50 Hz", source: residentialPower, asOf: "2017" },
    tolerance: { value: "10 %", source: fromMemory, note: "±10 %" },
    plugs: { value: ["C", "E", "F", "L"], source: worldPlugs, asOf: "2017" },
    reliability: [
      { metric: "outages a month, as firms report them", value: 8.2, source: outagesAMonth, asOf: "2015" },
      { metric: "firms with outages, %", value: 80.0, source: firmsWithOutages, asOf: "2015" },
      { metric: "sales lost to outages by affected firms, %", value: 6.9, source: salesLost, asOf: "2015" },
    ],
  },
  electrical: { practice: { value: null, source: notFound } },
  certification: [
    {
      id: "eca-type-approval",
      name: "ECA type approval (Proclamation 1148/2019)",
      authority: "Ethiopian Communications Authority",
      subject: "product-model",
      scope: "telecom terminal and radio equipment",
      requirement: "certificate number on customs papers; local importer clears with customs",
      names: ["radio"],
      mayName: ["telecom"],
      localRepresentative: true,
      source: asaptic,
      asOf: "2026-06",
      note: "page says it is AI-compiled and not human-verified",
    },
  ],
  radio: {
    authority: {
      value: "Ethiopian Communications Authority (ECA)",
      source: asaptic,
    },
    receiveOnly: { value: null, source: notFound },
  },
  data: {
    law: {
      value: "Personal Data Protection Proclamation 1321/2024",
      source: { mark: "partial", document: "comply54.io", url: "https://comply54.io/docs/policy-reference/east-africa/ethiopia-pdp" },
      note: "regulator named differently by two sources (ECA vs a Data Protection Commission)",
    },
    residency: {
      value: "one source: servers in Ethiopia mandatory; another: localisation 'preference' for government/critical data",
      source: {
        mark: "partial",
        document: "consentstack.io, also https://comply54.io/docs/policy-reference/east-africa/ethiopia-pdp",
        url: "https://consentstack.io/regulations/jurisdiction/ethiopia",
      },
      note: "sources disagree; needs counsel",
    },
  },
  customs: [{ value: null, source: notFound }],
  transport: [{ value: null, source: notFound }],
  language: { official: { value: ["am"], source: countriesList } },
  timeZones: { value: ["Africa/Nairobi"], source: ianaZones },
  currencies: { value: ["ETB"], source: countriesList },
} as const satisfies CountryProps;
