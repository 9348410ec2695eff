import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashraeRow,
  citeFirmsWithOutages,
  citeIanaZones,
  citeLanguagesAndCurrencies,
  citeMains,
  citeOutagesAMonth,
  citePartial,
  citeSalesLost,
  citeWorldPlugs,
  customsAndTransportNotFound,
  fromMemory,
  readOn,
  recall,
} from "../profile/sources";

const jbatgroup = citePartial(
  "jbatgroup.com",
  "http://jbatgroup.com/approvals/cote-divoire-what-can-we-learn-from-the-certification-of-electric-and-electronical-equipment/",
);

export const coteDIvoire = {
  code: "CI",
  iso3: "CIV",
  name: "Côte d'Ivoire",
  readOn,
  regimes: ["pvoc"],
  grid: {
    ...citeMains("230 V line-to-neutral", "380 V line-to-line", "50 Hz"),
    tolerance: recall("10 %", "±10 %"),
    plugs: citeWorldPlugs(["C", "E"]),
    reliability: [citeOutagesAMonth(3.5, "2016"), citeFirmsWithOutages(78.8, "2016"), citeSalesLost(4.9, "2016")],
  },
  electrical: { practice: notFound },
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
    authority: recall("ARTCI / AIGF"),
    receiveOnly: notFound,
  },
  data: { law: recall("Law 2013-450"), residency: notFound },
  ...customsAndTransportNotFound,
  ...citeLanguagesAndCurrencies(["fr"], ["XOF"]),
  timeZones: citeIanaZones(["Africa/Abidjan"]),
  station: ashraeRow("Abidjan", "655780", [5.25, -3.93, 8], {
    coolingDryBulbC: 33.0,
    coolingWetBulbC: 27.6,
    evaporationWetBulbC: 28.9,
    humidDewPointC: 28.2,
    heatingDryBulbC: 21.1,
    meanMaximumC: 35.9,
    meanMinimumC: 17.9,
    maximumOf50YearsC: 41.2,
  }),
} as const satisfies CountryProps;
