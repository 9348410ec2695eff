import type { Source } from "../../../provenance/source";
import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  citeCountriesList,
  citeFirmsWithOutages,
  citeIanaZones,
  citeOutagesAMonth,
  citeResidentialPower,
  citeSalesLost,
  citeThreePhasePower,
  citeWorldPlugs,
  readOn,
  recall,
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
    lineToNeutral: citeResidentialPower(["220 V line-to-neutral"]),
    lineToLine: citeThreePhasePower(["380 V line-to-line"]),
    frequency: citeResidentialPower("50 Hz"),
    tolerance: recall("10 %", "±10 %"),
    plugs: citeWorldPlugs(["C", "E", "F", "L"]),
    reliability: [citeOutagesAMonth(8.2, "2015"), citeFirmsWithOutages(80.0, "2015"), citeSalesLost(6.9, "2015")],
  },
  electrical: { practice: notFound },
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
    receiveOnly: notFound,
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
  customs: [notFound],
  transport: [notFound],
  language: { official: citeCountriesList(["am"]) },
  timeZones: citeIanaZones(["Africa/Nairobi"]),
  currencies: citeCountriesList(["ETB"]),
} as const satisfies CountryProps;
