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
  citeVerified,
  citeWorldPlugs,
  customsAndTransportNotFound,
  fromMemory,
  readOn,
  recall,
} from "../profile/sources";

export const pakistan = {
  code: "PK",
  iso3: "PAK",
  name: "Pakistan",
  readOn,
  grid: {
    ...citeMains("230 V line-to-neutral", "400 V line-to-line", "50 Hz"),
    tolerance: {
      value: "5 %",
      source: citePartial(
        "thenews.com.pk",
        "https://www.thenews.com.pk/print/1250133-nepra-raises-service-safety-standards-for-discos-k-electric",
      ),
      asOf: "2024",
      note: "±5 % (NEPRA Performance Standards (Distribution) Regulations 2024, draft)",
    },
    plugs: citeWorldPlugs(["C", "D", "G", "M"]),
    reliability: [citeOutagesAMonth(75.2, "2013"), citeFirmsWithOutages(81.1, "2013"), citeSalesLost(33.8, "2013")],
  },
  electrical: { practice: notFound },
  certification: [
    {
      id: "pta-type-approval",
      name: "PTA type approval + CoC (Type Approval Technical Standards Regulations 2021)",
      authority: "PTA",
      subject: "product-model",
      scope: "terminal equipment; satellite terminal equipment included",
      requirement: "each model approved; CoC to import and for after-sales parts; up to 5 samples without approval",
      names: ["radio"],
      mayName: ["telecom"],
      source: citePartial(
        "ultratech-labs.com, also https://entirety.biz/pakistan-pta-announces-new-type-approval-regulation-changes/, also https://www.brecorder.com/news/40122670/rules-notified-only-5-mobile-devices-can-be-imported-for-personal-use-in-a-year",
        "https://www.ultratech-labs.com/post/pakistan-pta-new-type-approval-technical-standards-regulations-for-terminal-equipment",
      ),
      asOf: "2021",
    },
    {
      id: "psqca",
      name: "PSQCA mandatory standards",
      authority: "PSQCA",
      subject: "product-model",
      scope: "listed electrical goods",
      requirement: "conformity mark",
      mayName: ["electrical"],
      source: fromMemory,
    },
  ],
  radio: {
    authority: {
      value: "PTA with Frequency Allocation Board (FAB)",
      source: citeVerified("fab.gov.pk", "http://fab.gov.pk/article/print/type-approval.html"),
    },
    receiveOnly: notFound,
  },
  data: {
    law: {
      value:
        "no law yet: Personal Data Protection Bill approved by cabinet Jul 2023, pending as of May 2026; s14 would keep 'critical' data in Pakistan",
      source: citePartial(
        "peopleofinternet.com",
        "https://peopleofinternet.com/articles/islamabad-s-data-walls-why-pakistan-s-pdp-bill-risks-fragmen.html",
      ),
      asOf: "2026-05",
    },
    residency: recall("SBP outsourcing rules for banks"),
  },
  ...customsAndTransportNotFound,
  ...citeLanguagesAndCurrencies(["en", "ur"], ["PKR"]),
  timeZones: citeIanaZones(["Asia/Karachi"]),
  station: ashraeRow("Nawabshah (Sindh)", "417490", [26.25, 68.37, 38], {
    coolingDryBulbC: 47.0,
    coolingWetBulbC: 25.2,
    evaporationWetBulbC: 29.6,
    humidDewPointC: 27.2,
    heatingDryBulbC: 4.9,
    meanMaximumC: 49.5,
    meanMinimumC: 2.7,
    maximumOf50YearsC: 52.5,
  }),
  coldestStation: ashraeRow("Islamabad", "415710", [33.62, 73.1, 508], { heatingDryBulbC: 2.1, meanMinimumC: 0.3 }),
} as const satisfies CountryProps;
