import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashraeRow,
  citeIanaZones,
  citeLanguagesAndCurrencies,
  citeMains,
  citePartial,
  citePersonalDataLaws,
  citeWorldPlugs,
  customsAndTransportNotFound,
  readOn,
  recall,
  recallPractice,
} from "../profile/sources";

const exports2kuwait = citePartial(
  "exports2kuwait.com, also https://intertek.it:443/esportazioni/kuwait",
  "https://www.exports2kuwait.com/faq",
);

export const kuwait = {
  code: "KW",
  iso3: "KWT",
  name: "Kuwait",
  readOn,
  regimes: ["gcc", "ilac"],
  grid: {
    ...citeMains("240 V line-to-neutral", "415 V line-to-line", "50 Hz"),
    tolerance: recall("6 %", "±6 % (MEW/R-1)"),
    plugs: citeWorldPlugs(["C", "G"]),
    reliability: [{ metric: "SAIDI", ...notFound, note: "rolling summer load-shedding since 2024 (recalled)" }],
  },
  electrical: recallPractice("IEC", "MEW regulations for electrical installations"),
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
      source: citePartial("dekra.com.tw", "https://www.dekra.com.tw/en/kuwaitcitranewregulationonseptember132021/"),
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
    authority: recall("CITRA"),
    receiveOnly: notFound,
  },
  data: {
    law: {
      ...citePersonalDataLaws("no general law; CITRA Data Privacy Protection Regulation for certain telecom service providers"),
      asOf: "2024-10",
    },
    residency: recall("CITRA data-classification policy tiers"),
  },
  ...customsAndTransportNotFound,
  ...citeLanguagesAndCurrencies(["ar"], ["KWD"]),
  timeZones: citeIanaZones(["Asia/Riyadh"]),
  station: ashraeRow("Kuwait Intl", "405820", [29.22, 47.98, 48], {
    coolingDryBulbC: 48.0,
    coolingWetBulbC: 20.9,
    evaporationWetBulbC: 28.5,
    humidDewPointC: 26.9,
    heatingDryBulbC: 4.0,
    meanMaximumC: 49.8,
    meanMinimumC: 1.4,
    maximumOf50YearsC: 51.7,
  }),
} as const satisfies CountryProps;
