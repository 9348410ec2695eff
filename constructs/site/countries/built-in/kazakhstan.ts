import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashraeRow,
  citeIanaZones,
  citeLanguagesAndCurrencies,
  citeMains,
  citePartial,
  citeWorldPlugs,
  readOn,
  recall,
  recallPractice,
} from "../profile/sources";

export const kazakhstan = {
  code: "KZ",
  iso3: "KAZ",
  name: "Kazakhstan",
  readOn,
  regimes: ["eaeu", "cb-scheme"],
  grid: {
    ...citeMains("220 V line-to-neutral", "380 V line-to-line", "50 Hz"),
    tolerance: recall(
      "10 %",
      "GOST 32144-2013: 10 %, 50 Hz within 0.2 Hz in 95 % of a week and 0.4 Hz always, as https://admpereslavl.ru/zaschita-interesov-zhiteley-v-sfere-obespecheniya-bezopasnosti-e quotes it; that it holds in Kazakhstan is recalled",
    ),
    frequencyTolerance: recall("0.4 Hz", "GOST 32144-2013, as beside the tolerance"),
    plugs: citeWorldPlugs(["C", "F"]),
    reliability: [{ metric: "SAIDI", ...notFound }],
  },
  electrical: recallPractice("IEC", "Rules for electrical installations of Kazakhstan (PUE RK)"),
  certification: [{ id: "eac" }],
  radio: {
    authority: {
      value:
        "ministry in charge of digital development; frequency assignment rules = Order 34 of 21 Jan 2015 under Law 567 'On Communications'",
      source: citePartial("cis-legislation.com", "https://cis-legislation.com/document.fwx?rgn=76824"),
      asOf: "2021",
      note: "dated am. 2021",
    },
    receiveOnly: notFound,
  },
  data: {
    law: {
      value: "Law 94-V of 21 May 2013 'On Personal Data and Their Protection'",
      source: citePartial("akashi.cloud", "https://akashi.cloud/resources/guide/data-localization-kazakhstan/"),
    },
    residency: {
      value:
        "hard localisation: databases with personal data of Kazakh citizens must be on servers physically in Kazakhstan (since 1 Jan 2016)",
      source: citePartial(
        "akashi.cloud, also https://chambers.com/articles/problem-issues-of-personal-data-localization-in-kazakhstan",
        "https://akashi.cloud/resources/guide/data-localization-kazakhstan/",
      ),
    },
  },
  customs: [recall("rail/road container from China via Khorgos or Dostyk; EAC papers at first EAEU border")],
  transport: [notFound],
  ...citeLanguagesAndCurrencies(["kk", "ru"], ["KZT"]),
  timeZones: citeIanaZones(["Asia/Almaty", "Asia/Aqtau", "Asia/Aqtobe", "Asia/Atyrau", "Asia/Oral", "Asia/Qostanay", "Asia/Qyzylorda"]),
  station: ashraeRow("Kyzylorda (Baikonur region)", "380620", [44.85, 65.5, 130], {
    coolingDryBulbC: 38.1,
    coolingWetBulbC: 20.3,
    evaporationWetBulbC: 21.9,
    humidDewPointC: 17.5,
    heatingDryBulbC: -21.9,
    meanMaximumC: 41.1,
    meanMinimumC: -24.6,
    maximumOf50YearsC: 45.6,
  }),
  mostHumidStation: ashraeRow("Atyrau", "357000", [47.12, 51.92, -22], { coolingDryBulbC: 36.8, evaporationWetBulbC: 22.4 }),
  coldestStation: ashraeRow("Astana", "351880", [51.13, 71.37, 350], { heatingDryBulbC: -31.2, meanMinimumC: -34.8 }),
} as const satisfies CountryProps;
