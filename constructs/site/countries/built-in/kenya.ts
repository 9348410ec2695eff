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
  readOn,
  recall,
  recallPractice,
} from "../profile/sources";

export const kenya = {
  code: "KE",
  iso3: "KEN",
  name: "Kenya",
  readOn,
  regimes: ["pvoc"],
  grid: {
    ...citeMains("240 V line-to-neutral", "415 V line-to-line", "50 Hz"),
    tolerance: recall("6 %", "±6 %"),
    plugs: citeWorldPlugs(["G"]),
    reliability: [
      citeOutagesAMonth(3.8, "2018"),
      citeFirmsWithOutages(82.8, "2018"),
      citeSalesLost(5.4, "2018"),
      {
        metric: "SAIDI",
        value: "10.14 h per customer-month (FY 2023/24 average; 17.29 h in Apr 2024)",
        source: citePartial("kenyanwallstreet.com", "https://kenyanwallstreet.com/?p=139309"),
        asOf: "2024",
        note: "dated FY2023/24",
      },
      {
        metric: "SAIFI / SAIDI unplanned",
        value: "44.9 interruptions/year and 115.73 h/year, CAIDI 4 h 52 min",
        source: citePartial(
          "nation.africa",
          "https://nation.africa/kenya/business/epra-plans-to-limit-kenya-power-blackout-to-20-a-year-per-customer-4562244",
        ),
        asOf: "2023",
        note: "dated FY2022/23",
      },
      {
        metric: "SAIDI",
        value: "9.15 h per customer-month",
        source: citePartial(
          "kenyans.co.ke",
          "https://www.kenyans.co.ke/news/110387-epra-report-reveals-kenyans-face-over-9-hours-power-blackouts-monthly",
        ),
        asOf: "2024-12",
        note: "dated Jul-Dec 2024",
      },
    ],
  },
  electrical: recallPractice("IEC", "BS 7671 as Kenya applies it, which follows IEC 60364"),
  certification: [
    {
      id: "pvoc",
      name: "KEBS PVoC",
      authority: "KEBS (agents SGS, Intertek, BV ...)",
      scope: "regulated imports",
      requirement:
        "CoC before shipment (Legal Notice 78 of 2005); without it refusal or penalty destination inspection (15 % CIF + 15 % bond in the 2005 guide)",
      source: citePartial(
        "..., productcomplianceinstitute.com, also https://abcdocz.com/doc/190847/kenya-bureau-of-standards-guidelines-for-exporters-and-im",
        "https://www.productcomplianceinstitute.com/kenya/",
      ),
      note: "KEBS has been an IECEE recognising NCB since Feb 2022: https://etech.iec.ch/issue/2023-01/spreading-the-iecee-gospel-in-africa",
    },
    {
      id: "ca-type-approval",
      name: "CA type approval / type acceptance (LN 57 of 2010)",
      authority: "Communications Authority of Kenya",
      subject: "product-model",
      scope: "telecom, radio and broadcasting equipment",
      requirement: "type acceptance = evaluation of equipment already approved by a recognised foreign regulator",
      names: ["telecom"],
      source: citeVerified("new.kenyalaw.org", "https://new.kenyalaw.org/akn/ke/act/ln/2010/57/eng@2022-12-31"),
    },
  ],
  radio: {
    authority: {
      value:
        "Communications Authority of Kenya (Satellite Landing Rights licence; 2024/25 proposal merges it into a 15-year Landing Rights Licence, KES 15 m + KES 4 m/yr or 0.4 % AGT, explicitly covering satellite hubs serving only foreign clients, telemetry and space research)",
      source: citePartial(
        "techweez.com, also https://hapakwetu.com/kenya-to-revamp-satellite-communication-licensing-fees-implications-for-starlink-and-industry-stakeholders",
        "https://techweez.com/2025/01/08/kenya-satellite-landing-fee-increase/",
      ),
      asOf: "2025-01",
      note: "dated Jan 2025 proposal",
    },
    receiveOnly: notFound,
  },
  data: {
    law: {
      value: "Data Protection Act 2019",
      source: citePartial(
        "africabusiness.com",
        "https://africabusiness.com/2022/05/03/data-security-and-privacy-laws-develop-across-africa",
      ),
    },
    residency: recall("Cabinet Secretary may require local processing for strategic data"),
  },
  ...customsAndTransportNotFound,
  ...citeLanguagesAndCurrencies(["en", "sw"], ["KES"]),
  timeZones: citeIanaZones(["Africa/Nairobi"]),
  station: ashraeRow("Garissa", "637230", [-0.47, 39.63, 147], {
    coolingDryBulbC: 37.3,
    coolingWetBulbC: 23.7,
    evaporationWetBulbC: 26.1,
    humidDewPointC: 24.8,
    heatingDryBulbC: 21.2,
    meanMaximumC: 39.1,
    meanMinimumC: 15.1,
    maximumOf50YearsC: 41.9,
  }),
  mostHumidStation: ashraeRow("Mombasa", "638200", [-4.03, 39.62, 55], { coolingDryBulbC: 33.1, evaporationWetBulbC: 26.5 }),
  coldestStation: ashraeRow("Nairobi (JKIA)", "637400", [-1.32, 36.92, 1624], { heatingDryBulbC: 9.9, meanMinimumC: 7.4 }),
} as const satisfies CountryProps;
