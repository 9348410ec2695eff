import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashraeRow,
  citeIanaZones,
  citeLanguagesAndCurrencies,
  citeMains,
  citePersonalDataLaws,
  citeWorldPlugs,
  customsAndTransportNotFound,
  fromMemory,
  readOn,
  recall,
} from "../profile/sources";

/** Jordan. */
export const jordan = {
  code: "JO",
  iso3: "JOR",
  name: "Jordan",
  readOn,
  grid: {
    ...citeMains("230 V line-to-neutral", "400 V line-to-line", "50 Hz"),
    tolerance: recall("10 %", "±10 %"),
    plugs: citeWorldPlugs(["B", "C", "D", "F", "G", "J"]),
    reliability: [{ metric: "SAIDI", ...notFound }],
  },
  electrical: { practice: notFound },
  certification: [
    {
      id: "trc-type-approval",
      name: "TRC type approval",
      authority: "TRC / JSMO",
      subject: "product-model",
      scope: "telecommunication and radio equipment",
      requirement: "approval",
      names: ["radio"],
      mayName: ["telecom"],
      source: fromMemory,
    },
    {
      id: "jsmo",
      name: "JSMO certification",
      authority: "TRC / JSMO",
      subject: "product-model",
      scope: "electrical equipment",
      requirement: "approval",
      mayName: ["electrical"],
      source: fromMemory,
    },
  ],
  radio: {
    authority: recall("TRC"),
    receiveOnly: notFound,
  },
  data: { law: citePersonalDataLaws("Personal Data Protection Law (2023)"), residency: notFound },
  ...customsAndTransportNotFound,
  ...citeLanguagesAndCurrencies(["ar"], ["JOD"]),
  timeZones: citeIanaZones(["Asia/Amman"]),
  station: ashraeRow("Aqaba", "403400", [29.55, 35.0, 51], {
    coolingDryBulbC: 41.9,
    coolingWetBulbC: 24.2,
    evaporationWetBulbC: 28.2,
    humidDewPointC: 26.5,
    heatingDryBulbC: 7.6,
    meanMaximumC: 44.4,
    meanMinimumC: 5.3,
    maximumOf50YearsC: 47.8,
  }),
  coldestStation: ashraeRow("Amman Airport", "402700", [31.98, 35.98, 779], { heatingDryBulbC: 1, meanMinimumC: -0.5 }),
} as const satisfies CountryProps;
