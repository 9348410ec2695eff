import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  citeFirmsWithOutages,
  citeIanaZones,
  citeLanguagesAndCurrencies,
  citeMains,
  citeOutagesAMonth,
  citePartial,
  citeSalesLost,
  citeWorldPlugs,
  customsAndTransportNotFound,
  readOn,
  recall,
} from "../profile/sources";

const asaptic = citePartial("asaptic.com", "https://asaptic.com/standard/wireless-device-china-to-ethiopia.html");

export const ethiopia = {
  code: "ET",
  iso3: "ETH",
  name: "Ethiopia",
  readOn,
  grid: {
    ...citeMains("220 V line-to-neutral", "380 V line-to-line", "50 Hz"),
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
      source: citePartial("comply54.io", "https://comply54.io/docs/policy-reference/east-africa/ethiopia-pdp"),
      note: "regulator named differently by two sources (ECA vs a Data Protection Commission)",
    },
    residency: {
      value: "one source: servers in Ethiopia mandatory; another: localisation 'preference' for government/critical data",
      source: citePartial(
        "consentstack.io, also https://comply54.io/docs/policy-reference/east-africa/ethiopia-pdp",
        "https://consentstack.io/regulations/jurisdiction/ethiopia",
      ),
      note: "sources disagree; needs counsel",
    },
  },
  ...customsAndTransportNotFound,
  ...citeLanguagesAndCurrencies(["am"], ["ETB"]),
  timeZones: citeIanaZones(["Africa/Nairobi"]),
} as const satisfies CountryProps;
