import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashraeRow,
  citeIanaZones,
  citeLanguagesAndCurrencies,
  citePartial,
  citePersonalDataLaws,
  citeResidentialPower,
  citeThreePhasePower,
  citeWorldPlugs,
  customsAndTransportNotFound,
  readOn,
  recall,
  recallPractice,
} from "../profile/sources";

const docslib = citePartial("docslib.org", "https://docslib.org/doc/9667447/regulations-earth-stations");

export const unitedArabEmirates = {
  code: "AE",
  iso3: "ARE",
  name: "United Arab Emirates",
  readOn,
  regimes: ["gcc"],
  grid: {
    lineToNeutral: {
      value: ["230 V line-to-neutral"],
      source: citePartial("DEWA Regulations 2025 summary (scribd 888225060)"),
      note: "Wikipedia/IEC data sets still say 220 V; the DEWA 2025 text says 230 V",
    },
    lineToLine: citeThreePhasePower(["400 V line-to-line"]),
    frequency: citeResidentialPower("50 Hz"),
    tolerance: {
      value: "10 %",
      source: citePartial(
        "DEWA Regulations 2025 summary, (mirror seen) older DEWA text: 220/380 V moving to 230/400 V, scribd.com, also https://ro.scribd.com/doc/48752773",
        "https://www.scribd.com/document/888225060",
      ),
      asOf: "2025",
      note: "230/400 V ±10 %, 50 Hz, 3-ph 4-wire (DEWA); the 2025 text seen is a third-party summary; the older text is DEWA's own; DEWA is the utility of Dubai: the other emirates have their own, ask for the connection agreement",
    },
    plugs: citeWorldPlugs(["C", "D", "G"]),
    reliability: [
      {
        metric: "SAIDI / customer minutes lost, Dubai (DEWA)",
        value: "0.94 min/customer-year",
        source: citePartial(
          "zawya.com",
          "https://www.zawya.com/en/press-release/companies-news/customer-minutes-lost-at-094-minutes-per-year-breaking-its-2023-record-jfgwnbbk",
        ),
        asOf: "2024",
        note: "utility's own figure",
      },
    ],
  },
  electrical: recallPractice("IEC", "Wiring regulations of the emirates, after BS 7671"),
  certification: [
    {
      id: "tdra-type-approval",
      name: "TDRA type approval",
      authority: "TDRA",
      subject: "product-model",
      scope: "telecom apparatus and radio equipment",
      requirement: "three levels by risk: declaration of conformity / general registration / advance registration (sample + national lab)",
      names: ["antenna", "receiver"],
      mayName: ["telecom"],
      source: citePartial(
        "360compliance.co",
        "https://360compliance.co/general/uae-published-new-regulations-on-type-approval-for-telecommunications-equipment",
      ),
    },
    {
      id: "ecas-lv",
      name: "ECAS Low Voltage + ECAS/EQM",
      authority: "MoIAT (ex-ESMA)",
      subject: "product-model",
      scope: "LV equipment 50-1000 V AC / 75-1500 V DC",
      requirement: "certificate by a Notified Body (Cabinet Decision 35 of 2016 per Intertek)",
      mayName: ["electrical"],
      validity: "ECAS 1 year, EQM 3 years",
      source: citePartial("intertek.it", "https://intertek.it/gma/conformita-ecas-emirati-arabi"),
    },
    {
      id: "ecas-rohs",
      name: "ECAS RoHS (Cabinet Decision 10 of 2017)",
      authority: "MoIAT",
      subject: "product-model",
      scope: "EEE up to 1000 V AC / 1500 V DC; category 3 = IT and telecom equipment",
      requirement: "ECAS CoC or EQM licence",
      names: ["it"],
      mayName: ["electrical"],
      validity: "ECAS 1 year, EQM 3 years",
      source: citePartial("qdot.ae, also https://complymarket.com/hu/blogs/uae-rohs", "https://qdot.ae/rohs-certificate"),
      note: "'large-scale stationary industrial tools' exempt; no explicit exemption for data-centre installations seen",
    },
  ],
  radio: {
    authority: {
      value: "TDRA (ex-TRA)",
      source: docslib,
    },
    receiveOnly: notFound,
    rules: [
      {
        value:
          "Regulations for Earth Stations v3.0, 20 Mar 2019 (with Spectrum Fees, Space Services policy, Satellite-network coordination guidelines)",
        source: docslib,
        asOf: "2019",
      },
    ],
  },
  data: {
    law: citePersonalDataLaws(
      "Federal Decree-Law on personal data (2021) plus DIFC and ADGM laws",
      "HFW lists a UAE law and separate DIFC/ADGM laws; number 45/2021 is recalled",
    ),
    residency: recall("sector rules (health, central-bank) require onshore storage"),
  },
  ...customsAndTransportNotFound,
  ...citeLanguagesAndCurrencies(["ar"], ["AED"]),
  timeZones: citeIanaZones(["Asia/Dubai"]),
  station: ashraeRow("Fujairah", "411980", [25.1, 56.33, 46], {
    coolingDryBulbC: 42.8,
    coolingWetBulbC: 22.1,
    evaporationWetBulbC: 31.9,
    humidDewPointC: 31.2,
    heatingDryBulbC: 15.5,
    meanMaximumC: 46.5,
    meanMinimumC: 13.2,
    maximumOf50YearsC: 51,
  }),
  coldestStation: ashraeRow("Abu Dhabi Intl", "412170", [24.43, 54.65, 27], { heatingDryBulbC: 11.5, meanMinimumC: 8.4 }),
} as const satisfies CountryProps;
